//! A session middleware of the application's own with the cookie that tower-sessions gives it, `SameSite=Strict`, in a real browser
//! that comes back from another site.

use axum::Router;
use axum::routing::get;
use oauth_runtime::Routes;
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::web::AnyUser;
use oauth_tests::chromium::Chromium;
use oauth_tests::skip;
use tower_sessions::{MemoryStore, SessionManagerLayer};

use super::registered::{Registered, providers};
use super::site::Received;
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

/// The application's own pages under a session of its own, which is `Secure`, `HttpOnly` and `Strict`.
async fn start() -> Option<(TwoSites, Chromium)> {
    let chromium = skip::unless(Chromium::start().await)?;
    let routes = |issuer: &str| {
        Router::new()
            .route("/guarded", get(|user: AnyUser| async move { format!("inside: {}", user.subject().as_str()) }))
            .merge(Routes::with(Acme(Registered::new(ID, SECRET, issuer))))
            .merge(Routes::with(AcmePost(Registered::new(ID, SECRET, issuer))))
    };
    let around = |app: Router| app.layer(SessionManagerLayer::new(MemoryStore::default()));
    let sites = TwoSites::start_around(&["acme", "post"], routes, |layer, _| layer, around).await?;
    Some((sites, chromium))
}

/// A guarded page, the way to the provider, a click there, and the page. The methods are those of the callback's two requests.
async fn reaches_a_guarded_page(name: &str, methods: [&str; 2]) {
    let Some((sites, chromium)) = start().await else { return };
    let app = &sites.app;
    chromium.goto(&app.at(&format!("/login/{name}?return_to=/guarded"))).await;
    chromium.wait_for_url(sites.peer.issuer()).await;
    chromium.fill("input[name=login]", "alice").await;
    chromium.fill("input[name=password]", "any").await;
    chromium.click("button[type=submit]").await;
    chromium.find("input[name=prompt][value=consent]").await;
    app.received();
    chromium.console_errors().await;
    let before = chromium.execute("return history.length").await.as_u64().expect("a number");
    chromium.click("button[type=submit]").await;
    chromium.wait_for_url(&app.at("/guarded")).await;
    assert_eq!(chromium.text().await, "inside: alice");

    let received = app.received();
    let received: Vec<_> = received.iter().filter(|request| request.path != "/favicon.ico").collect();
    let [answer, carried, page] = received[..] else { panic!("{received:#?}") };
    assert_eq!([answer.method.as_str(), carried.method.as_str()], methods);
    assert_eq!(header(answer, "sec-fetch-site"), "cross-site");
    assert_eq!((header(carried, "sec-fetch-site"), header(carried, "referer")), ("same-origin", ""));
    assert_eq!(header(page, "sec-fetch-site"), "same-origin");
    assert!(header(page, "cookie").contains("id="), "{page:?}");
    let cookie = chromium.cookie("id").await.expect("the application's session");
    assert_eq!(cookie.same_site.as_deref(), Some("Strict"));
    // Neither the answer nor the page between is where the back button leads.
    let after = chromium.execute("return history.length").await.as_u64().expect("a number");
    assert!(after <= before + 1, "{before} and {after}");
    let errors = chromium.console_errors().await;
    assert!(errors.iter().all(|error| !error.contains("/auth/")), "{errors:?}");
    chromium.close().await;
}

fn header<'a>(request: &'a Received, name: &str) -> &'a str {
    request.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[tokio::test]
async fn t030_a_guarded_page_is_reached_after_a_login_and_does_not_loop() {
    reaches_a_guarded_page("acme", ["GET", "GET"]).await;
}

#[tokio::test]
async fn t031_a_guarded_page_is_reached_after_an_answer_that_another_site_posts() {
    reaches_a_guarded_page("post", ["POST", "GET"]).await;
}
