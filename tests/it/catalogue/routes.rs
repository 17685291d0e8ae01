//! An application of routes at a model, as a test of a user's would have it.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use oauth_runtime::Environment;
use oauth_runtime::http::HttpClient;
use oauth_runtime::prelude::*;
use oauth_runtime::testing::models::{CLIENT_ID, CLIENT_SECRET, Models};
use oauth_tests::browser::Browser;

use crate::rig::{App, Log, alone};

#[derive(OAuthProvider)]
#[oauth(preset = github)]
struct GitHub;

async fn home(user: Option<User<GitHub>>) -> String {
    user.map_or_else(|| "nobody".to_owned(), |user| user.name().unwrap_or("somebody").to_owned())
}

async fn application(models: &Arc<Models>) -> App {
    let http: Arc<dyn HttpClient> = Arc::<Models>::clone(models);
    let environment =
        Environment::from_iter([("GITHUB_CLIENT_ID", CLIENT_ID), ("GITHUB_CLIENT_SECRET", CLIENT_SECRET)]);
    let router = Router::new().route("/", get(home)).merge(GitHub::routes());
    App::start(router, |builder| builder.environment(environment).http_client(http)).await
}

/// The address that the login sends the browser to.
async fn asked(app: &App, browser: &mut Browser) -> String {
    browser.stop_at("https://github.com/");
    let page = browser.get(&app.path("/login/github")).await;
    page.location().map_or_else(|| panic!("{} {}", page.url(), page.body()), String::from)
}

#[tokio::test]
async fn an_application_logs_its_user_in_at_a_model() {
    let models = Models::new();
    let app = application(&models).await;
    let mut browser = Browser::new();
    let redirect = models.allow(&asked(&app, &mut browser).await).expect("GitHub shows its page");
    let page = browser.get_from("https://github.com", &redirect.url).await;
    assert_eq!((page.status().as_u16(), page.body()), (200, "Ada Octo"), "{}", page.url());
}

#[test]
fn the_words_of_the_provider_are_in_the_log() {
    alone("catalogue::routes::the_words_of_the_provider_are_in_the_log", async {
        let models = Models::new();
        let app = application(&models).await;
        let (log, _guard) = Log::begin();
        let mut browser = Browser::new();
        let redirect = models.allow(&asked(&app, &mut browser).await).expect("GitHub shows its page");
        let spent = redirect.url.replace("code=", "code=spent");
        let page = browser.get_from("https://github.com", &spent).await;
        assert!(page.status().is_client_error() || page.status().is_server_error(), "{}", page.status());
        let log = log.text();
        assert!(
            log.contains("bad_verification_code") && log.contains("The code passed is incorrect or expired"),
            "{log}"
        );
    });
}
