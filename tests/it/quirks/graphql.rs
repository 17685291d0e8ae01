//! Like Linear and monday.com: the profile is asked for by a query in a body. Here it is at an address of which the token answer names
//! a part.

use axum::extract::{Path, RawQuery};
use axum::routing::{get, post};
use axum::{Json, Router};
use http::HeaderMap;
use oauth_runtime::{Environment, OAuthProvider};
use serde_json::{Value, json};

use super::detour::{Detour, ID, begin, one, pairs};

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://graph.example/authorize",
    token_endpoint = "https://graph.example/token",
    userinfo_endpoint = "https://graph.example/orgs/{org}/graphql",
    userinfo_method = post_json,
    userinfo_params(query = "{ viewer { id name } }", region = "{region}", app = "{client_id}", of = "{org}/{shop}"),
    userinfo(subject = "/data/viewer/id", name = "/data/viewer/name"),
    keep_from_token(org = "/organization"),
    keep_from_redirect(shop = "shop"),
)]
struct Graph {
    region: String,
}

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://graph.example/authorize",
    token_endpoint = "https://graph.example/token",
    userinfo_endpoint = "https://graph.example/form",
    userinfo_method = post,
    userinfo_params(fields = "id, name", org = "{org}"),
    userinfo(subject = "/id"),
    keep_from_token(org = "/organization"),
)]
struct Form;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://graph.example/authorize",
    token_endpoint = "https://graph.example/token",
    userinfo_endpoint = "https://graph.example/query?v=1&o={org}&c={client_id}",
    userinfo_params(fields = "id,name"),
    userinfo(subject = "/id"),
    keep_from_token(org = "/organization")
)]
struct Query;

fn token(organization: Value) -> Router {
    let answer = json!({"access_token": "at-1", "token_type": "bearer", "organization": organization});
    Router::new().route("/token", post(|| async move { Json(answer) }))
}

async fn asked<P: oauth_runtime::Identifies>(
    routes: Router,
    client: fn(oauth_runtime::ClientConfig) -> oauth_runtime::Result<oauth_runtime::Client<P>>,
) -> oauth_runtime::Result<oauth_runtime::Identity> {
    let detour = Detour::to(routes).await;
    let settings = Environment::from_iter([("GRAPH_REGION", "eu {org}")]);
    let client = client(detour.config().with_environment(settings)).expect("complete");
    let (asked, pending) = begin(&client).await;
    let query = format!("code=good&state={}&shop=s%2F1", one(&asked, "state"));
    client.finish_login(pending, &query).await.map(|login| login.identity().clone())
}

fn graph(answer: Value, organization: Value) -> Router {
    let me = |Path(org): Path<String>, headers: HeaderMap, Json(body): Json<Value>| async move {
        assert_eq!(headers["authorization"], "Bearer at-1");
        assert_eq!(org, "o 1");
        // A value of a setting is no template itself.
        let expected = json!({"query": "{ viewer { id name } }", "region": "eu {org}", "app": ID, "of": "o 1/s/1"});
        assert_eq!(body, expected);
        Json(answer)
    };
    token(organization).route("/orgs/{org}/graphql", post(me))
}

#[tokio::test]
async fn somebody_logs_in_by_a_query_at_the_address_of_their_organisation() {
    let answer = json!({"data": {"viewer": {"id": "u1", "name": "Ada"}}});
    let identity = asked(graph(answer, json!("o 1")), Graph::client).await.expect("a login");
    assert_eq!((identity.subject().as_str(), identity.text("name")), ("u1", Some("Ada")));
}

#[tokio::test]
async fn an_error_of_graphql_says_what_the_provider_says() {
    for data in [json!(null), json!({"viewer": null})] {
        let answer =
            json!({"data": data, "errors": [{"message": "not in scope", "extensions": {"code": "FORBIDDEN"}}]});
        let error = asked(graph(answer, json!("o 1")), Graph::client).await.expect_err("refused");
        assert_eq!((error.code(), error.provider_code()), ("other_error", Some("FORBIDDEN")));
        assert_eq!(error.description(), Some("not in scope"));
    }
    // What is there is there, whatever else went wrong.
    let answer = json!({"data": {"viewer": {"id": "u1"}}, "errors": [{"message": "no name"}]});
    assert!(asked(graph(answer, json!("o 1")), Graph::client).await.is_ok());
}

#[tokio::test]
async fn t148_a_fact_that_would_lead_elsewhere_or_is_missing_is_sent_nowhere() {
    for organization in
        [json!("../admin"), json!("a/b"), json!(".."), json!("a?b"), json!("a%2f"), json!(null), json!({})]
    {
        let error = asked(graph(json!({}), organization.clone()), Graph::client).await.expect_err("refused");
        assert_eq!(
            (error.code(), error.stage().map(|stage| stage.as_str())),
            ("fact_unusable", Some("userinfo")),
            "{organization}"
        );
    }
}

#[tokio::test]
async fn parameters_are_a_form_or_in_the_query() {
    let form = |headers: HeaderMap, body: String| async move {
        assert_eq!(headers["content-type"], "application/x-www-form-urlencoded");
        assert_eq!(headers["authorization"], "Bearer at-1");
        let form = pairs(&body);
        assert_eq!((one(&form, "fields"), one(&form, "org")), ("id, name", "o&1=x"));
        Json(json!({"id": 7}))
    };
    let routes = token(json!("o&1=x")).route("/form", post(form));
    assert_eq!(asked(routes, Form::client).await.expect("a login").subject().as_str(), "7");

    let query = |RawQuery(query): RawQuery| async move {
        let query = pairs(&query.unwrap_or_default());
        assert_eq!((one(&query, "v"), one(&query, "o"), one(&query, "c")), ("1", "o&1=x", ID));
        assert_eq!(one(&query, "fields"), "id,name");
        Json(json!({"id": 7}))
    };
    let routes = token(json!("o&1=x")).route("/query", get(query));
    assert_eq!(asked(routes, Query::client).await.expect("a login").subject().as_str(), "7");
}
