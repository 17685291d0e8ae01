//! Incremental consent as a person meets it: the fifth example in Chromium.

use oauth_tests::browser::Browser;
use oauth_tests::chromium::Chromium;
use oauth_tests::process::free_port;
use oauth_tests::skip;
use serde_json::Value;

use super::example::{announced, start};

/// What a script is told, in the session of this Chromium: the pages themselves let no script run.
async fn fetched(chromium: &Chromium, app: &str) -> (u16, Value) {
    let session = chromium.cookie("session").await.expect("a session");
    let cookie = format!("session={}", session.value);
    let headers = [("cookie", &*cookie), ("sec-fetch-mode", "cors"), ("accept", "application/json")];
    let page = Browser::new().get_with_headers(&format!("{app}/repositories"), &headers).await;
    (page.status().as_u16(), serde_json::from_str(page.body()).unwrap_or_default())
}

#[tokio::test]
async fn a_person_grants_a_permission_when_a_page_needs_it_and_may_say_no() {
    let Some(chromium) = skip::unless(Chromium::start().await) else { return };
    let mut example = start("05_api", free_port());
    let app = announced(&mut example).await;
    let at = |path: &str| format!("{app}{path}");

    chromium.goto(&app).await;
    chromium.click_text("Log in with GitHub").await;
    chromium.find("input[name=persona]").await;
    assert!(!chromium.has("input[name=scope][value=repo]").await, "`repo` is asked for too early");
    chromium.click_text("Log in").await;
    chromium.wait_for_url(&at("/")).await;
    assert!(chromium.text().await.contains("Hello, Ada Lovelace"));

    let (status, told) = fetched(&chromium, &app).await;
    assert_eq!((status, told["error"].as_str()), (403, Some("api_scope_missing")), "{told}");
    assert_eq!(told["consent_url"], "/login/github?scope=repo");

    // The page asks, the person unticks it, and is told instead of asked again.
    chromium.click_text("My repositories").await;
    chromium.click("input[name=scope][value=repo]").await;
    chromium.screenshot("consent_question").await;
    chromium.click_text("Log in").await;
    chromium.wait_for_url(&at("/repositories")).await;
    assert_eq!(chromium.title().await, "Permission not given");
    assert!(chromium.text().await.contains("repo"));
    chromium.screenshot("consent_refused").await;
    chromium.client().set_window_size(400, 800).await.expect("a narrow window");
    let overflow = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
    assert_eq!(chromium.execute(overflow).await, false, "the page scrolls sideways");
    let (status, told) = fetched(&chromium, &app).await;
    assert_eq!((status, told["error"].as_str()), (403, Some("api_scope_refused")), "{told}");

    // A denial ends at the same page: the login is still there.
    chromium.click_text("Ask me again").await;
    chromium.find("input[name=persona]").await;
    chromium.click_text("Deny").await;
    chromium.wait_for_url(&at("/repositories")).await;
    assert_eq!(chromium.title().await, "Permission not given");

    chromium.click_text("Ask me again").await;
    chromium.find("input[name=persona]").await;
    chromium.click_text("Log in").await;
    chromium.wait_for_url(&at("/repositories")).await;
    let text = chromium.text().await;
    assert!(text.contains("ada/notes") && text.contains("Notes on the engine"), "{text}");
    chromium.screenshot("repositories").await;
    assert_eq!(fetched(&chromium, &app).await.0, 200);
    chromium.goto(&app).await;
    assert!(chromium.text().await.contains("Hello, Ada Lovelace"));
    chromium.close().await;
}
