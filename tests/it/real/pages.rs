//! The pages that a person may come to, in a real browser: wide and narrow, light and dark.

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use oauth_runtime::Environment;
use oauth_runtime::prelude::*;
use oauth_runtime::web::LoginRefused;
use oauth_tests::chromium::Chromium;
use oauth_tests::skip;

use super::site::Site;

/// No registration: the development provider stands in.
#[derive(OAuthProvider)]
#[oauth(metadata_url = "https://accounts.google.com/.well-known/openid-configuration", scopes(openid, email, profile))]
struct GoogleProvider;

/// Where nobody listens.
#[derive(OAuthProvider)]
#[oauth(issuer = "http://127.0.0.1:9/realm", scopes(openid), dangerous_allow_loopback_http)]
struct Nobody;

/// The same in OAuth 2.0.
#[derive(OAuthProvider)]
#[oauth(
    name = "code",
    display_name = "Code host",
    authorization_endpoint = "https://code.example/authorize",
    token_endpoint = "https://code.example/token",
    userinfo_endpoint = "https://code.example/user",
    userinfo(subject = "/id", username = "/login"),
    scopes("user:email" as user_email)
)]
struct CodeHost;

const FORM: &str = "<!doctype html><title>Form</title><link rel=icon href=data:,>\
                    <form method=post action=/save><button>Save</button></form>";

async fn log_in(chromium: &Chromium, url: &str, persona: &str) {
    chromium.goto(url).await;
    chromium.click(&format!("input[name=persona][value='{persona}']")).await;
    chromium.click_text("Log in").await;
    chromium.find("#who").await;
}

/// What is seen fits, is styled, and is kept as a picture.
pub(super) async fn look_at(chromium: &Chromium, name: &str) {
    for (width, is_dark) in [(390, false), (390, true), (1280, false), (1280, true)] {
        chromium.client().set_window_size(width, 900).await.expect("a window");
        chromium.prefer_dark(is_dark).await;
        let overflow = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        assert_eq!(chromium.execute(overflow).await, false, "{name} scrolls sideways at {width}");
        let paper = chromium.execute("return getComputedStyle(document.body).backgroundColor").await;
        assert_eq!(paper, if is_dark { "rgb(18, 20, 24)" } else { "rgb(245, 246, 248)" }, "{name}");
        chromium.screenshot(&format!("page_{name}_{width}_{}", if is_dark { "dark" } else { "light" })).await;
    }
}

#[tokio::test]
async fn every_page_that_asks_or_explains_fits_and_leads_on_by_a_click() {
    let Some(chromium) = skip::unless(Chromium::start().await) else { return };
    let site = Site::http().await;
    let url = site.url();
    let routes = Router::new()
        .route("/form", get(|| async { Html(FORM) }))
        .route("/save", axum::routing::post(|_: User<GoogleProvider>| async { "saved" }))
        .merge(GoogleProvider::routes().logout_at_provider())
        .merge(CodeHost::routes());
    let app = site.serve_with(routes, oauth_runtime::http::ReqwestClient::new().expect("an HTTP client"), |layer| {
        layer.confirm_foreign_logins()
    });
    assert_eq!(app.at(""), url);

    // A form that was open while the session ended.
    chromium.goto(&app.at("/form")).await;
    chromium.click("button").await;
    chromium.find("a.button").await;
    assert!(chromium.text().await.contains("Please log in"));
    look_at(&chromium, "form_of_nobody").await;

    // A login of nobody.
    chromium.goto(&app.at("/login/gogle")).await;
    assert_eq!(chromium.title().await, "No such login");
    look_at(&chromium, "no_such_login").await;
    chromium.click_text("Log in").await;
    chromium.wait_for_url(&app.at("/login")).await;

    // A link on another site: the same machine by another name is one.
    let elsewhere = app.at("").replace("127.0.0.1", "localhost");
    chromium.goto(&format!("{elsewhere}/form")).await;
    let link = format!("location.href = '{}'", app.at("/login/google?return_to=/form"));
    chromium.execute(&link).await;
    chromium.wait_for_url(&app.at("/login/google")).await;
    assert_eq!(chromium.title().await, "Log in?");
    look_at(&chromium, "ask_to_log_in").await;
    chromium.click("a.button").await;
    chromium.find("input[name=persona]").await;

    // Two users of one machine.
    log_in(&chromium, &app.at("/login/google"), "ada-9f1c2d").await;
    let of_ada = app.at("/auth/google?code=kept&state=0123456789abcdef0123456789abcdef");
    chromium.goto(&of_ada).await;
    chromium.wait_for_url(&app.at("/login/google?failure=")).await;
    assert_eq!(chromium.title().await, "You are logged in already");
    look_at(&chromium, "logged_in_already").await;
    chromium.click_text("Log out").await;
    chromium.wait_for_url(&app.at("/logout/google")).await;
    assert_eq!(chromium.title().await, "Log out?");
    look_at(&chromium, "log_out").await;
    chromium.console_errors().await;
    // On to the provider, which ends its own session, and back: no policy stops that.
    chromium.click_text("Log out").await;
    chromium.wait_for_text("Nobody is logged in").await;
    let errors = chromium.console_errors().await;
    assert!(errors.iter().all(|error| !error.contains("Content Security Policy")), "{errors:?}");
    chromium.goto(&app.at("/logout/google")).await;
    assert_eq!(chromium.title().await, "You are logged out");
    look_at(&chromium, "logged_out").await;
    chromium.close().await;
}

async fn broken() -> oauth_runtime::Result<()> {
    // A configuration without the list of logins.
    OAuthLayer::builder().environment(Environment::default()).build()?.logins().map(|_| ())
}

/// Only Ada may come in, and one provider is out of order.
#[tokio::test]
async fn every_page_of_a_login_that_failed_has_one_button_that_stands_out() {
    let Some(chromium) = skip::unless(Chromium::start().await) else { return };
    let site = Site::http().await;
    let only_ada = |login: Login<GoogleProvider>| async move {
        match login.identity().text("name") {
            Some("Ada Lovelace") => Ok(()),
            _ => Err(LoginRefused::because("This is for members of the society alone.")),
        }
    };
    let routes = Router::new()
        .route("/broken", get(broken))
        .merge(GoogleProvider::routes().on_login(only_ada))
        .merge(Nobody::routes())
        .merge(CodeHost::routes());
    let app = site.serve_with(routes, oauth_runtime::http::ReqwestClient::new().expect("an HTTP client"), |layer| {
        let settings = Environment::from_iter([("NOBODY_CLIENT_ID", "id"), ("NOBODY_CLIENT_SECRET", "secret")]);
        layer.environment(settings).application_name("Paper Trail")
    });
    let stands_out = async || {
        let count = "return document.querySelectorAll('.primary').length";
        assert_eq!(chromium.execute(count).await, 1, "{}", chromium.text().await);
    };
    chromium.goto(&app.at("/login")).await;
    assert_eq!(chromium.title().await, "Log in · Paper Trail");
    look_at(&chromium, "login").await;

    chromium.goto(&app.at("/login/nobody")).await;
    assert_eq!(chromium.title().await, "The provider does not answer · Paper Trail");
    stands_out().await;
    look_at(&chromium, "unavailable").await;
    chromium.click("a[href='/login/code']").await;
    chromium.find("input[name=persona]").await;
    assert!(chromium.text().await.contains("Log in to Paper Trail"), "{}", chromium.text().await);
    chromium.click_text("Deny").await;
    chromium.wait_for_url(&app.at("/login/code?failure=")).await;
    stands_out().await;
    look_at(&chromium, "denied").await;

    // Not allowed; then as somebody else, whom the provider asks for.
    chromium.goto(&app.at("/login/google")).await;
    chromium.click("input[name=persona][value='grace-41b07e']").await;
    chromium.click_text("Log in").await;
    chromium.wait_for_url(&app.at("/login/google?failure=")).await;
    assert_eq!(chromium.title().await, "Not allowed · Paper Trail");
    stands_out().await;
    look_at(&chromium, "not_allowed").await;
    chromium.click_text("Log in with another account").await;
    chromium.find("input[name=persona]").await;
    look_at_provider(&chromium, "persona").await;
    chromium.click("input[name=persona][value='ada-9f1c2d']").await;
    chromium.click_text("Log in").await;
    chromium.find("#who").await;

    // Back, then "Log in" once more: the page is asked for anew, and the application knows the answer.
    chromium.client().back().await.expect("a history");
    chromium.find("input[name=persona]").await;
    chromium.click_text("Log in").await;
    chromium.find("#who").await;
    // A browser that shows the page as it was posts it a second time.
    chromium.goto(&app.at("/login/google")).await;
    chromium.find("input[name=persona]").await;
    chromium.execute("document.querySelector('input[name=request]').value = 'used'").await;
    chromium.click_text("Log in").await;
    chromium.find("a.primary").await;
    assert!(chromium.text().await.contains("used already"), "{}", chromium.text().await);
    look_at_provider(&chromium, "used").await;
    chromium.click_text("Back to the application").await;
    chromium.find("#who").await;

    chromium.goto(&app.at("/broken")).await;
    assert_eq!(chromium.title().await, "Login is not set up · Paper Trail");
    stands_out().await;
    look_at(&chromium, "broken").await;
    chromium.close().await;
}

/// People have roles at this one. No registration: the development provider stands in.
#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, profile), roles(id_token = "roles"))]
struct Staff;

oauth_runtime::roles! {
    Admin = "admin";
}

#[tokio::test]
async fn pages_that_are_guarded_say_what_is_missing_and_who_cancels_a_proof_stays_logged_in() {
    let Some(chromium) = skip::unless(Chromium::start().await) else { return };
    let site = Site::http().await;
    let routes = Router::new()
        .route("/gold", get(|| async { "proved well" }))
        .guard(Guard::any_provider().acr(["gold"]))
        .route("/admin", get(|_: Role<Admin>| async { "for admins" }))
        .merge(Staff::routes());
    let app =
        site.serve_with(routes, oauth_runtime::http::ReqwestClient::new().expect("an HTTP client"), |layer| layer);
    log_in(&chromium, &app.at("/login/staff"), "ada-9f1c2d").await;
    chromium.goto(&app.at("/admin")).await;
    chromium.find("main").await;
    look_at(&chromium, "guard_role").await;
    let text = chromium.text().await;
    assert!(text.contains("roles_absent"), "{text}");
    chromium.goto(&app.at("/gold")).await;
    chromium.find("input[name=persona]").await;
    chromium.click("button[value=deny]").await;
    chromium.wait_for_text("The page stays closed").await;
    look_at(&chromium, "guard_step_up_cancelled").await;
    chromium.goto(&app.at("/")).await;
    chromium.find("#who").await;
    let errors = chromium.console_errors().await;
    assert!(errors.iter().all(|error| !error.contains("Content Security Policy")), "{errors:?}");
    chromium.close().await;
}

/// The same for pages of the development provider, which have colours of their own.
async fn look_at_provider(chromium: &Chromium, name: &str) {
    for (width, is_dark) in [(390, false), (390, true), (1280, false), (1280, true)] {
        chromium.client().set_window_size(width, 900).await.expect("a window");
        chromium.prefer_dark(is_dark).await;
        let overflow = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        assert_eq!(chromium.execute(overflow).await, false, "{name} scrolls sideways at {width}");
        chromium.screenshot(&format!("provider_{name}_{width}_{}", if is_dark { "dark" } else { "light" })).await;
    }
}

#[tokio::test]
async fn the_profile_page_of_the_example_fits_a_narrow_window() {
    let Some(chromium) = skip::unless(Chromium::start().await) else { return };
    let mut example = super::example::start("02_three_protocols", oauth_tests::process::free_port());
    let url = super::example::announced(&mut example).await;
    for (name, persona) in [("google", "ada-9f1c2d"), ("github", "grace-41b07e"), ("twitter", "alan-7c55a0")] {
        chromium.goto(&format!("{url}/login/{name}")).await;
        let choice = format!("input[name=persona][value='{persona}']");
        chromium.click(&choice).await;
        chromium.click_text("Log in").await;
        chromium.find("table").await;
        look_at_provider(&chromium, &format!("profile_{name}")).await;
        // A value is as wide as the page, and not a column of letters.
        chromium.client().set_window_size(390, 900).await.expect("a window");
        let narrowest = "return Math.min(...[...document.querySelectorAll('td')].map(cell => cell.clientWidth))";
        let narrowest = chromium.execute(narrowest).await.as_f64().expect("a width");
        assert!(narrowest > 250.0, "{name}: a value has {narrowest} pixels");
        chromium.click_text("Log out").await;
        chromium.find("a[href='/login']").await;
    }
    look_at_provider(&chromium, "profile_welcome").await;
    chromium.close().await;
}
