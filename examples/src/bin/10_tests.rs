//! Test an application with logins: ten tests of its pages, without a port, a network or an account anywhere.
//!
//! ```text
//! cargo test --bin 10_tests
//! cargo run --bin 10_tests
//! ```
//!
//! The tests are at the end of this file. They take the router that `main` serves, and nothing in it knows of them.

use axum::extract::Form;
use axum::response::{IntoResponse, Redirect};
use examples::{escape, page, style_sheet};
use oauth_runtime::api::ApiError;
use oauth_runtime::prelude::*;
use serde::Deserialize;

#[derive(OAuthProvider)]
#[oauth(preset = google, scopes(openid, email, profile))]
struct Google;

#[derive(OAuthProvider)]
#[oauth(preset = github, incremental_scopes(repo))]
struct GitHub;

use oauth_runtime::presets::github::scope::repo;

#[derive(Deserialize)]
struct Repository {
    full_name: String,
}

#[oauth_api(GitHub, base_url = "https://api.github.com")]
trait GitHubApi {
    #[get("/user/repos", scopes(repo))]
    async fn repositories(&self, per_page: u8) -> Vec<Repository>;
}

fn app() -> oauth_runtime::Result<Router> {
    let routes = Router::new()
        .route("/", get(home))
        .route("/account", get(account).post(rename))
        .route("/repositories", get(repositories))
        .route("/login", get(login_page))
        .route("/style.css", get(style_sheet))
        .merge(Google::routes())
        .merge(GitHub::routes());
    Ok(routes.layer(OAuthLayer::from_env()?))
}

#[tokio::main]
async fn main() -> oauth_runtime::Result<()> {
    tracing_subscriber::fmt().init();
    serve(app()?).await
}

async fn home(user: Option<AnyUser>) -> impl IntoResponse {
    let links = match user {
        None => "<a class=\"button primary\" href=\"/login\">Log in</a>".to_owned(),
        Some(user) => format!(
            "<p>Hello, {}</p><a class=\"button\" href=\"/account\">Account</a> <a class=\"button\" href=\"/repositories\">Repositories</a>",
            escape(user.identity().text("name").unwrap_or("somebody"))
        ),
    };
    page("Tested", &format!("<h1>Tested</h1>{links}"))
}

async fn account(user: User<Google>) -> impl IntoResponse {
    let address = escape(user.email().unwrap_or("no address"));
    page("Account", &format!("<h1>Account</h1><p>{address}</p>"))
}

#[derive(Deserialize)]
struct Rename {
    name: String,
}

async fn rename(_: User<Google>, Form(rename): Form<Rename>) -> Result<Redirect, &'static str> {
    if rename.name.is_empty() { Err("a name has a letter") } else { Ok(Redirect::to("/account")) }
}

/// Whoever has not granted `repo` is asked, and comes back here.
async fn repositories(github: Granted<GitHub, (repo,)>) -> Result<String, ApiError> {
    let names = github.repositories(100).await?.into_iter().map(|repository| repository.full_name);
    Ok(names.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use axum::http::{Method, StatusCode};
    use oauth_runtime::testing::{self, Endpoint, Misbehaviour, Persona, ResponseFault, TestApp};
    use serde_json::{Value, json};

    use super::*;

    fn app() -> Router {
        super::app().expect("a layer")
    }

    #[tokio::test]
    async fn the_account_page_knows_its_user() {
        let ada = testing::logged_in(app(), Persona::ada()).await;
        let page = ada.get("/account").await;
        assert_eq!(page.status(), 200);
        assert!(page.text().contains("ada@example.com"));
    }

    #[tokio::test]
    async fn the_account_page_sends_visitors_to_the_login_and_back() {
        let browser = TestApp::new(app()).await.browser();
        assert_eq!(browser.get("/account").await.location(), Some("/login/google?return_to=%2Faccount"));
        browser.seat(Some(Persona::grace()));
        assert_eq!(browser.visit("/account").await.url().path(), "/account");
    }

    #[tokio::test]
    async fn a_script_is_told_where_the_login_is() {
        let page = TestApp::new(app()).await.browser().fetch("/account").await;
        assert_eq!(page.status(), 401);
        assert_eq!(page.json::<Value>()["login_url"], "/login/google");
    }

    #[tokio::test]
    async fn a_form_changes_the_name() {
        let ada = testing::logged_in(app(), Persona::ada()).await;
        assert_eq!(ada.post("/account", &[("name", "Ada")]).await.location(), Some("/account"));
    }

    #[tokio::test]
    async fn a_form_of_another_site_changes_nothing() {
        let ada = testing::logged_in(app(), Persona::ada()).await;
        let form = ada.request(Method::POST, "/account").form(&[("name", "Eve")]);
        assert_eq!(form.from_site("https://evil.example").send().await.status(), 401);
    }

    #[tokio::test]
    async fn a_user_of_another_provider_is_no_user_of_this_page() {
        let ada = TestApp::new(app()).await.logged_in_at("github", Persona::ada()).await;
        assert_eq!(ada.get("/account").await.status(), 303);
        assert!(ada.get("/").await.text().contains("Ada Lovelace"));
    }

    #[tokio::test]
    async fn repositories_are_asked_for_and_listed() {
        let app = TestApp::new(app()).await;
        app.provider().answers(Method::GET, "/user/repos", json!([{ "full_name": "ada/engine" }]));
        let ada = app.logged_in_at("github", Persona::ada()).await;
        assert_eq!(ada.visit("/repositories").await.text(), "ada/engine");
    }

    #[tokio::test]
    async fn an_api_that_is_down_is_a_page_that_says_so() {
        let github = testing::granted::<GitHub, (repo,)>(Persona::ada()).await;
        github.provider().answers(Method::GET, "/user/repos", StatusCode::SERVICE_UNAVAILABLE);
        let error = repositories(github.take()).await.expect_err("the API is down");
        assert_eq!(error.status(), Some(StatusCode::SERVICE_UNAVAILABLE));
    }

    #[tokio::test]
    async fn a_login_that_fails_logs_nobody_in() {
        let app = TestApp::new(app()).await;
        for (fault, status, code) in [
            (Misbehaviour::AuthorizationDenied, 403, "access_denied"),
            (Misbehaviour::Response(Endpoint::Token, ResponseFault::ServerError), 502, "provider_unavailable"),
        ] {
            app.provider().behave();
            app.provider().misbehave(fault);
            let browser = app.browser();
            let page = browser.log_in_as(Persona::ada()).await;
            assert_eq!((page.status().as_u16(), page.code().as_deref()), (status, Some(code)));
            assert!(browser.user().await.is_none());
        }
    }

    #[tokio::test]
    async fn a_login_ends_after_twelve_hours() {
        let ada = testing::logged_in(app(), Persona::ada()).await;
        ada.clock().advance(Duration::from_secs(12 * 3600 + 1));
        assert_eq!(ada.get("/account").await.status(), 303);
    }
}
