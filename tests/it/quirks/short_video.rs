//! Like WeChat and TikTok: names of its own, everything in the query, JSON as text, errors by number, no token type, a place
//! of its own for refreshing, and a profile that wants the token in the query.

use axum::extract::RawQuery;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Router, body::Body};
use http::{HeaderMap, Method, Response, header};
use oauth_runtime::OAuthProvider;
use oauth_runtime::http::{Call, Request};
use oauth_runtime::tokens::Tokens;
use serde_json::{Value, json};

use super::detour::{CALLBACK, Detour, ID, SECRET, begin, one, pairs};

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://open.video.example/connect",
    token_endpoint = "https://api.video.example/access_token",
    refresh_endpoint = "https://api.video.example/refresh_token",
    userinfo_endpoint = "https://api.video.example/userinfo?lang=en",
    userinfo(subject = "/unionid", name = "/nickname"),
    scopes("snsapi_userinfo" as snsapi_userinfo),
    client_authentication = client_secret_post,
    renamed_params(client_id = "appid", client_secret = "secret"),
    token_request_format = dangerous_query,
    token_answer_format = json,
    token_answer(expires_in = "/expires"),
    error_answer(code = "/errcode", description = "/errmsg"),
    optional_token_type,
    keep_from_token(open_id = "/openid"),
    before_call = token_in_the_query,
)]
struct Video;

fn token_in_the_query(call: Call, request: &mut Request) {
    if call == Call::UserInfo
        && let Some(token) = request.headers.remove(header::AUTHORIZATION)
        && let Some(token) = token.to_str().ok().and_then(|token| token.strip_prefix("Bearer "))
        && let Ok(url) = request.url.with_parameter("access_token", token)
    {
        request.url = url;
    }
}

fn text(value: &Value) -> Response<Body> {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], value.to_string()).into_response()
}

fn server() -> Router {
    let token = |method: Method, RawQuery(query): RawQuery, headers: HeaderMap| async move {
        let query = pairs(&query.unwrap_or_default());
        assert_eq!((method, headers.get(header::AUTHORIZATION)), (Method::GET, None));
        assert_eq!((one(&query, "appid"), one(&query, "secret")), (ID, SECRET));
        assert_eq!((one(&query, "grant_type"), one(&query, "redirect_uri")), ("authorization_code", CALLBACK));
        match one(&query, "code") {
            "good" => text(&json!({
                "access_token": "at-0123456789", "expires": 7200, "refresh_token": "rt-1", "openid": "o6_bm",
                "scope": "snsapi_userinfo", "errcode": 0,
            })),
            _ => text(&json!({"errcode": 40029, "errmsg": "invalid code"})),
        }
    };
    let refresh = |RawQuery(query): RawQuery| async move {
        let query = pairs(&query.unwrap_or_default());
        assert_eq!((one(&query, "appid"), one(&query, "refresh_token")), (ID, "rt-1"));
        text(&json!({"access_token": "at-new", "expires": 7200, "openid": "o6_bm"}))
    };
    let profile = |RawQuery(query): RawQuery, headers: HeaderMap| async move {
        let query = pairs(&query.unwrap_or_default());
        assert!(!headers.contains_key(header::AUTHORIZATION));
        assert_eq!((one(&query, "access_token"), one(&query, "lang")), ("at-0123456789", "en"));
        text(&json!({"openid": "o6_bm", "unionid": "o6-union", "nickname": "Ada", "_kept": {"token": {"x": 1}}}))
    };
    Router::new()
        .route("/access_token", get(token))
        .route("/refresh_token", get(refresh))
        .route("/userinfo", get(profile))
}

#[tokio::test]
async fn somebody_logs_in_and_their_tokens_are_refreshed_at_another_place() {
    let detour = Detour::to(server()).await;
    let client = Video::client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    assert_eq!(one(&asked, "appid"), ID);
    assert!(asked.iter().all(|(name, _)| name != "client_id"), "{asked:?}");

    let query = format!("code=good&state={}", one(&asked, "state"));
    let login = client.finish_login(pending, &query).await.expect("a login");
    assert_eq!((login.identity().subject().as_str(), login.identity().text("name")), ("o6-union", Some("Ada")));
    assert_eq!(login.identity().kept_from_token("open_id"), Some(&json!("o6_bm")));
    assert_eq!(login.identity().kept_from_token("x"), None, "the profile cannot write there");
    let Tokens::OAuth2(tokens) = login.tokens() else { panic!("OAuth 2.0") };
    let refreshed = client.refresh(tokens).await.expect("refreshed");
    assert_eq!(refreshed.access_token.expose(), "at-new");
    assert_eq!(refreshed.refresh_token, tokens.refresh_token);
}

#[tokio::test]
async fn an_error_by_number_is_an_error_in_the_providers_own_words() {
    let detour = Detour::to(server()).await;
    let client = Video::client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    let query = format!("code=bad&state={}", one(&asked, "state"));
    let error = client.finish_login(pending, &query).await.expect_err("refused");
    assert_eq!((error.code(), error.description()), ("other_error", Some("40029: invalid code")));
    assert!(!format!("{error:?} {error}").contains(SECRET));
}

#[tokio::test]
async fn no_login_sets_a_parameter_under_the_providers_name_for_the_client() {
    let detour = Detour::to(server()).await;
    let client = Video::client(detour.config()).expect("complete");
    let login = oauth_runtime::flow::BeginLogin::new().parameter("appid", "evil").expect("a name like any other");
    let error = client.begin_login(login).await.expect_err("refused");
    assert_eq!(error.code(), "parameter_reserved");
}
