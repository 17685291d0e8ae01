//! The seventh example from its start to its end: with no settings, and at a server that it is told of.

use std::process::Output;

use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Endpoint};
use oauth_tests::folder::Folder;

use super::example::{build, without_settings};

fn run(settings: &[(&str, &str)]) -> Output {
    without_settings(&build("07_service")).envs(settings.iter().copied()).output().expect("the program runs")
}

#[test]
fn the_seventh_example_asks_for_one_token_for_each_list_of_scopes_and_for_another_at_its_end() {
    let output = run(&[]);
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains("found development/notes, development/engine"), "{said}");
    let counted = said.lines().filter_map(|line| line.trim().strip_prefix("token requests so far: "));
    assert_eq!(counted.collect::<Vec<_>>(), ["1", "1", "2", "3"], "{said}");
    assert!(said.contains("Next: set CODEHOST_SERVER"), "{said}");
}

#[test]
fn the_seventh_example_calls_the_server_that_is_set_and_says_what_is_wrong_with_a_setting() {
    let provider = DevelopmentProvider::start().expect("a provider");
    let server = provider.issuer("code");
    let settings = [
        ("CODEHOST_SERVER", &*server),
        ("CODEHOST_CLIENT_ID", ClientRegistration::DEFAULT_ID),
        ("CODEHOST_CLIENT_SECRET", ClientRegistration::DEFAULT_SECRET),
    ];
    let output = run(&settings);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!((provider.request_count(Endpoint::Token), provider.request_count(Endpoint::ApiRepositories)), (2, 21));

    let output = run(&settings[..1]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success());
    assert!(said.contains("CODEHOST_CLIENT_ID") && said.contains("CODEHOST_CLIENT_SECRET"), "{said}");

    let folder = Folder::new("account");
    let file = folder.path().join("account.json");
    std::fs::write(&file, "{}").expect("a file");
    let file = [("CODEHOST_ACCOUNT", file.to_str().expect("text"))];
    let output = run(&[&settings[..], &file].concat());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains("client_email"), "{said}");
}
