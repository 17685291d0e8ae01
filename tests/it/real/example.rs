//! The first example as a newcomer starts it: no account, no settings.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use http::StatusCode;
use oauth_tests::browser::Browser;
use oauth_tests::process::{Process, free_port};

/// What an example may read of the environment, beside `PORT`.
const SETTINGS: [&str; 16] = [
    "CODEHOST_ACCOUNT",
    "CODEHOST_CLIENT_ID",
    "CODEHOST_CLIENT_SECRET",
    "CODEHOST_SERVER",
    "DATABASE_URL",
    "GITHUB_CLIENT_ID",
    "GITHUB_CLIENT_SECRET",
    "GITLAB_CLIENT_ID",
    "GITLAB_CLIENT_SECRET",
    "GOOGLE_CLIENT_ID",
    "GOOGLE_CLIENT_SECRET",
    "OAUTH_APPLICATION_NAME",
    "OAUTH_BASE_URL",
    "OAUTH_DEVELOPMENT_PORT",
    "OAUTH_DEVELOPMENT_PROVIDER",
    "OAUTH_SECRET",
];

#[tokio::test]
async fn the_first_example_greets_whoever_logs_in_at_the_development_provider() {
    let port = free_port();
    let mut example = start("01_hello", port);
    let url = announced(&mut example).await;
    assert_eq!(url, format!("http://localhost:{port}"));
    let redirect_uri = format!("register the redirect URI {url}/auth/google");
    assert!(example.output().contains(&redirect_uri), "{}", example.output());

    let mut browser = Browser::new();
    let page = browser.get(&format!("{url}/")).await;
    assert_eq!(page.status(), StatusCode::OK, "{}", page.body());
    assert!(page.body().contains("not for production"), "{}", page.body());
    let page = browser.submit(&page, &page.form().press("Log in")).await;
    assert_eq!((page.url().as_str(), page.body()), (&*format!("{url}/"), "hello ada@example.com"));

    // Grace in a browser of her own, while Ada stays logged in.
    let mut other = Browser::new();
    let page = other.get(&format!("{url}/")).await;
    let grace = page.form().check("persona", "ada-9f1c2d", false).check("persona", "grace-41b07e", true);
    let page = other.submit(&page, &grace.press("Log in")).await;
    assert_eq!(page.body(), "hello grace@example.com");
    assert_eq!(browser.get(&format!("{url}/")).await.body(), "hello ada@example.com");

    // Whoever denies is told so by a page, and is nobody afterwards.
    let mut third = Browser::new();
    let page = third.get(&format!("{url}/")).await;
    let page = third.submit(&page, &page.form().press("Deny")).await;
    assert_eq!(page.status(), StatusCode::FORBIDDEN, "{}", page.body());
    assert!(third.cookies().find("session").is_none());
    assert!(example.is_running());
}

#[tokio::test]
async fn accounts_of_the_development_provider_are_the_same_after_a_restart() {
    let port = free_port();
    let mut accounts = Vec::new();
    for _ in 0..2 {
        let mut example = start("02_three_protocols", port);
        let url = announced(&mut example).await;
        for name in ["google", "github"] {
            let mut browser = Browser::new();
            let page = browser.get(&format!("{url}/login/{name}")).await;
            // By its address, where it has no name.
            assert!(page.body().contains(&format!("<b>localhost:{port}</b>")), "{}", page.body());
            let page = browser.submit(&page, &page.form().press("Log in")).await;
            let (_, issuer) =
                page.body().split_once("<th>issuer</th><td>").unwrap_or_else(|| panic!("{}", page.body()));
            accounts.push(issuer.split('<').next().expect("an issuer").to_owned());
        }
    }
    let (first, second) = accounts.split_at(2);
    assert_eq!(first, second, "a restart makes other accounts");
}

#[tokio::test]
async fn the_incident_number_of_the_first_example_leads_to_a_line_in_its_output() {
    let mut example = start("01_hello", free_port());
    let url = announced(&mut example).await;
    let mut browser = Browser::new();
    let page = browser.get(&format!("{url}/")).await;
    let page = browser.submit(&page, &page.form().press("Deny")).await;
    let (_, incident) = page.body().split_once("Incident <code>").unwrap_or_else(|| panic!("{}", page.body()));
    let incident = incident.split('<').next().expect("a number").to_owned();
    let line =
        example.wait_for_line(Duration::from_secs(10), |line| line.contains(&incident).then(|| line.to_owned())).await;
    assert!(line.contains("access_denied"), "{line}");
}

#[tokio::test]
async fn an_example_announces_an_address_that_answers_or_says_what_is_wrong_with_the_port() {
    // Any free port: what somebody asks for whose port 3000 is taken.
    let mut example = start("01_hello", 0);
    let said = |line: &str| (line.starts_with("Open ") || line.contains("`PORT`")).then(|| line.to_owned());
    let said = example.wait_for_line(Duration::from_secs(20), said).await;
    if let Some(url) = said.strip_prefix("Open ") {
        let answer = reqwest::Client::builder().no_proxy().build().expect("an HTTP client").get(url).send().await;
        assert!(answer.is_ok(), "nobody answers at {url}: {}", example.output());
    }
}

#[tokio::test]
async fn t305_a_program_that_is_told_to_stop_answers_first_and_then_ends() {
    let mut example = start("01_hello", free_port());
    let url = announced(&mut example).await;
    // A connection that is kept open is no reason to stay.
    let client = reqwest::Client::builder().no_proxy().build().expect("an HTTP client");
    client.get(&url).send().await.expect("an answer");
    let stopped = Command::new("sh").args(["-c", "kill -TERM \"$1\"", "kill", &example.id().to_string()]).status();
    assert!(stopped.expect("a shell").success());
    for _ in 0..50 {
        if !example.is_running() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("it still runs: {}", example.output());
}

pub(super) fn start(name: &str, port: u16) -> Process {
    start_with(name, port, &[])
}

pub(super) fn start_with(name: &str, port: u16, settings: &[(&str, &str)]) -> Process {
    let mut command = without_settings(&build(name));
    command.env("PORT", port.to_string()).envs(settings.iter().copied());
    Process::start(name, &mut command)
}

pub(super) fn without_settings(program: &Path) -> Command {
    let mut command = Command::new(program);
    // Where no `.env` lies about.
    command.current_dir(program.parent().expect("the build folder"));
    for setting in SETTINGS {
        command.env_remove(setting);
    }
    command
}

/// The address to open, which is printed when the program listens.
pub(super) async fn announced(example: &mut Process) -> String {
    let opened = |line: &str| line.strip_prefix("Open ").map(str::to_owned);
    example.wait_for_line(Duration::from_secs(20), opened).await
}

/// Builds a program of the package `examples` together with this test, so that both use one build of the dependencies.
pub(super) fn build(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("the path of this program");
    // TARGET/PROFILE/deps/it-HASH
    let target = test.ancestors().nth(3).expect("a target folder");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a workspace");
    let output = Command::new(cargo)
        .args(["build", "--quiet", "--package", "oauth-tests", "--test", "it", "--package", "examples", "--bin", name])
        .arg("--target-dir")
        .arg(target)
        .current_dir(workspace)
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    target.join("debug").join(name)
}
