//! The eleventh example in Chromium: a user who logs in with Google and with GitHub, and has the same notes.

use oauth_tests::chromium::Chromium;
use oauth_tests::process::free_port;
use oauth_tests::skip;

use super::example::{announced, start_with};
use super::pages::look_at;

/// At the provider, as somebody.
async fn choose(chromium: &Chromium, persona: &str) {
    chromium.click(&format!("input[name=persona][value='{persona}']")).await;
    chromium.click_text("Log in").await;
}

async fn log_out(chromium: &Chromium) {
    chromium.click_text("Log out").await;
    chromium.wait_for_text("however you log in").await;
}

#[tokio::test]
async fn a_person_adds_a_way_to_log_in_and_finds_the_same_notes_by_it() {
    const ADA: &str = "ada-9f1c2d";
    const GRACE: &str = "grace-41b07e";
    let Some(chromium) = skip::unless(Chromium::start().await) else { return };
    let mut example = start_with("11_accounts", free_port(), &[]);
    let app = announced(&mut example).await;
    let at = |path: &str| format!("{app}{path}");

    chromium.goto(&app).await;
    chromium.click_text("Log in").await;
    chromium.click("a[href^='/login/google']").await;
    choose(&chromium, ADA).await;
    chromium.fill("input[name=text]", "the engine weaves").await;
    chromium.click_text("Write").await;
    chromium.wait_for_text("the engine weaves").await;
    chromium.click_text("How you log in").await;
    chromium.wait_for_text("your only way to log in").await;
    look_at(&chromium, "identities_one").await;

    chromium.click_text("Add GitHub").await;
    choose(&chromium, ADA).await;
    chromium.wait_for_text("Add another account of GitHub").await;
    look_at(&chromium, "identities_two").await;

    // By the other way in, it is the same user.
    chromium.goto(&app).await;
    log_out(&chromium).await;
    chromium.goto(&at("/login/github")).await;
    choose(&chromium, ADA).await;
    chromium.wait_for_text("the engine weaves").await;

    // What is somebody else's stays theirs.
    log_out(&chromium).await;
    chromium.goto(&at("/login/google")).await;
    choose(&chromium, GRACE).await;
    chromium.wait_for_text("How you log in").await;
    assert!(!chromium.text().await.contains("the engine weaves"));
    chromium.goto(&at("/logins")).await;
    chromium.click_text("Add GitHub").await;
    choose(&chromium, ADA).await;
    chromium.wait_for_text("already belongs to another user").await;
    look_at(&chromium, "identity_of_other_account").await;

    // Ada gives up the one that she began with; the last one has no button.
    chromium.goto(&app).await;
    log_out(&chromium).await;
    chromium.goto(&at("/login/github")).await;
    choose(&chromium, ADA).await;
    chromium.wait_for_text("the engine weaves").await;
    chromium.goto(&at("/logins")).await;
    chromium.click("form[action='/unlink/google'] button").await;
    chromium.wait_for_text("your only way to log in").await;
    let errors = chromium.console_errors().await;
    assert!(errors.iter().all(|error| !error.contains("Content Security Policy")), "{errors:?}");
}
