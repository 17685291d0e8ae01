//! Like Slack: users are asked for scopes by another name, errors come with status 200, and the user's token is inside.

use axum::routing::{get, post};
use axum::{Json, Router};
use http::HeaderMap;
use oauth_runtime::OAuthProvider;
use oauth_runtime::tokens::Tokens;
use serde_json::{Value, json};

use super::detour::{Detour, ID, SECRET, begin, one, pairs};

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://workspace.example/oauth/v2/authorize",
    token_endpoint = "https://workspace.example/api/oauth.v2.access",
    userinfo_endpoint = "https://workspace.example/api/users.identity",
    userinfo(subject = "/user/id", name = "/user/name", email = "/user/email"),
    scopes("identity.basic" as identity_basic, "identity.email" as identity_email),
    scope_separator = ",",
    client_authentication = client_secret_post,
    renamed_params(scope = "user_scope"),
    token_answer(
        access_token = "/authed_user/access_token",
        token_type = "/authed_user/token_type",
        refresh_token = "/authed_user/refresh_token",
        expires_in = "/authed_user/expires_in",
        scope = "/authed_user/scope",
    ),
    bearer_token_type = "user",
    keep_from_token(team_id = "/team/id", bot = "/bot_user_id", absent = "/enterprise/id"),
)]
struct Workspace;

fn server() -> Router {
    let token = |body: String| async move {
        let form = pairs(&body);
        assert_eq!((one(&form, "client_id"), one(&form, "client_secret")), (ID, SECRET));
        if one(&form, "code") != "good" {
            return Json(json!({"ok": false, "error": "invalid_code"}));
        }
        Json(json!({
            "ok": true, "access_token": "xoxb-of-the-bot", "token_type": "bot", "scope": "commands",
            "bot_user_id": "B1", "team": {"id": "T1", "name": "Engines"}, "enterprise": null,
            "authed_user": {
                "id": "U1", "scope": "identity.basic,identity.email", "access_token": "xoxp-of-the-user",
                "token_type": "user", "refresh_token": "xoxe-1", "expires_in": 43200,
            },
        }))
    };
    let identity = |headers: HeaderMap| async move {
        match headers.get("authorization").and_then(|value| value.to_str().ok()) {
            Some("Bearer xoxp-of-the-user") => {
                Json(json!({"ok": true, "user": {"id": "U1", "name": "Ada", "email": "ada@example.com"}}))
            }
            _ => Json(json!({"ok": false, "error": "invalid_auth"})),
        }
    };
    Router::new().route("/api/oauth.v2.access", post(token)).route("/api/users.identity", get(identity))
}

#[tokio::test]
async fn the_user_of_a_workspace_logs_in_with_their_own_token() {
    let detour = Detour::to(server()).await;
    let client = Workspace::client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    assert_eq!(one(&asked, "user_scope"), "identity.basic,identity.email");
    assert!(asked.iter().all(|(name, _)| name != "scope"), "{asked:?}");

    let query = format!("code=good&state={}", one(&asked, "state"));
    let login = client.finish_login(pending, &query).await.expect("a login");
    let identity = login.identity();
    assert_eq!((identity.subject().as_str(), identity.text("email")), ("U1", Some("ada@example.com")));
    assert_eq!(identity.kept_from_token("team_id"), Some(&json!("T1")));
    assert_eq!(identity.kept_from_token("bot"), Some(&json!("B1")));
    assert_eq!(identity.kept_from_token("absent"), None);
    let Tokens::OAuth2(tokens) = login.tokens() else { panic!("OAuth 2.0") };
    assert_eq!(tokens.access_token.expose(), "xoxp-of-the-user");
    assert_eq!(tokens.scopes.iter().map(|scope| &**scope).collect::<Vec<_>>(), ["identity.basic", "identity.email"]);
    assert!(tokens.refresh_token.is_some() && tokens.expires_at.is_some());
    let claims = Value::Object(identity.claims().clone()).to_string();
    assert!(!claims.contains("xox"), "no token is a claim: {claims}");
}

#[tokio::test]
async fn an_error_with_status_200_is_an_error() {
    let detour = Detour::to(server()).await;
    let client = Workspace::client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    let query = format!("code=bad&state={}", one(&asked, "state"));
    let error = client.finish_login(pending, &query).await.expect_err("refused");
    assert_eq!((error.code(), error.stage().map(|stage| stage.as_str())), ("other_error", Some("token")));
}
