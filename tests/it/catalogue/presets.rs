//! Each preset against the model of its provider.

use std::sync::Arc;

use oauth_runtime::description::ProviderDescription;
use oauth_runtime::presets::ALL;
use oauth_runtime::testing::models::{KEY_ID, Models, PRIVATE_KEY, TEAM_ID, facts};
use oauth_runtime::{Client, OAuthProvider, PrivateKey};

use super::data::{describe, read};
use super::drive::{Rig, config, of};

fn preset(name: &str) -> Option<ProviderDescription> {
    ALL.iter().find(|preset| preset.name() == name).copied()
}

/// Every preset at its model; which went wrong, and how.
async fn all_of(step: impl AsyncFn(&Rig) -> Result<(), String>) {
    let mut faults = Vec::new();
    for name in Models::new().presets() {
        let rig = match preset(name) {
            Some(description) => Rig::new(name, description),
            None => Err("it is no preset".to_owned()),
        };
        let done = match rig {
            Ok(rig) => step(&rig).await,
            Err(why) => Err(why),
        };
        faults.extend(done.err().map(|why| format!("{name}: {why}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn forty_presets_have_a_model() {
    assert!(Models::new().presets().count() >= 40);
}

#[tokio::test]
async fn a_login_brings_who_it_is_and_what_is_granted() {
    all_of(Rig::login_brings_the_account).await;
}

#[tokio::test]
async fn t191_an_address_that_the_provider_has_not_verified_counts_as_none() {
    all_of(Rig::an_address_that_is_not_verified_is_not_taken_for_one).await;
}

#[tokio::test]
async fn further_scopes_are_asked_for_as_the_provider_separates_them() {
    all_of(Rig::more_scopes_can_be_asked_for).await;
}

#[tokio::test]
async fn a_user_who_says_no_is_access_denied_in_the_words_of_each_provider() {
    all_of(Rig::a_cancelled_login_is_denied).await;
}

#[tokio::test]
async fn a_code_that_is_not_good_is_refused_in_the_words_of_the_provider() {
    all_of(Rig::a_bad_code_is_told_in_the_words_of_the_provider).await;
}

#[tokio::test]
async fn a_refresh_brings_another_token() {
    all_of(Rig::a_refresh_brings_another_token).await;
}

#[tokio::test]
async fn a_call_of_the_api_carries_the_token_where_it_belongs() {
    all_of(Rig::the_api_takes_the_token).await;
}

#[tokio::test]
async fn tokens_are_given_back_where_the_provider_takes_them() {
    all_of(Rig::tokens_can_be_given_back).await;
}

/// By the provider's own way, where it has one.
#[tokio::test]
async fn everything_that_was_granted_is_ended_where_the_provider_has_a_place_for_it() {
    all_of(Rig::everything_granted_can_be_ended).await;
}

/// So that what is true of the one is true of the other.
#[test]
fn a_data_file_that_is_read_at_run_time_is_the_preset() {
    for name in Models::new().presets() {
        let preset = preset(name).expect("a preset");
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
                assert!(of(login.identity()).4, "`xms_edov` says that the directory owns the domain of the address");
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
