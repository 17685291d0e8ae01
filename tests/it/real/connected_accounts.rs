//! The ninth example in Chromium: accounts that somebody connects beside the login.

use std::time::Duration;

use oauth_tests::chromium::Chromium;
use oauth_tests::folder::Folder;
use oauth_tests::process::free_port;
use oauth_tests::skip;

use super::example::{announced, start_with};
use super::pages::look_at;

const SECRET: &str = "a secret of this test that is long enough";

/// At the provider, as somebody.
async fn choose(chromium: &Chromium, persona: &str) {
    chromium.click(&format!("input[name=persona][value='{persona}']")).await;
    chromium.click_text("Log in").await;
}

async fn connect(chromium: &Chromium, provider: &str, label: &str, persona: &str) {
    chromium.fill(&format!("form[action='/connect/{}'] input[name=label]", provider.to_lowercase()), label).await;
    chromium.click_text(&format!("Connect {provider}")).await;
    choose(chromium, persona).await;
}

#[tokio::test]
async fn a_person_connects_three_accounts_uses_each_and_connects_one_again_that_died() {
    const ADA: &str = "ada-9f1c2d";
    const GRACE: &str = "grace-41b07e";
    let Some(chromium) = skip::unless(Chromium::start().await) else { return };
    let folder = Folder::new("connections");
    let (port, file) = (free_port(), folder.path().join("example.db"));
    let settings = [("DATABASE_URL", file.to_str().expect("text")), ("OAUTH_SECRET", SECRET)];
    let mut example = start_with("09_connections", port, &settings);
    let app = announced(&mut example).await;
    let at = |path: &str| format!("{app}{path}");
    let is_beside = |name: &str| example.output().contains(&format!("{name}, for accounts beside the login)"));
    assert!(is_beside("GitHub (OAuth 2.0") && !is_beside("Google (OpenID Connect"), "{}", example.output());

    chromium.goto(&app).await;
    chromium.click_text("Log in with Google").await;
    choose(&chromium, ADA).await;
    chromium.wait_for_text("Hello, Ada Lovelace").await;
    chromium.goto(&at("/connections")).await;
    look_at(&chromium, "connections_none").await;

    // A page that needs an account of GitHub asks for one and goes on afterwards.
    chromium.goto(&at("/repositories")).await;
    look_at(&chromium, "connect_first").await;
    chromium.click_text("Connect GitHub").await;
    choose(&chromium, ADA).await;
    chromium.wait_for_text("ada/notes").await;
    chromium.goto(&at("/connections")).await;
    look_at(&chromium, "connections_one").await;

    // A label for the one that is there, and two more.
    chromium.goto(&app).await;
    connect(&chromium, "GitHub", "at work", ADA).await;
    chromium.wait_for_text("at work").await;
    connect(&chromium, "GitHub", "of the society for the engine, with a name that is long", GRACE).await;
    chromium.wait_for_text("grace/notes").await;
    connect(&chromium, "GitLab", "", GRACE).await;
    chromium.wait_for_text("is called Grace Hopper").await;
    let text = chromium.text().await;
    assert!(text.contains("Hello, Ada Lovelace") && text.contains("ada/notes"), "{text}");
    for (width, is_dark) in [(390, false), (390, true), (1280, false), (1280, true)] {
        chromium.client().set_window_size(width, 900).await.expect("a window");
        chromium.prefer_dark(is_dark).await;
        let overflow = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
        assert_eq!(chromium.execute(overflow).await, false, "the example scrolls sideways at {width}");
        chromium.screenshot(&format!("example_connections_{width}_{}", if is_dark { "dark" } else { "light" })).await;
    }
    chromium.goto(&at("/connections")).await;
    look_at(&chromium, "connections_three").await;
    let errors = chromium.console_errors().await;
    assert!(errors.iter().all(|error| !error.contains("Content Security Policy")), "{errors:?}");

    // The development provider knows its tokens no more: as if somebody had taken the access away there.
    drop(example);
    example = start_with("09_connections", port, &settings);
    assert_eq!(announced(&mut example).await, app);
    chromium.goto(&at("/repositories")).await;
    chromium.wait_for_text("no longer accepts").await;
    look_at(&chromium, "connect_again").await;
    chromium.goto(&at("/connections")).await;
    look_at(&chromium, "connections_dead").await;
    chromium.click_text("Connect again").await;
    choose(&chromium, ADA).await;
    chromium.wait_for_url(&at("/connections")).await;
    assert!(!chromium.text().await.contains("no longer accepts"), "{}", chromium.text().await);
    chromium.goto(&at("/repositories")).await;
    chromium.wait_for_text("ada/notes").await;

    chromium.goto(&at("/connections")).await;
    for left in (0..3).rev() {
        chromium.click_text("Disconnect").await;
        // The page that follows has the address of the one before.
        let count = "return document.querySelectorAll(\"form[action^='/disconnect/']\").length";
        let follows = async {
            while chromium.execute(count).await != left {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        let in_time = tokio::time::timeout(Duration::from_secs(10), follows).await;
        in_time.unwrap_or_else(|_| panic!("{left} connections are left"));
    }
    chromium.goto(&app).await;
    let text = chromium.text().await;
    assert!(text.contains("Hello, Ada Lovelace") && !text.contains("notes"), "{text}");
    assert!(example.is_running(), "{}", example.output());
    chromium.close().await;
}
