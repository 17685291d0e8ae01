//! Each preset against the model of its provider.

use std::sync::Arc;

use oauth_runtime::description::ProviderDescription;
use oauth_runtime::presets::ALL;
use oauth_runtime::testing::models::{KEY_ID, Models, PRIVATE_KEY, TEAM_ID, facts};
use oauth_runtime::{Client, OAuthProvider, PrivateKey};

use super::data::{describe, read};
use super::drive::{Rig, config, of};

/// Models whose data hold a key that presets do not have yet; what the key says is tested when they have it.
const WAIT: &[(&str, &str)] = &[];

fn preset(name: &str) -> Option<ProviderDescription> {
    ALL.iter().find(|preset| preset.name() == name).copied()
}

#[tokio::test]
async fn every_preset_logs_in_at_the_model_of_its_provider() {
    let mut faults = Vec::new();
    let mut passed = 0;
    for name in Models::new().presets() {
        let waits = WAIT.iter().find(|(waiting, _)| *waiting == name);
        let checked = match Rig::new(name, describe(name, &read(name))) {
            Err(why) => Err(why),
            Ok(rig) => rig.check().await,
        };
        match (checked, waits) {
            (Ok(()), None) => passed += 1,
            (Err(_), Some(_)) => {}
            (Err(why), None) => faults.push(format!("{name}: {why}")),
            (Ok(()), Some((_, key))) => faults.push(format!("{name} waits for {key} no longer: take it from the list")),
        }
    }
    assert!(faults.is_empty(), "{passed} are good, and of {}:\n{}", faults.len(), faults.join("\n"));
}

/// So that what is true of the one is true of the other.
#[test]
fn a_data_file_that_is_read_at_run_time_is_the_preset() {
    for name in Models::new().presets() {
        let Some(preset) = preset(name) else { continue };
        if WAIT.iter().any(|(waiting, _)| *waiting == name) {
            continue;
        }
        let [read, known] = [describe(name, &read(name)), preset].map(|description| format!("{description:#?}"));
        for (read, known) in read.lines().zip(known.lines()) {
            assert_eq!(read, known, "{name}");
        }
        assert_eq!(read, known, "{name}");
    }
}

#[derive(OAuthProvider)]
#[oauth(preset = github)]
struct GitHub;

#[tokio::test]
async fn t119_the_address_of_github_is_the_primary_one_of_the_second_request_and_verified() {
    let models = Models::new();
    let client = GitHub::client(config(&models)).expect("complete");
    let started = client.begin_login(Default::default()).await.expect("a login begins");
    let redirect = models.allow(started.url()).expect("a page");
    let login = client.finish_login(started.into_pending(), redirect.answer()).await.expect("a login");
    assert_eq!(of(login.identity()).3, Some("ada@octo.example"));
    assert!(of(login.identity()).4, "{:?}", login.identity().claims());
}

#[derive(OAuthProvider)]
#[oauth(preset = apple)]
struct Apple {
    team_id: String,
    key_id: String,
    private_key: PrivateKey,
}

fn apple(team_id: &str) -> (Arc<Models>, Client<Apple>) {
    let models = Models::new();
    let provider =
        Apple { team_id: team_id.to_owned(), key_id: KEY_ID.to_owned(), private_key: PrivateKey::from(PRIVATE_KEY) };
    let client = Client::with(&provider, config(&models)).expect("complete");
    (models, client)
}

#[tokio::test]
async fn apple_takes_a_secret_that_is_minted_and_tells_the_name_in_the_first_redirect() {
    let (models, client) = apple(TEAM_ID);
    let started = client.begin_login(Default::default()).await.expect("a login begins");
    let redirect = models.allow(started.url()).expect("a page");
    assert!(redirect.form.is_some() && !redirect.url.contains('?'), "{redirect:?}");
    let login = client.finish_login(started.into_pending(), redirect.answer()).await.expect("a login");
    assert_eq!((of(login.identity()).1, of(login.identity()).4), (Some("Ada Apple"), true));

    let (models, client) = apple("ANOTHER");
    let started = client.begin_login(Default::default()).await.expect("a login begins");
    let redirect = models.allow(started.url()).expect("a page");
    let error = client.finish_login(started.into_pending(), redirect.answer()).await.expect_err("no login");
    assert_eq!(error.code(), "invalid_client");
}

const FIRST: &str = "72f988bf-86f1-41af-91ab-2d7cd011db47";
const SECOND: &str = "3aa4a235-b6e2-48d5-9195-7fcf05b459b0";
const STRANGER: &str = "9188040d-6c67-4c5b-b112-36a304b66dad";

#[derive(OAuthProvider)]
#[oauth(
    preset = entra,
    metadata_url = "https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration",
    tenants("72f988bf-86f1-41af-91ab-2d7cd011db47", "3aa4a235-b6e2-48d5-9195-7fcf05b459b0"),
)]
struct Entra;

#[tokio::test]
async fn entra_lets_users_of_the_listed_directories_in_and_no_others() {
    for (tenant, is_in) in [(FIRST, true), (SECOND, true), (STRANGER, false)] {
        let models = Models::new();
        models.of_tenant(tenant);
        let client: Client<Entra> = Entra::client(config(&models)).expect("complete");
        let started = client.begin_login(Default::default()).await.expect("a login begins");
        let redirect = models.allow(started.url()).expect("a page");
        let login = client.finish_login(started.into_pending(), redirect.answer()).await;
        match login {
            Ok(login) => {
                assert!(is_in, "{tenant}");
                assert_eq!(
                    login.identity().issuer().as_str(),
                    format!("https://login.microsoftonline.com/{tenant}/v2.0")
                );
                assert!(!of(login.identity()).4, "an address of a directory proves nothing");
            }
            Err(error) => assert!(!is_in && error.is_verification(), "{tenant}: {error}"),
        }
    }
}

#[tokio::test]
async fn a_model_answers_a_wrong_request_with_the_error_of_its_provider() {
    let models = Arc::clone(&Models::new());
    let client = GitHub::client(config(&models).with_credentials("somebody", "else")).expect("complete");
    let started = client.begin_login(Default::default()).await.expect("a login begins");
    assert_eq!(models.allow(started.url()).expect_err("no page"), "the application is not known");

    let wrong = config(&models).with_credentials(oauth_runtime::testing::models::CLIENT_ID, "wrong");
    let client = GitHub::client(wrong).expect("complete");
    let started = client.begin_login(Default::default()).await.expect("a login begins");
    let redirect = models.allow(started.url()).expect("a page");
    let error = client.finish_login(started.into_pending(), redirect.answer()).await.expect_err("no login");
    assert_eq!(error.provider_code(), Some("incorrect_client_credentials"));
    assert!(facts("nobody").is_none() && models.account("nobody").is_none());
}
