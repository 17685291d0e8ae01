//! Calls to an API with the user's token, against a small JSON API on loopback that checks it.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::{Query, Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use http::header::{AUTHORIZATION, LINK, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{HeaderValue, StatusCode};
use oauth_runtime::api::{
    ApiCall, ApiDescription, ApiError, ApiErrorKind, ApiResponse, Caller, Operation, Pages, Paging, Verb,
};
use oauth_runtime::http::{self as http_client, Body, HttpClient};
use oauth_runtime::tokens::{OAuth1Tokens, OAuth2Tokens, Tokens};
use oauth_runtime::types::BoxFuture;
use oauth_runtime::{Client, ClientConfig, Environment, OAuthProvider, oauth_api};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::rig::{CodeHost, Legacy, Log, alone, environment};

/// Where calls go is set at run time; the declaration is what a real one looks like.
const API: ApiDescription = ApiDescription::new("https://api.example/v1");

/// What the API was asked, as `METHOD /path?query authorization`.
type Asked = Arc<Mutex<Vec<String>>>;

struct Api {
    url: String,
    asked: Asked,
    serving: JoinHandle<()>,
}

impl Drop for Api {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Api {
    async fn start() -> Self {
        let asked = Asked::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let app = Router::new()
            .route("/v1/linked", get(linked))
            .route("/v1/next", get(next_url))
            .route("/v1/cursor", get(cursor))
            .route("/v1/numbered", get(numbered))
            .route("/v1/astray", get(astray))
            .route("/v1/odd/{link}", get(odd))
            .route("/v1/circle", get(circle))
            .route("/v1/huge", get(huge))
            .route("/v1/status/{status}", any(status))
            .route("/v1/wrong", get(|| async { axum::Json(json!([{ "id": 1 }, { "id": "hunter2" }])) }))
            .route("/v1/scoped", get(scoped))
            .route("/v1/html", get(|| async { "<html>" }))
            .route("/v1/repos/{owner}/{name}", any(mirror))
            .route("/v1/echo/{segment}", any(|request: Request| async move { request.uri().to_string() }))
            .layer(axum::middleware::from_fn_with_state(Arc::clone(&asked), log))
            .with_state(url.clone());
        let serving = tokio::spawn(async move { axum::serve(listener, app).await.expect("serving") });
        Self { url, asked, serving }
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("unpoisoned").clone()
    }
}

async fn log(State(asked): State<Asked>, request: Request, next: axum::middleware::Next) -> Response {
    let authorization = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or("bare");
    let line = format!("{} {} {authorization}", request.method(), request.uri());
    asked.lock().expect("unpoisoned").push(line);
    next.run(request).await
}

#[derive(Deserialize)]
struct Page {
    page: Option<u32>,
    after: Option<String>,
}

fn items(page: u32) -> Value {
    json!([{ "id": page * 10 }, { "id": page * 10 + 1 }])
}

async fn linked(Query(Page { page, .. }): Query<Page>) -> Response {
    let page = page.unwrap_or(1);
    let mut answer = axum::Json(items(page)).into_response();
    if page < 3 {
        // A relative reference is one too (RFC 8288 §3.1), and a fragment stays here.
        let link = format!("</v1/linked?page={}#top>; rel=\"next\", </v1/linked?page=3>; rel=\"last\"", page + 1);
        answer.headers_mut().insert(LINK, HeaderValue::try_from(link).expect("a header"));
    }
    answer
}

async fn next_url(State(url): State<String>, Query(Page { page, .. }): Query<Page>) -> axum::Json<Value> {
    let page = page.unwrap_or(1);
    let next = (page < 3).then(|| format!("{url}/v1/next?page={}", page + 1));
    axum::Json(json!({ "data": { "items": items(page) }, "next": next }))
}

async fn cursor(Query(Page { after, .. }): Query<Page>) -> axum::Json<Value> {
    let (page, next) = match after.as_deref() {
        None => (1, "a&b=c"),
        Some("a&b=c") => (2, "last one"),
        Some("last one") => (3, ""),
        Some(other) => panic!("a cursor that was given: {other}"),
    };
    axum::Json(json!({ "items": items(page), "meta": { "cursor": next } }))
}

async fn numbered(Query(Page { page, .. }): Query<Page>) -> axum::Json<Value> {
    axum::Json(match page {
        Some(page @ 1..=3) => items(page),
        Some(_) => json!([]),
        None => panic!("the first page has a number too"),
    })
}

/// The next page is somewhere else.
async fn astray() -> Response {
    let mut answer = axum::Json(items(1)).into_response();
    answer.headers_mut().insert(LINK, HeaderValue::from_static("<https://evil.example/steal>; rel=next"));
    answer
}

/// The next page is at an address that nobody can call, or should.
async fn odd(State(url): State<String>, axum::extract::Path(link): axum::extract::Path<String>) -> axum::Json<Value> {
    let next = match &*link {
        "oauth" => format!("{url}/v1/next?page=9&oauth_token=theirs"),
        "encoded" => format!("{url}/v1/next?page=9&oauth%5Fnonce=theirs"),
        "broken" => "http://[".to_owned(),
        "long" => format!("{url}/v1/next?page={}", "9".repeat(70_000)),
        other => format!("{url}/v1/next?page=3&{other}=1"),
    };
    axum::Json(json!({ "data": { "items": items(2) }, "next": next }))
}

/// Pages without end, each of a megabyte less a little.
async fn huge(Query(Page { page, .. }): Query<Page>) -> Response {
    let padding = "x".repeat(1_000_000);
    let mut answer = axum::Json(json!([{ "id": 1, "name": padding }])).into_response();
    let link = format!("</v1/huge?page={}>; rel=next", page.unwrap_or(1) + 1);
    answer.headers_mut().insert(LINK, HeaderValue::try_from(link).expect("a header"));
    answer
}

async fn circle() -> Response {
    let mut answer = axum::Json(json!([])).into_response();
    answer.headers_mut().insert(LINK, HeaderValue::from_static("</v1/circle>; rel=next"));
    answer
}

async fn status(axum::extract::Path(status): axum::extract::Path<u16>) -> Response {
    let mut answer = StatusCode::from_u16(status).expect("a status").into_response();
    answer.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("7"));
    if status == 302 {
        answer.headers_mut().insert(LOCATION, HeaderValue::from_static("https://evil.example/"));
    }
    answer
}

/// It wants scopes that no declaration of a call names.
async fn scoped() -> Response {
    let challenge = "Bearer error=\"insufficient_scope\", scope=\"gist admin\"";
    (StatusCode::FORBIDDEN, [(WWW_AUTHENTICATE, challenge)]).into_response()
}

/// What was asked, as the API understood it.
async fn mirror(request: Request) -> axum::Json<Value> {
    let (parts, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 10_000).await.expect("a body");
    let header = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok());
    axum::Json(json!({
        "method": parts.method.as_str(),
        "path": parts.uri.path(),
        "query": parts.uri.query(),
        "type": header("content-type"),
        "version": header("x-version"),
        "etag": header("if-none-match"),
        "body": String::from_utf8_lossy(&body),
    }))
}

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/user",
    userinfo(subject = "/id"),
    scopes("repo" as whole_repo implies("repo:status" as repo_status), "gist" as gist),
)]
struct Hosted;

#[derive(Serialize)]
struct Change {
    description: Option<&'static str>,
    stars: u8,
}

#[derive(Debug, Deserialize, PartialEq, Eq)]
struct Mirrored {
    method: String,
    path: String,
    query: Option<String>,
    r#type: Option<String>,
    version: String,
    etag: Option<String>,
    body: String,
}

#[oauth_api(Hosted, base_url = "https://api.example/v1", headers("X-Version" = "7"))]
trait HostedApi {
    #[get("/repos/{owner}/{name}?full=1", scopes(whole_repo))]
    async fn read(
        &self,
        owner: &str,
        name: &str,
        page: Option<u8>,
        #[header("If-None-Match")] tag: Option<&str>,
    ) -> Mirrored;

    #[patch("/repos/{owner}/{name}", scopes(whole_repo))]
    async fn change(&self, owner: &str, name: &str, #[json] change: &Change) -> Mirrored;

    #[post("/repos/{owner}/{name}", scopes(repo_status))]
    async fn star(&self, owner: &str, name: &str, #[form] change: &Change, #[query("dry-run")] dry: bool) -> Mirrored;

    #[put("/repos/{owner}/{name}")]
    async fn write(&self, owner: &str, name: &str, #[body("text/plain")] text: &str) -> Mirrored;

    #[delete("/repos/{owner}/{name}")]
    async fn delete(&self, owner: &str, name: &str);

    #[get("/gists", scopes(gist))]
    async fn gists(&self) -> Vec<Item>;

    #[get("/status/{status}", raw)]
    async fn status(&self, status: u16) -> ApiResponse;

    #[get("/linked", pages(link))]
    fn linked(&self) -> Pages<Item>;

    #[get("/next", pages(next_url("/next"), items = "/data/items"))]
    fn by_url(&self) -> Pages<Item>;

    #[get("/cursor", pages(cursor(param = "after", at = "/meta/cursor"), items = "/items"))]
    fn by_cursor(&self) -> Pages<Item>;

    #[get("/numbered", pages(number(param = "page")))]
    fn by_number(&self) -> Pages<Item>;
}

fn hosted(api: &Api) -> Caller<Hosted> {
    let environment = Environment::from_iter([("HOSTED_CLIENT_ID", "id"), ("HOSTED_CLIENT_SECRET", "secret")]);
    let client = Hosted::client(ClientConfig::new().with_environment(environment)).expect("a client");
    client.api(bearer("the-token", &["repo"])).with_base_url(&format!("{}/v1", api.url)).expect("a base URL")
}

fn client<P: OAuthProvider>() -> Client<P> {
    Client::new(ClientConfig::new().with_environment(environment("http://127.0.0.1:1"))).expect("a client")
}

fn bearer(token: &str, scopes: &[&str]) -> Tokens {
    Tokens::OAuth2(OAuth2Tokens::new(token).with_scopes(scopes.iter().copied()))
}

fn caller(api: &Api) -> Caller<CodeHost> {
    client().api(bearer("the-token", &[])).with_base_url(&format!("{}/v1", api.url)).expect("a base URL")
}

#[derive(Debug, Deserialize)]
struct Item {
    id: u32,
}

async fn ids(pages: Pages<Item>) -> Vec<u32> {
    pages.all().await.expect("pages").into_iter().map(|item| item.id).collect()
}

#[tokio::test]
async fn a_trait_sends_every_argument_to_its_place() {
    let api = Api::start().await;
    let hosted = hosted(&api);
    let expected = |method: &str, query: Option<&str>, media_type: Option<&str>, body: &str| Mirrored {
        method: method.to_owned(),
        path: "/v1/repos/a%20b/c%2Fd".to_owned(),
        query: query.map(str::to_owned),
        r#type: media_type.map(str::to_owned),
        version: "7".to_owned(),
        etag: None,
        body: body.to_owned(),
    };
    let read = hosted.read("a b", "c/d", Some(2), Some("\"x\"")).await.expect("an answer");
    let with_tag = Mirrored { etag: Some("\"x\"".to_owned()), ..expected("GET", Some("full=1&page=2"), None, "") };
    assert_eq!(read, with_tag);
    let read = hosted.read("a b", "c/d", None, None).await.expect("an answer");
    assert_eq!(read, expected("GET", Some("full=1"), None, ""));

    let change = Change { description: Some("new & old"), stars: 3 };
    let changed = hosted.change("a b", "c/d", &change).await.expect("an answer");
    let json = r#"{"description":"new & old","stars":3}"#;
    assert_eq!(changed, expected("PATCH", None, Some("application/json"), json));
    // `repo` comes with `repo:status`.
    let starred = hosted.star("a b", "c/d", &change, true).await.expect("an answer");
    let form = "description=new+%26+old&stars=3";
    assert_eq!(starred, expected("POST", Some("dry-run=true"), Some("application/x-www-form-urlencoded"), form));
    let written = hosted.write("a b", "c/d", "plain").await.expect("an answer");
    assert_eq!(written, expected("PUT", None, Some("text/plain"), "plain"));
    hosted.delete("a b", "c/d").await.expect("an answer");
    assert_eq!(hosted.status(418).await.expect("an answer").status().as_u16(), 418);
    assert!(api.asked().iter().all(|line| line.ends_with(" Bearer the-token")), "{:#?}", api.asked());
}

#[tokio::test]
async fn a_call_whose_scope_was_not_granted_is_not_sent() {
    let api = Api::start().await;
    let error = hosted(&api).gists().await.expect_err("`gist` was not granted");
    assert_eq!((error.code(), error.missing_scopes()), ("api_scope_missing", &["gist".into()][..]));
    assert_eq!(api.asked(), [""; 0]);
}

#[tokio::test]
async fn a_trait_reads_pages_of_every_style() {
    let api = Api::start().await;
    let hosted = hosted(&api);
    for pages in [hosted.linked(), hosted.by_url(), hosted.by_cursor(), hosted.by_number()] {
        assert_eq!(ids(pages).await, [10, 11, 20, 21, 30, 31]);
    }
}

#[tokio::test]
async fn every_style_of_paging_reads_all_pages_with_the_token() {
    let api = Api::start().await;
    let caller = caller(&api);
    for (path, paging) in [
        ("/linked", Paging::link()),
        ("/next", Paging::next_url("/next").items("/data/items")),
        ("/cursor", Paging::cursor("after", "/meta/cursor").items("/items")),
        ("/numbered", Paging::number("page")),
    ] {
        let found = ids(caller.pages(ApiCall::get(&API, path), paging)).await;
        assert_eq!(found, [10, 11, 20, 21, 30, 31], "{path}");
    }
    let asked = api.asked();
    assert!(asked.iter().all(|line| line.ends_with(" Bearer the-token")), "{asked:#?}");
    assert_eq!(asked.len(), 3 + 3 + 3 + 4, "{asked:#?}");
}

#[tokio::test]
async fn a_page_is_called_for_when_its_first_item_is_wanted() {
    let api = Api::start().await;
    let mut pages = caller(&api).pages::<Item>(ApiCall::get(&API, "/linked"), Paging::link());
    assert_eq!(api.asked().len(), 0);
    for calls in [1, 1, 2, 2] {
        pages.next().await.expect("an item").expect("a page");
        assert_eq!(api.asked().len(), calls);
    }
}

#[tokio::test]
async fn a_page_link_to_another_host_is_not_followed() {
    let api = Api::start().await;
    let mut pages = caller(&api).pages::<Item>(ApiCall::get(&API, "/astray"), Paging::link());
    assert!(pages.next().await.expect("an item").is_ok() && pages.next().await.expect("an item").is_ok());
    let error = pages.next().await.expect("an error").expect_err("the next page is elsewhere");
    assert_eq!(error.code(), "api_host_not_allowed");
    assert!(pages.next().await.is_none(), "nothing comes after an error");
}

#[tokio::test]
async fn pages_that_lead_in_a_circle_or_are_too_much_to_keep_end() {
    let api = Api::start().await;
    let error = caller(&api).pages::<Value>(ApiCall::get(&API, "/huge"), Paging::link()).all().await;
    assert!(matches!(error.expect_err("too much to keep").kind(), ApiErrorKind::PageLimit));
    let mut pages = caller(&api).pages::<Value>(ApiCall::get(&API, "/huge"), Paging::link());
    for _ in 0..20 {
        assert!(pages.next().await.expect("one more").is_ok(), "item after item there is no end");
    }
    let error = caller(&api).pages::<Item>(ApiCall::get(&API, "/circle"), Paging::link()).all().await;
    assert_eq!(error.map(|_| ()).map_err(|error| error.code()), Err("api_page_limit"));
}

#[tokio::test]
async fn every_status_has_its_code_and_no_redirect_is_followed() {
    let api = Api::start().await;
    let caller = caller(&api);
    for (status, code) in [
        (401, "api_token_refused"),
        (403, "api_status"),
        (404, "api_status"),
        (429, "api_rate_limited"),
        (503, "api_rate_limited"),
        (500, "api_status"),
        (302, "api_status"),
        (304, "api_status"),
    ] {
        let call = ApiCall::get(&API, format!("/status/{status}"));
        let error = caller.json::<Value>(call.clone()).await.expect_err("no success");
        assert_eq!((error.code(), error.status().map(|status| status.as_u16())), (code, Some(status)));
        let raw = caller.raw(call).await.expect("an answer is an answer");
        assert_eq!(raw.status().as_u16(), status);
    }
    let limited = caller.discard(ApiCall::get(&API, "/status/429")).await.expect_err("a limit");
    assert!(matches!(limited.kind(), ApiErrorKind::RateLimited { retry_after: Some(time) } if time.as_secs() == 7));
}

#[tokio::test]
async fn an_answer_that_does_not_fit_says_where_and_never_what() {
    let api = Api::start().await;
    let caller = caller(&api);
    let error = caller.json::<Vec<Item>>(ApiCall::get(&API, "/wrong")).await.expect_err("a wrong type");
    let text = format!("{error} {error:?}");
    assert_eq!(error.code(), "api_response_mismatch");
    assert!(text.contains("[1].id") && text.contains("GET /wrong") && !text.contains("hunter2"), "{text}");
    let error =
        caller.pages::<Item>(ApiCall::get(&API, "/wrong"), Paging::link()).all().await.expect_err("a wrong type");
    assert!(error.to_string().contains("[1].id") && !error.to_string().contains("hunter2"), "{error}");
    let error = caller.json::<Value>(ApiCall::get(&API, "/html")).await.expect_err("no JSON");
    assert_eq!(error.code(), "api_response_malformed");
}

#[tokio::test]
async fn the_token_goes_to_the_declared_host_alone() {
    let api = Api::start().await;
    let to = |base: &'static str| ApiCall::get(Box::leak(Box::new(ApiDescription::new(base))), "/x");
    let unset: Caller<CodeHost> = client().api(bearer("the-token", &[]));
    for (base, code) in [
        ("http://api.example", "api_argument"),
        ("ftp://api.example", "api_argument"),
        ("https://user@api.example", "api_argument"),
        ("http://127.0.0.1:1", "api_argument"),
    ] {
        let error = unset.raw(to(base)).await.expect_err("no plain http");
        assert_eq!(error.code(), code, "{base}");
    }
    // A path cannot reach another host either.
    for path in ["//evil.example/x", "@evil.example/x", ":80@evil.example/", "/../x", "\\evil"] {
        let outcome = caller(&api).raw(ApiCall::get(&API, path)).await;
        assert!(outcome.is_err() || api.asked().iter().all(|line| line.contains("/v1")), "{path}: {outcome:?}");
    }
}

#[tokio::test]
async fn a_call_without_a_token_or_scope_is_not_sent() {
    let api = Api::start().await;
    let at = |tokens| client::<CodeHost>().api(tokens).with_base_url(&format!("{}/v1", api.url)).expect("a base URL");
    let error = at(bearer("", &[])).raw(ApiCall::get(&API, "/linked")).await.expect_err("no token");
    assert_eq!(error.code(), "not_authenticated");
    let error = at(bearer("a\nb", &[])).raw(ApiCall::get(&API, "/linked")).await.expect_err("no header");
    assert_eq!(error.code(), "access_token_missing");
    let other = Tokens::OAuth1(OAuth1Tokens::new("t", "s"));
    let error = at(other).raw(ApiCall::get(&API, "/linked")).await.expect_err("of another protocol");
    assert_eq!(error.code(), "tokens_of_other_protocol");
    assert_eq!(api.asked(), [""; 0]);
}

#[tokio::test]
async fn calls_to_an_oauth1_api_are_signed() {
    let api = Api::start().await;
    let tokens = Tokens::OAuth1(OAuth1Tokens::new("the-token", "s"));
    let caller = client::<Legacy>().api(tokens).with_base_url(&format!("{}/v1", api.url)).expect("a base URL");
    let answer =
        caller.raw(ApiCall::get(&API, "/echo/{x}").path("x", &"a b").query("q", &"1&2")).await.expect("an answer");
    assert_eq!(answer.body(), b"/v1/echo/a%20b?q=1%262");
    let asked = api.asked();
    assert!(
        asked[0].contains("OAuth ") && asked[0].contains("oauth_signature=") && asked[0].contains("the-token"),
        "{asked:?}"
    );
}

#[tokio::test]
async fn an_error_shows_no_argument_and_no_token() {
    let nowhere =
        client::<CodeHost>().api(bearer("hunter2", &[])).with_base_url("http://127.0.0.1:1").expect("a base URL");
    let call = ApiCall::get(&API, "/users/{name}").path("name", &"hunter2").query("q", &"hunter2");
    let error: ApiError = nowhere.raw(call).await.expect_err("nobody listens");
    assert_eq!(error.code(), "connect_failed");
    let text = format!("{error} {error:?}");
    assert!(text.contains("GET /users/{name}") && text.contains("`code`") && !text.contains("hunter2"), "{text}");
}

#[tokio::test]
async fn a_next_page_that_cannot_be_called_is_the_mistake_of_the_api() {
    let api = Api::start().await;
    let tokens = Tokens::OAuth1(OAuth1Tokens::new("the-token", "s"));
    let signed = client::<Legacy>().api(tokens).with_base_url(&format!("{}/v1", api.url)).expect("a base URL");
    let pages = |link: &str| {
        let call = ApiCall::get(&API, format!("/odd/{link}"));
        let paging = Paging::next_url("/next").items("/data/items");
        (signed.pages::<Value>(call.clone(), paging), caller(&api).pages::<Value>(call, paging))
    };
    for link in ["oauth", "encoded", "broken", "long"] {
        let (signed, bearer) = pages(link);
        let error = signed.all().await.expect_err(link);
        assert_eq!(error.code(), "api_next_link", "{link}: {error}");
        assert!(matches!(error.kind(), ApiErrorKind::NextLink) && error.remedy().contains("report it"), "{link}");
        assert!(!error.to_string().contains("theirs"), "{error}");
        // What is no parameter of the protocol is the API's own matter.
        if !link.starts_with('o') && link != "encoded" {
            assert_eq!(bearer.all().await.expect_err(link).code(), "api_next_link");
        }
    }
    let (signed, _) = pages("xoauth_token");
    assert_eq!(signed.all().await.expect("followed").len(), 4);
}

#[test]
fn a_scope_that_an_api_wants_and_its_declaration_does_not_name_is_told_to_the_developer() {
    alone("web::api::a_scope_that_an_api_wants_and_its_declaration_does_not_name_is_told_to_the_developer", async {
        let api = Api::start().await;
        let (log, _guard) = Log::begin();
        let error = caller(&api).discard(ApiCall::get(&API, "/scoped")).await.expect_err("a scope is missing");
        assert_eq!((error.code(), error.missing_scopes()), ("api_scope_missing", &["gist".into()][..]));
        let log = log.text();
        let line = log.lines().find(|line| line.contains("the API wants a scope that the call does not declare"));
        let line = line.unwrap_or_else(|| panic!("a line in {log}"));
        for told in [r#"scopes="gist admin""#, r#"provider="code""#, r#"call="GET /scoped""#, "`scopes(…)`"] {
            assert!(line.contains(told), "{told}: {line}");
        }
    });
}

/// Sees what leaves for hosts that no test can be.
#[derive(Debug, Default)]
struct Wire(Mutex<Vec<(String, http::HeaderMap)>>);

impl HttpClient for Wire {
    fn send(
        &self,
        request: http_client::Request<Body>,
    ) -> BoxFuture<'_, oauth_runtime::Result<http_client::Response<Body>>> {
        self.0.lock().expect("unpoisoned").push((request.url.as_str().to_owned(), request.headers));
        Box::pin(async { Ok(http_client::Response::new(StatusCode::OK, http::HeaderMap::new(), "{}".into())) })
    }
}

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/user",
    userinfo(subject = "/id"),
    headers("X-Api-Key" = "{api_key}", "X-Client" = "acme"),
    scopes("repo" as keyed_repo),
)]
struct Keyed {
    api_key: String,
}

#[tokio::test]
async fn a_call_that_withholds_the_token_sends_no_credential_and_goes_to_the_same_hosts() {
    const FILES: ApiDescription = ApiDescription::new("https://api.example/v1").hosts(&["files.example"]);
    const READ: Operation = Operation::new(&FILES, Verb::Get, "/file").scopes(&["repo"]);
    let environment = [("KEYED_CLIENT_ID", "id"), ("KEYED_CLIENT_SECRET", "secret"), ("KEYED_API_KEY", "hunter2")];
    let wire = Arc::<Wire>::default();
    let http: Arc<dyn HttpClient> = Arc::<Wire>::clone(&wire);
    let config = ClientConfig::new().with_environment(Environment::from_iter(environment)).with_http_client(http);
    let client = Keyed::client(config).expect("a client");
    let caller = client.api(bearer("hunter2", &["repo"]));
    let at = |url: &str| ApiCall::at(&FILES, http::Method::GET, url);
    let signed = "https://files.example/a%20b?X-Signature=a%2Fb%2B&x=1";

    caller.raw(ApiCall::new(&READ)).await.expect("an answer");
    caller.raw(at(signed)).await.expect("an answer");
    caller.raw(ApiCall::new(&READ).withhold_token()).await.expect("an answer");
    caller.raw(at(signed).withhold_token()).await.expect("an answer");
    // Neither a token nor a scope is needed for what is made without.
    let nobody = client.api(bearer("", &[]));
    nobody.raw(ApiCall::new(&READ).withhold_token()).await.expect("an answer");
    assert_eq!(nobody.raw(ApiCall::new(&READ)).await.expect_err("no scope").code(), "api_scope_missing");
    let asked = std::mem::take(&mut *wire.0.lock().expect("unpoisoned"));
    let urls = asked.iter().map(|(url, _)| url.as_str()).collect::<Vec<_>>();
    let own = "https://api.example/v1/file";
    assert_eq!(urls, [own, signed, own, signed, own], "a URL that is signed stays as it is");
    for (_, headers) in &asked[..2] {
        assert!(headers[AUTHORIZATION] == "Bearer hunter2" && headers["x-api-key"] == "hunter2", "{headers:?}");
    }
    for (_, headers) in &asked[2..] {
        let text = format!("{:?}", headers.iter().map(|(_, value)| value.as_bytes()).collect::<Vec<_>>());
        assert!(!headers.contains_key(AUTHORIZATION) && !headers.contains_key("x-api-key"), "{headers:?}");
        assert!(!text.contains(&format!("{:?}", b"hunter2")) && headers["x-client"] == "acme", "{headers:?}");
    }

    for url in [
        "https://evil.example/x",
        "https://files.example:8443/x",
        "https://files.example.evil.example/x",
        "https://api.example:444/v1/file",
    ] {
        for call in [at(url), at(url).withhold_token()] {
            let error = caller.raw(call).await.expect_err("another host");
            assert_eq!(error.code(), "api_host_not_allowed", "{url}");
        }
    }
    for url in ["http://files.example/x", "https://u@files.example/x", "/x", "", "https://files.example/x#y"] {
        assert_eq!(caller.raw(at(url).withhold_token()).await.expect_err(url).code(), "api_argument", "{url}");
    }
    assert!(wire.0.lock().expect("unpoisoned").is_empty());
    let text = format!(
        "{} {:?}",
        caller.raw(at("https://evil.example/hunter2?a=hunter2")).await.expect_err("elsewhere"),
        at(signed)
    );
    assert!(!text.contains("hunter2") && !text.contains("Signature"), "{text}");
}

#[tokio::test]
async fn a_call_without_the_token_is_not_signed_either() {
    let api = Api::start().await;
    let tokens = Tokens::OAuth1(OAuth1Tokens::new("the-token", "s"));
    let caller = client::<Legacy>().api(tokens).with_base_url(&format!("{}/v1", api.url)).expect("a base URL");
    caller.raw(ApiCall::get(&API, "/echo/x").withhold_token()).await.expect("an answer");
    caller.raw(ApiCall::at(&API, http::Method::GET, format!("{}/v1/echo/y?q=1", api.url))).await.expect("an answer");
    let asked = api.asked();
    assert_eq!(asked[0], "GET /v1/echo/x bare");
    assert!(asked[1].starts_with("GET /v1/echo/y?q=1 OAuth ") && asked[1].contains("oauth_signature="), "{asked:?}");
    // It is no answer of the API that the token is refused.
    let error = caller.discard(ApiCall::get(&API, "/status/401").withhold_token()).await.expect_err("401");
    assert_eq!((error.code(), api.asked().len()), ("api_token_refused", 3));
}
