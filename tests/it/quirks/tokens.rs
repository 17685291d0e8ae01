//! Like Shopify, Zoho, WeChat and Slack: access tokens that travel in their own way, refreshes that say more, and answers that
//! say by themselves whether they are fine.

use axum::extract::RawQuery;
use axum::response::IntoResponse as _;
use axum::routing::any;
use axum::{Json, Router};
use http::{HeaderMap, Method};
use oauth_runtime::api::{ApiCall, ApiDescription};
use oauth_runtime::tokens::Tokens;
use oauth_runtime::{Client, ClientConfig, Environment, Identifies, OAuthProvider, Result};
use serde_json::{Value, json};

use super::detour::{Detour, begin, one, pairs};
use crate::rig::{App, Log, alone};

const TOKEN: &str = "at-hunter2/hunter2+";
const API: ApiDescription = ApiDescription::new("https://shop.example/api");

macro_rules! provider {
    ($name:ident, $($key:tt)*) => {
        #[derive(OAuthProvider)]
        #[oauth(
            authorization_endpoint = "https://shop.example/authorize",
            token_endpoint = "https://shop.example/token",
            userinfo_endpoint = "https://shop.example/me?v=1",
            userinfo(subject = "/id"),
            email_endpoint = "https://shop.example/emails",
            email_list(address = "/email"),
            $($key)*
        )]
        struct $name;
    };
}

provider!(Scheme, access_token_scheme = "Zoho-oauthtoken");
provider!(Bare, access_token_scheme = "");
provider!(Header, access_token_header = "X-Shop-Token", headers("X-Version" = "2"));
provider!(Form, access_token_form = "token", userinfo_params(fields = "id"));
provider!(Query, dangerous_access_token_query = "access_token");
provider!(
    Refreshing,
    token_params(audience = "a", kind = "code"),
    refresh_params(kind = "refresh", client = "{client_id}")
);
provider!(Telling, error_answer(code = "/code", ok = "/ok", fine = "200"));

/// What came with a request, wherever it stood: `Authorization`, the other header, query and body.
async fn seen(method: Method, headers: HeaderMap, RawQuery(query): RawQuery, body: String) -> Json<Value> {
    let header = |name: &str| headers.get(name).map(|value| value.to_str().expect("text").to_owned());
    Json(json!({
        "id": 7, "email": "ada@example.com", "method": method.as_str(),
        "authorization": header("authorization"), "own": header("x-shop-token"),
        "query": pairs(&query.unwrap_or_default()), "body": pairs(&body),
    }))
}

fn server() -> Router {
    let token = || async { Json(json!({"access_token": TOKEN, "token_type": "bearer", "refresh_token": "r"})) };
    Router::new()
        .route("/token", any(token))
        .route("/me", any(seen))
        .route("/emails", any(seen))
        .route("/api/things", any(seen))
}

/// The requests for the profile, and that of a call of the API.
async fn requests<P: Identifies>(client: fn(ClientConfig) -> Result<Client<P>>, call: ApiCall) -> [Value; 2] {
    let detour = Detour::to(server()).await;
    let client = client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    let login = client.finish_login(pending, &format!("code=good&state={}", one(&asked, "state"))).await;
    let login = login.expect("a login");
    assert_eq!(login.identity().text("email"), Some("ada@example.com"), "the second request takes the token too");
    let profile = Value::Object(login.identity().claims().clone());
    let api = client.api(login.tokens().clone()).json::<Value>(call).await.expect("an answer");
    [profile, api]
}

fn get() -> ApiCall {
    ApiCall::get(&API, "/things").query("a", &1)
}

#[tokio::test]
async fn a_token_stands_behind_the_word_of_the_provider_or_alone() {
    for request in requests(Scheme::client, get()).await {
        assert_eq!(request["authorization"], format!("Zoho-oauthtoken {TOKEN}"));
    }
    for request in requests(Bare::client, get()).await {
        assert_eq!(request["authorization"], TOKEN);
    }
}

#[tokio::test]
async fn a_token_stands_in_a_header_of_its_own_and_no_call_of_the_api_replaces_it() {
    let call = get().header("X-Shop-Token", &"of the call");
    for request in requests(Header::client, call).await {
        assert_eq!((&request["own"], &request["authorization"]), (&json!(TOKEN), &json!(null)));
        assert_eq!(request["method"], "GET");
    }
}

#[tokio::test]
async fn a_token_in_a_form_is_posted_with_what_else_is_in_it() {
    let [profile, api] =
        requests(Form::client, ApiCall::with(&API, Method::POST, "/things").form(&[("a", "b c")])).await;
    assert_eq!(profile["body"], json!([["fields", "id"], ["token", TOKEN]]));
    assert_eq!(profile["query"], json!([["v", "1"]]));
    assert_eq!(api["body"], json!([["a", "b c"], ["token", TOKEN]]));
    for request in [profile, api] {
        assert_eq!((&request["method"], &request["authorization"]), (&json!("POST"), &json!(null)));
    }
}

#[tokio::test]
async fn a_call_without_a_form_is_not_sent_where_the_token_travels_in_one() {
    let detour = Detour::to(server()).await;
    let client = Form::client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    let login = client.finish_login(pending, &format!("code=good&state={}", one(&asked, "state"))).await;
    let api = client.api(login.expect("a login").tokens().clone());
    for call in [get(), ApiCall::with(&API, Method::POST, "/things").json(&json!({}))] {
        let error = api.json::<Value>(call).await.expect_err("not sent");
        assert!(format!("{error:?}").contains("access_token_needs_form"), "{error:?}");
    }
}

#[tokio::test]
async fn a_token_in_the_query_is_there_once_and_nowhere_else() {
    let call = ApiCall::get(&API, "/things?access_token=old").query("a", &1);
    let [profile, api] = requests(Query::client, call).await;
    assert_eq!(profile["query"], json!([["v", "1"], ["access_token", TOKEN]]));
    assert_eq!(api["query"], json!([["a", "1"], ["access_token", TOKEN]]));
    for request in [profile, api] {
        assert_eq!((&request["authorization"], &request["body"]), (&json!(null), &json!([])));
    }
}

/// A server that is not there, one that refuses, one that repeats what it was asked with: no address is printed with its query.
#[test]
fn start_up_says_that_tokens_travel_in_urls_and_no_log_or_error_shows_one() {
    alone("quirks::tokens::start_up_says_that_tokens_travel_in_urls_and_no_log_or_error_shows_one", async {
        let (log, _guard) = Log::begin();
        let settings = Environment::from_iter([("QUERY_CLIENT_ID", "id"), ("QUERY_CLIENT_SECRET", "hunter3")]);
        let app = App::start(Router::new().merge(Query::routes()), |builder| builder.environment(settings)).await;
        app.layer.check().unwrap_or_else(|error| panic!("{error:?}"));
        assert_eq!(log.text().matches("access_token_in_urls").count(), 1, "{}", log.text());

        let answers: [fn(String) -> axum::response::Response; 3] = [
            |query| (http::StatusCode::BAD_REQUEST, format!("no: {query}")).into_response(),
            |query| (http::StatusCode::BAD_GATEWAY, query).into_response(),
            |query| {
                (http::StatusCode::FOUND, [("location", format!("https://shop.example/login?{query}"))]).into_response()
            },
        ];
        for answer in answers {
            let me = move |RawQuery(query): RawQuery| async move { answer(query.unwrap_or_default()) };
            let token = || async { Json(json!({"access_token": TOKEN, "token_type": "bearer"})) };
            let detour = Detour::to(Router::new().route("/token", any(token)).route("/me", any(me))).await;
            let client = Query::client(detour.config()).expect("complete");
            let (asked, pending) = begin(&client).await;
            let query = format!("code=good&state={}", one(&asked, "state"));
            let error = client.finish_login(pending, &query).await.expect_err("no login");
            let chain = std::iter::successors(std::error::Error::source(&error), |error| error.source());
            let chain = chain.map(ToString::to_string).collect::<String>();
            let text = format!("{error} {error:?} {chain} {:?} {}", error.description(), log.text());
            // Encoded or not.
            assert!(!text.contains("at-hunter2"), "{text}");
        }
    });
}

#[tokio::test]
async fn a_refresh_says_what_is_declared_for_it_and_the_exchange_of_a_code_does_not() {
    let (sent, seen) = std::sync::mpsc::channel();
    let token = move |body: String| {
        sent.send(pairs(&body)).expect("the test reads");
        async { Json(json!({"access_token": "t", "token_type": "bearer", "refresh_token": "r"})) }
    };
    let detour = Detour::to(server_with(token)).await;
    let client = Refreshing::client(detour.config()).expect("complete");
    let (asked, pending) = begin(&client).await;
    let login = client.finish_login(pending, &format!("code=good&state={}", one(&asked, "state"))).await;
    let login = login.expect("a login");
    let Tokens::OAuth2(tokens) = login.tokens() else { panic!("OAuth 2.0") };
    client.refresh(tokens).await.expect("refreshed");
    let exchange = seen.recv().expect("an exchange");
    assert_eq!((one(&exchange, "audience"), one(&exchange, "kind")), ("a", "code"));
    assert!(exchange.iter().all(|(name, _)| name != "client"), "{exchange:?}");
    let refresh = seen.recv().expect("a refresh");
    assert_eq!((one(&refresh, "audience"), one(&refresh, "kind")), ("a", "refresh"));
    assert_eq!((one(&refresh, "client"), one(&refresh, "grant_type")), ("client-7", "refresh_token"));
}

fn server_with<F, R>(token: F) -> Router
where
    F: Fn(String) -> R + Clone + Send + Sync + 'static,
    R: Future<Output = Json<Value>> + Send + 'static,
{
    Router::new().route("/token", any(token)).route("/me", any(seen)).route("/emails", any(seen))
}

#[tokio::test]
async fn t167_an_answer_that_says_itself_that_it_is_an_error_logs_nobody_in() {
    for (answer, expected) in [
        (json!({"ok": true, "code": 200}), "ok"),
        (json!({"ok": true, "code": "200"}), "ok"),
        (json!({"code": 0}), "other_error"),
        (json!({"ok": false}), "other_error"),
        (json!({"ok": false, "code": "invalid_grant"}), "invalid_grant"),
    ] {
        let mut answer = answer;
        answer["access_token"] = json!("t");
        answer["token_type"] = json!("bearer");
        let token = move |_: String| {
            let answer = answer.clone();
            async move { Json(answer) }
        };
        let detour = Detour::to(server_with(token)).await;
        let client = Telling::client(detour.config()).expect("complete");
        let (asked, pending) = begin(&client).await;
        let login = client.finish_login(pending, &format!("code=good&state={}", one(&asked, "state"))).await;
        assert_eq!(login.map_or_else(|error| error.code(), |_| "ok"), expected);
    }
}
