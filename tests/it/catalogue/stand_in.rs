//! Presets without a registration: the development provider tells what the real ones tell, for what opens it there.

use axum::Router;
use axum::routing::get;
use oauth_runtime::Environment;
use oauth_runtime::prelude::*;
use oauth_tests::browser::Browser;

use crate::rig::App;

#[derive(OAuthProvider)]
#[oauth(preset = kakao)]
struct Kakao;

/// The address is a part of the profile.
#[derive(OAuthProvider)]
#[oauth(preset = amazon)]
struct Amazon;

#[derive(OAuthProvider)]
#[oauth(preset = github)]
struct GitHub;

#[derive(OAuthProvider)]
#[oauth(preset = github, name = "all", scopes(user))]
struct All;

#[derive(OAuthProvider)]
#[oauth(preset = github, name = "some", scopes(read_user))]
struct Few;

/// No preset, and a place of its own.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://corp.example/authorize",
    token_endpoint = "https://corp.example/token",
    userinfo_endpoint = "https://corp.example/me",
    userinfo(subject = "/id", email = "/mail"),
    scopes("who" as who)
)]
struct Corp;

/// The scopes say nothing of an address, and neither does the profile.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://bare.example/authorize",
    token_endpoint = "https://bare.example/token",
    userinfo_endpoint = "https://bare.example/me",
    userinfo(subject = "/id"),
    scopes("what" as what)
)]
struct Bare;

#[tokio::test]
async fn the_development_provider_tells_the_address_for_what_opens_it_at_the_real_one() {
    let home = |user: AnyUser| async move { user.identity().text("email").unwrap_or("none").to_owned() };
    let router = Router::new()
        .route("/", get(home))
        .merge(Kakao::routes())
        .merge(Amazon::routes())
        .merge(GitHub::routes())
        .merge(All::routes())
        .merge(Few::routes())
        .merge(Corp::routes())
        .merge(Bare::routes());
    let app = App::start(router, |builder| builder.environment(Environment::default())).await;
    app.layer.check().unwrap_or_else(|error| panic!("{error:?}"));
    let ada = "ada@example.com";
    for (provider, unticked, expected) in [
        ("kakao", "", ada),
        ("kakao", "account_email", "none"),
        ("amazon", "", ada),
        ("github", "", ada),
        ("github", "user:email", "none"),
        ("all", "", ada),
        ("some", "", "none"),
        ("corp", "", ada),
        ("bare", "", "none"),
    ] {
        let mut browser = Browser::new();
        let page = browser.get(&app.path(&format!("/login/{provider}"))).await;
        let form = page.form();
        let form = if unticked.is_empty() { form } else { form.check("scope", unticked, false) };
        let page = browser.submit(&page, &form).await;
        assert_eq!((page.status().as_u16(), page.body()), (200, expected), "{provider} without {unticked:?}");
    }
}
