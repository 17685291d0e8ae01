//! Like Discord and many others: pictures by two identifiers, names in two parts, users that are told apart by two, a profile that is
//! a list, and errors with status 200.

use axum::routing::{get, post};
use axum::{Json, Router};
use oauth_runtime::{Identifies, Identity, OAuthProvider};
use serde_json::{Value, json};

use super::detour::{Detour, begin, one};
use crate::rig::{Log, alone};

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://guild.example/authorize",
    token_endpoint = "https://guild.example/token",
    userinfo_endpoint = "https://guild.example/me",
    userinfo(
        subject = "{/guild/id}:{/id}",
        name = "{/first_name} {/last_name}",
        picture = "https://cdn.guild.example/avatars/{/id}/{/avatar}.png",
    ),
    error_answer(code = "/errcode", description = "/errmsg")
)]
struct Guild;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://list.example/authorize",
    token_endpoint = "https://list.example/token",
    userinfo_endpoint = "https://list.example/me",
    userinfo(subject = "/0/id", name = "/0/name")
)]
struct Listing;

async fn log_in<P: Identifies>(
    profile: Value,
    client: fn(oauth_runtime::ClientConfig) -> oauth_runtime::Result<oauth_runtime::Client<P>>,
) -> oauth_runtime::Result<Identity> {
    let token = || async { Json(json!({"access_token": "at-hunter2-hunter2", "token_type": "bearer"})) };
    let routes = Router::new().route("/token", post(token)).route("/me", get(|| async move { Json(profile) }));
    let detour = Detour::to(routes).await;
    let client = client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    let query = format!("code=good&state={}", one(&asked, "state"));
    client.finish_login(pending, &query).await.map(|login| login.identity().clone())
}

#[tokio::test]
async fn claims_are_put_together_from_several_members() {
    let profile = json!({"id": 7, "guild": {"id": "G1"}, "first_name": "Ada", "last_name": "Lovelace", "avatar": "ab"});
    let identity = log_in(profile, Guild::client).await.expect("a login");
    assert_eq!((identity.subject().as_str(), identity.text("name")), ("G1:7", Some("Ada Lovelace")));
    assert_eq!(identity.text("picture"), Some("https://cdn.guild.example/avatars/7/ab.png"));

    let profile = json!({"id": 7, "guild": {"id": "G1"}, "first_name": "Ada", "last_name": "", "avatar": null});
    let identity = log_in(profile, Guild::client).await.expect("a login");
    assert_eq!((identity.text("name"), identity.text("picture")), (Some("Ada"), None));
}

#[tokio::test]
async fn t191_a_user_of_whom_half_the_subject_is_known_or_ambiguous_is_nobody() {
    for (guild, id) in
        [(json!(null), json!(7)), (json!("G1"), json!("")), (json!("G1:"), json!(7)), (json!("G"), json!("1:7"))]
    {
        let profile = json!({"id": id, "guild": {"id": guild}, "first_name": "Eve"});
        let error = log_in(profile, Guild::client).await.expect_err("refused");
        assert_eq!(error.code(), "userinfo_subject_missing", "{guild} {id}");
    }
}

#[tokio::test]
async fn a_profile_that_is_a_list_says_who_it_is() {
    let profile = json!([{"id": 7, "name": "Ada"}, {"id": 8, "name": "Eve"}]);
    let identity = log_in(profile, Listing::client).await.expect("a login");
    assert_eq!((identity.subject().as_str(), identity.text("name")), ("7", Some("Ada")));
    assert_eq!(
        log_in(json!([]), Listing::client).await.map_err(|error| error.code()).err(),
        Some("userinfo_subject_missing")
    );
}

#[test]
fn an_error_with_status_200_is_told_in_the_providers_words() {
    alone("quirks::composed::an_error_with_status_200_is_told_in_the_providers_words", async {
        let refused = json!({"errcode": 40001, "errmsg": "token at-hunter2-hunter2 is not for this"});
        let (log, _guard) = Log::begin();
        let error = log_in(refused, Guild::client).await.expect_err("refused");
        assert_eq!((error.code(), error.stage().map(|stage| stage.as_str())), ("other_error", Some("userinfo")));
        assert_eq!(error.description(), Some("40001: token [redacted] is not for this"));
        assert!(!format!("{error:?} {}", log.text()).contains("hunter2-hunter2"), "{error:?}");
    });
}

#[tokio::test]
async fn an_error_code_beside_a_user_is_none() {
    let profile = json!({"errcode": 7, "id": 7, "guild": {"id": "G1"}});
    assert_eq!(log_in(profile, Guild::client).await.expect("a login").subject().as_str(), "G1:7");
}
