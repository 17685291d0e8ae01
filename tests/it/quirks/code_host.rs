//! Like an old code host: token answers are forms, and its errors too.

use axum::Router;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use http::header;
use oauth_runtime::OAuthProvider;
use oauth_runtime::tokens::Tokens;

use super::detour::{Detour, begin, one, pairs};

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://code.example/authorize",
    token_endpoint = "https://code.example/access_token",
    userinfo_endpoint = "https://code.example/user",
    userinfo(subject = "/id"),
    token_answer_format = form,
)]
struct CodeHost;

/// The same without the key.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://code.example/authorize",
    token_endpoint = "https://code.example/access_token",
    userinfo_endpoint = "https://code.example/user",
    userinfo(subject = "/id")
)]
struct Strict;

fn server() -> Router {
    let token = |body: String| async move {
        let answer = match one(&pairs(&body), "code") {
            "good" => "access_token=gho_%2B1&scope=repo%2Cgist&token_type=bearer",
            _ => "error=bad_verification_code&error_description=The+code+is+incorrect+or+expired.",
        };
        ([(header::CONTENT_TYPE, "application/x-www-form-urlencoded; charset=utf-8")], answer).into_response()
    };
    Router::new().route("/access_token", post(token)).route("/user", get(|| async { r#"{"id":583231}"# }))
}

#[tokio::test]
async fn t165_a_form_is_read_where_the_declaration_says_so_and_nowhere_else() {
    let detour = Detour::to(server()).await;
    let client = CodeHost::client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    let login = client.finish_login(pending, &format!("code=good&state={}", one(&asked, "state"))).await;
    let login = login.expect("a login");
    let Tokens::OAuth2(tokens) = login.tokens() else { panic!("OAuth 2.0") };
    assert_eq!((tokens.access_token.expose(), &*tokens.scopes), ("gho_+1", &["repo".into(), "gist".into()][..]));

    let (asked, pending) = begin(&client).await;
    let error = client.finish_login(pending, &format!("code=bad&state={}", one(&asked, "state"))).await;
    let error = error.expect_err("refused");
    assert_eq!(error.description(), Some("The code is incorrect or expired."));

    let client = Strict::client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    let error = client.finish_login(pending, &format!("code=good&state={}", one(&asked, "state"))).await;
    assert_eq!(error.expect_err("refused").code(), "token_response_content_type");
}
