//! Chromium over TLS: what a person sees, what the browser keeps, and what its console complains about.

use axum::Router;
use oauth_runtime::Routes;
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::prelude::*;
use oauth_tests::chromium::{BrowserCookie, Chromium};
use oauth_tests::skip;

use super::registered::{Registered, providers};
use super::site::Running;
use super::two_sites::{ID, SECRET, TwoSites};

providers! {
    Acme = ProviderDescription::open_id_connect("acme", "Acme ID")
        .issuer("https://{authority}")
        .scopes(&["openid", "profile", "email"]);
    AcmePost = ProviderDescription::open_id_connect("post", "Acme by post")
        .issuer("https://{authority}")
        .scopes(&["openid", "profile", "email"])
        .form_post();
}

/// No registration: the development provider stands in.
#[derive(OAuthProvider)]
#[oauth(metadata_url = "https://accounts.google.com/.well-known/openid-configuration", scopes(openid, email, profile))]
struct GoogleProvider;

/// The same in OAuth 1.0a.
#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "https://photos.example/initiate",
    authorization_endpoint = "https://photos.example/authorize",
    token_endpoint = "https://photos.example/token",
    userinfo_endpoint = "https://photos.example/user",
    userinfo(subject = "/id", username = "/login")
)]
struct PhotosProvider;

async fn start() -> Option<(TwoSites, Chromium)> {
    let chromium = skip::unless(Chromium::start().await)?;
    let routes = |issuer: &str| {
        Router::new()
            .merge(Routes::with(Acme(Registered::new(ID, SECRET, issuer))))
            .merge(GoogleProvider::routes())
            .merge(PhotosProvider::routes())
    };
    let sites = TwoSites::start(&["acme"], routes, |layer, _| layer).await?;
    Some((sites, chromium))
}

fn logins(cookies: &[BrowserCookie]) -> Vec<&BrowserCookie> {
    cookies.iter().filter(|cookie| cookie.name.starts_with("__Host-oauth-login-")).collect()
}

/// The console's complaints about pages of the application; the provider's pages are its own business.
async fn complaints(chromium: &Chromium, app: &Running) -> Vec<String> {
    let errors = chromium.console_errors().await;
    errors.into_iter().filter(|error| error.contains(&app.at(""))).collect()
}

fn now() -> i64 {
    time::OffsetDateTime::now_utc().unix_timestamp()
}

/// Signs in on the peer's own pages, as far as it asks.
async fn sign_in(chromium: &Chromium, app: &Running) {
    chromium.fill("input[name=login]", "alice").await;
    chromium.fill("input[name=password]", "any").await;
    chromium.click("button[type=submit]").await;
    // Consent comes at the same address under another form.
    chromium.find("input[name=prompt][value=consent]").await;
    chromium.click("button[type=submit]").await;
    chromium.wait_for_url(&app.at("/")).await;
    chromium.find("#who").await;
}

#[tokio::test]
async fn a_person_logs_in_at_oidc_provider_and_out_again() {
    let Some((sites, chromium)) = start().await else { return };
    let app = &sites.app;

    chromium.goto(&app.at("/login?return_to=/%3Ffrom=page")).await;
    let offered = chromium.text().await;
    for label in ["Continue with Acme ID", "Continue with Google", "Continue with Photos"] {
        assert!(offered.contains(label), "{label} in {offered}");
    }
    chromium.screenshot("login_page").await;
    chromium.click_text("Continue with Acme ID").await;
    let question = chromium.wait_for_url(sites.peer.issuer()).await;
    chromium.find("input[name=login]").await;

    // In flight: a cookie of the application, which its own pages show.
    chromium.goto(&app.at("/")).await;
    let cookies = chromium.cookies().await;
    let [login] = logins(&cookies)[..] else { panic!("one login in flight: {cookies:?}") };
    assert!(login.secure && login.http_only && login.path == "/" && login.domain == "localhost", "{login:?}");
    assert_eq!(login.same_site.as_deref(), Some("Lax"));
    let life = login.expiry.expect("a life of its own") - now();
    assert!((540..=600).contains(&life), "{life} seconds");
    assert!(cookies.iter().all(|cookie| cookie.name != "__Host-session"), "{cookies:?}");
    assert_eq!(chromium.execute("return document.cookie").await, "");

    chromium.goto(question.as_str()).await;
    app.received();
    sign_in(&chromium, app).await;
    assert_eq!(chromium.current_url().await.as_str(), app.at("/?from=page"));
    let text = chromium.text().await;
    assert!(text.contains("Hello Account alice") && text.contains("alice at https://127.0.0.1:"), "{text}");
    chromium.screenshot("landing").await;

    // One chain: the answer from the other site, then the landing page, which saw the session at once.
    let received = app.received();
    let paths: Vec<_> =
        received.iter().map(|request| request.path.as_str()).filter(|path| *path != "/favicon.ico").collect();
    assert_eq!(paths, ["/auth/acme", "/"], "{received:#?}");
    let header = |i: usize, name: &str| received[i].headers.get(name).and_then(|value| value.to_str().ok());
    assert_eq!(header(0, "sec-fetch-site"), Some("cross-site"));
    assert_eq!(header(1, "sec-fetch-site"), Some("cross-site"));
    assert!(header(0, "cookie").is_some_and(|cookies| cookies.contains("__Host-oauth-login-")));
    assert!(header(1, "cookie").is_some_and(|cookies| cookies.contains("__Host-session=")), "{:?}", received[1]);
    assert!(received.iter().all(|request| request.method == http::Method::GET));

    let cookies = chromium.cookies().await;
    assert!(logins(&cookies).is_empty(), "{cookies:?}");
    let session = cookies.iter().find(|cookie| cookie.name == "__Host-session").expect("a session");
    assert!(session.secure && session.http_only && session.path == "/" && session.domain == "localhost", "{session:?}");
    assert_eq!(session.same_site.as_deref(), Some("Lax"));
    assert_eq!(session.expiry, None, "it ends with the browser");
    assert_eq!(chromium.execute("return document.cookie").await, "");

    chromium.click_text("Log out").await;
    chromium.wait_for_url(&app.at("/")).await;
    chromium.find("a[href='/login']").await;
    assert!(chromium.text().await.contains("Nobody is logged in"));
    let cookies = chromium.cookies().await;
    assert!(cookies.iter().all(|cookie| !cookie.name.starts_with("__Host-")), "{cookies:?}");
    let complaints = complaints(&chromium, app).await;
    assert!(complaints.is_empty(), "{complaints:#?}");
    chromium.close().await;
}

#[tokio::test]
async fn a_person_who_cancels_sees_a_page_that_leads_back() {
    let Some((sites, chromium)) = start().await else { return };
    let app = &sites.app;
    chromium.goto(&app.at("/login/acme")).await;
    chromium.find("input[name=login]").await;
    // Complaints about the page before are not counted.
    chromium.console_errors().await;
    chromium.click_text("[ Cancel ]").await;
    let url = chromium.wait_for_url(&app.at("/login/acme?failure=")).await;
    assert!(url.query_pairs().count() == 1, "neither code nor state is in the address bar: {url}");
    assert_eq!(chromium.title().await, "Login cancelled");
    // A reload shows the page again; it does not bring the response a second time.
    chromium.goto(url.as_str()).await;
    assert_eq!(chromium.title().await, "Login cancelled");
    chromium.screenshot("error_page").await;
    chromium.client().set_window_size(400, 800).await.expect("a narrow window");
    chromium.screenshot("error_page_narrow").await;
    let overflow = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
    assert_eq!(chromium.execute(overflow).await, false, "the page scrolls sideways");
    let cookies = chromium.cookies().await;
    assert!(cookies.iter().all(|cookie| !cookie.name.starts_with("__Host-")), "{cookies:?}");
    // Its style sheet works under its own content security policy.
    let width = chromium.execute("return getComputedStyle(document.querySelector('main')).maxWidth").await;
    assert_eq!(width, "480px");
    // Chromium reports the 403 itself as an error of the page; nothing else may be there.
    let complaints = complaints(&chromium, app).await;
    let others: Vec<_> = complaints.iter().filter(|error| !error.contains("status of 403")).collect();
    assert!(others.is_empty(), "{others:#?}");
    chromium.click_text("Log in again").await;
    chromium.wait_for_url(sites.peer.issuer()).await;
    sign_in(&chromium, app).await;
    assert!(chromium.text().await.contains("Hello Account alice"));
    chromium.close().await;
}

#[tokio::test]
async fn a_person_picks_a_persona_and_unticks_a_scope_at_the_development_provider() {
    let Some((sites, chromium)) = start().await else { return };
    let app = &sites.app;
    chromium.goto(&app.at("/login")).await;
    chromium.click("a[href='/login/google']").await;
    chromium.find("input[name=persona]").await;
    assert!(chromium.text().await.contains("not for production"));
    chromium.screenshot("development_page").await;
    chromium.click("input[name=persona][value='grace-41b07e']").await;
    chromium.click("input[name=scope][value=email]").await;
    chromium.screenshot("development_page_chosen").await;
    chromium.console_errors().await;
    chromium.click_text("Log in").await;
    chromium.wait_for_url(&app.at("/")).await;
    let text = chromium.text().await;
    assert!(text.contains("Hello Grace Hopper") && text.contains("grace-41b07e"), "{text}");
    chromium.goto(&app.at("/claims")).await;
    let claims = chromium.text().await;
    assert!(claims.contains("Grace Hopper") && !claims.contains("grace@example.com"), "{claims}");
    // The chain from the provider's form back here passes its content security policy.
    let errors = chromium.console_errors().await;
    assert!(errors.iter().all(|error| !error.contains("Content Security Policy")), "{errors:#?}");

    chromium.close().await;
}

#[tokio::test]
async fn a_person_logs_in_by_oauth1_at_the_development_provider() {
    let Some((sites, chromium)) = start().await else { return };
    let app = &sites.app;
    chromium.goto(&app.at("/login")).await;
    // A denial by a real click.
    chromium.click("a[href='/login/photos']").await;
    chromium.find("input[name=persona]").await;
    chromium.screenshot("development_page_oauth1").await;
    chromium.goto(&app.at("/login/photos")).await;
    chromium.find("input[name=persona]").await;
    chromium.click_text("Deny").await;
    chromium.wait_for_url(&app.at("/login/photos?failure=")).await;
    assert_eq!(chromium.title().await, "Login cancelled");
    chromium.click_text("Log in again").await;
    chromium.click("input[name=persona][value='alan-7c55a0']").await;
    chromium.click_text("Log in").await;
    chromium.wait_for_url(&app.at("/")).await;
    let text = chromium.text().await;
    assert!(text.contains("Hello Alan Turing"), "{text}");
    chromium.close().await;
}

#[tokio::test]
async fn an_answer_that_another_site_posts_reaches_the_login_in_a_real_browser() {
    let Some(chromium) = skip::unless(Chromium::start().await) else { return };
    let routes = |issuer: &str| Router::new().merge(Routes::with(AcmePost(Registered::new(ID, SECRET, issuer))));
    let Some(sites) = TwoSites::start(&["post"], routes, |layer, _| layer).await else { return };
    let app = &sites.app;
    chromium.goto(&app.at("/login/post")).await;
    chromium.find("input[name=login]").await;
    app.received();
    sign_in(&chromium, app).await;
    let text = chromium.text().await;
    assert!(text.contains("Hello Account alice"), "{text}");
    let received = app.received();
    let [answer, landing] = &received[..] else { panic!("{received:#?}") };
    assert_eq!((&answer.method, answer.path.as_str()), (&http::Method::POST, "/auth/post"));
    assert_eq!((&landing.method, landing.path.as_str()), (&http::Method::GET, "/"));
    let cookies = chromium.cookies().await;
    assert!(logins(&cookies).is_empty(), "{cookies:?}");
    let session = cookies.iter().find(|cookie| cookie.name == "__Host-session").expect("a session");
    assert_eq!(session.same_site.as_deref(), Some("Lax"));
    // Reloading the landing page posts nothing again.
    chromium.client().refresh().await.expect("a reload");
    assert!(chromium.text().await.contains("Hello Account alice"));
    chromium.close().await;
}
