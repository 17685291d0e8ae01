//! Like Facebook and Instagram: the first access token lasts an hour and is exchanged for one that lasts, and calls prove that
//! their sender knows the client secret.

use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use http::StatusCode;
use oauth_runtime::OAuthProvider;
use oauth_runtime::api::{ApiCall, ApiDescription};
use oauth_runtime::flow::CompletedLogin;
use oauth_runtime::tokens::Tokens;
use serde_json::{Value, json};

use super::detour::{Detour, ID, SECRET, begin, one, pairs};
use crate::rig::{Log, alone};

const SHORT: &str = "short/hunter2+";
const LASTING: &str = "lasting-hunter2";
const API: ApiDescription = ApiDescription::new("https://graph.example/v1");

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://graph.example/authorize",
    token_endpoint = "https://graph.example/token",
    userinfo_endpoint = "https://graph.example/me?fields=id",
    userinfo(subject = "/id"),
    dangerous_exchange_endpoint = "https://graph.example/exchange?v=1",
    exchange_params(
        grant_type = "fb_exchange_token",
        client_id = "{client_id}",
        client_secret = "{client_secret}",
        fb_exchange_token = "{access_token}",
        text = "{ id }",
    ),
    appsecret_proof
)]
struct Graph;

/// The queries that came: to the profile, the exchange, the API.
type Asked = Arc<Mutex<Vec<(&'static str, Vec<(String, String)>)>>>;

fn seen(asked: &Asked, place: &'static str) -> impl Fn(Option<String>) + Clone + Send + Sync + 'static {
    let asked = Arc::clone(asked);
    move |query| {
        let pairs = pairs(&query.unwrap_or_default());
        asked.lock().unwrap_or_else(PoisonError::into_inner).push((place, pairs));
    }
}

async fn server(asked: &Asked, exchange: fn(String) -> Response) -> Arc<Detour> {
    let token =
        || async { Json(json!({"access_token": SHORT, "token_type": "bearer", "expires_in": 3600, "scope": "a b"})) };
    let (me, exchanged, api) = (seen(asked, "me"), seen(asked, "exchange"), seen(asked, "api"));
    let me = move |RawQuery(query): RawQuery| {
        me(query);
        async { Json(json!({"id": "7"})) }
    };
    let exchange = move |RawQuery(query): RawQuery| {
        exchanged(query.clone());
        async move { exchange(query.unwrap_or_default()) }
    };
    let api = move |RawQuery(query): RawQuery| {
        api(query);
        async { Json(json!({})) }
    };
    let routes = Router::new().route("/token", post(token)).route("/me", get(me));
    Detour::to(routes.route("/exchange", get(exchange)).route("/v1/things", get(api))).await
}

async fn log_in(detour: &Arc<Detour>) -> (oauth_runtime::Client<Graph>, CompletedLogin) {
    let client = Graph::client(detour.config()).expect("complete");
    let (parameters, pending) = begin(&client).await;
    let login = client.finish_login(pending, &format!("code=good&state={}", one(&parameters, "state"))).await;
    (client, login.expect("a login"))
}

fn lasts(_: String) -> Response {
    Json(json!({"access_token": LASTING, "token_type": "bearer", "expires_in": 5_184_000})).into_response()
}

#[tokio::test]
async fn a_token_is_exchanged_for_one_that_lasts_and_calls_prove_the_secret() {
    let asked = Asked::default();
    let detour = server(&asked, lasts).await;
    let (client, login) = log_in(&detour).await;
    let Tokens::OAuth2(tokens) = login.tokens() else { panic!("OAuth 2.0") };
    assert_eq!(tokens.access_token.expose(), LASTING);
    assert_eq!(tokens.scopes.iter().map(|scope| &**scope).collect::<Vec<_>>(), ["a", "b"], "as they were granted");
    let life = tokens.expires_at.expect("an end").duration_since(std::time::SystemTime::now()).expect("later");
    assert!(life.as_secs() > 5_000_000, "{life:?}");
    client.api(login.tokens().clone()).json::<Value>(ApiCall::get(&API, "/things")).await.expect("an answer");

    let asked = asked.lock().unwrap_or_else(PoisonError::into_inner);
    let [("me", me), ("exchange", exchange), ("api", api)] = &asked[..] else { panic!("{asked:?}") };
    let expected = [
        ("v", "1"),
        ("grant_type", "fb_exchange_token"),
        ("client_id", ID),
        ("client_secret", SECRET),
        ("fb_exchange_token", SHORT),
        ("text", "{ id }"),
    ];
    assert_eq!(*exchange, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    for (query, token) in [(me, SHORT), (api, LASTING)] {
        assert_eq!(one(query, "appsecret_proof"), openssl_hmac(token), "{query:?}");
        assert!(query.iter().all(|(name, _)| name != "access_token"));
    }
}

/// As another program makes it.
fn openssl_hmac(token: &str) -> String {
    use std::io::Write as _;
    use std::process::{Command, Stdio};

    let mut openssl = Command::new("openssl");
    let openssl = openssl.args(["dgst", "-sha256", "-hmac", SECRET]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut openssl = openssl.spawn().expect("openssl runs");
    openssl.stdin.take().expect("piped").write_all(token.as_bytes()).expect("it reads");
    let output = openssl.wait_with_output().expect("it ends");
    let text = String::from_utf8(output.stdout).expect("text");
    text.split_whitespace().last().expect("a digest").to_owned()
}

#[test]
fn a_login_stands_with_the_first_token_where_the_exchange_fails_and_the_log_says_why() {
    alone("quirks::graph::a_login_stands_with_the_first_token_where_the_exchange_fails_and_the_log_says_why", async {
        let answers: [fn(String) -> Response; 5] = [
            |query| (StatusCode::BAD_REQUEST, format!("no: {query}")).into_response(),
            |_| {
                Json(json!({"error": {"message": "not allowed", "type": "OAuthException", "code": 10}})).into_response()
            },
            |query| (StatusCode::BAD_GATEWAY, query).into_response(),
            |_| "<html>".into_response(),
            |_| Json(json!({"token_type": "bearer"})).into_response(),
        ];
        for answer in answers {
            let (log, _guard) = Log::begin();
            let detour = server(&Asked::default(), answer).await;
            let (_, login) = log_in(&detour).await;
            let Tokens::OAuth2(tokens) = login.tokens() else { panic!("OAuth 2.0") };
            assert_eq!((login.identity().subject().as_str(), tokens.access_token.expose()), ("7", SHORT));
            let text = log.text();
            let lines: Vec<&str> = text.lines().filter(|line| line.contains("oauth_runtime")).collect();
            assert_eq!(lines.iter().filter(|line| line.contains("token_not_exchanged")).count(), 1, "{text}");
            assert!(lines.iter().all(|line| !line.contains("hunter2")), "{text}");
        }
    });
}
