//! Bodies that are sent and read piece by piece, against a server on loopback that looks at each piece.

use std::convert::Infallible;
use std::io;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body as AxumBody;
use axum::extract::{Multipart, Path, Request};
use axum::response::IntoResponse as _;
use axum::routing::{any, get, post, put};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use http::header::{AUTHORIZATION, CONTENT_LENGTH, RETRY_AFTER, TRANSFER_ENCODING, WWW_AUTHENTICATE};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use http_body_util::BodyExt as _;
use oauth_runtime::api::{ApiCall, ApiDescription, ApiErrorKind, ApiStream, Caller, Form, Part, Service};
use oauth_runtime::http::{Body, Limits};
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Endpoint};
use oauth_runtime::tokens::{OAuth1Tokens, OAuth2Tokens, Tokens};
use oauth_runtime::{Client, ClientConfig, OAuthProvider, oauth_api};
use serde::Deserialize;
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use crate::rig::{CodeHost, Legacy, Open, SECRET, environment};

const API: ApiDescription = ApiDescription::new("https://api.example");

#[oauth_api(CodeHost, base_url = "https://api.example")]
trait FilesApi {
    #[put("/upload")]
    async fn upload(&self, #[body("video/mp4")] film: Body) -> Value;

    #[post("/form")]
    async fn form(&self, #[multipart] form: Form) -> Vec<String>;

    #[get("/download", stream(limit = 100_000))]
    async fn download(&self, pieces: usize) -> ApiStream;
}

/// A server whose answers depend on the token that it saw first.
struct Api {
    url: String,
    asked: Arc<Mutex<Vec<String>>>,
    serving: JoinHandle<()>,
}

impl Drop for Api {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl Api {
    async fn start(router: Router) -> Self {
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let seen = Arc::clone(&asked);
        let log = axum::middleware::from_fn(move |request: Request, next: axum::middleware::Next| {
            let token = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok()).unwrap_or_default();
            seen.lock().expect("no panic").push(token.to_owned());
            next.run(request)
        });
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let serving = tokio::spawn(async move { axum::serve(listener, router.layer(log)).await.expect("serving") });
        Self { url, asked, serving }
    }

    fn caller(&self) -> Caller<CodeHost> {
        self.caller_with(Limits::default())
    }

    fn caller_with(&self, limits: Limits) -> Caller<CodeHost> {
        let tokens = Tokens::OAuth2(OAuth2Tokens::new("the-token").with_scopes(["user:email"]));
        client::<CodeHost>(limits).api(tokens).with_base_url(&self.url).expect("a base URL")
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().expect("no panic").clone()
    }
}

fn client<P: OAuthProvider>(limits: Limits) -> Client<P> {
    let config = ClientConfig::new().with_environment(environment("http://127.0.0.1:1")).with_limits(limits);
    Client::new(config).expect("a client")
}

/// What came, and how it was framed.
async fn upload(headers: HeaderMap, body: Bytes) -> String {
    let framed = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or("-");
    let sum = body.iter().map(|byte| u64::from(*byte)).sum::<u64>();
    let media_type = headers["content-type"].to_str().expect("text");
    format!("{} {sum} {media_type} {} {}", body.len(), framed(CONTENT_LENGTH), framed(TRANSFER_ENCODING))
}

fn uploads() -> Router {
    Router::new().route("/upload", put(upload)).layer(axum::extract::DefaultBodyLimit::max(64 << 20))
}

/// `count` pieces of 64 KiB, with a pause before each.
fn pieces(count: usize, pause: Duration) -> AxumBody {
    let piece = Bytes::from(vec![1_u8; 1 << 16]);
    AxumBody::from_stream(stream::iter(0..count).then(move |_| {
        let piece = piece.clone();
        async move {
            sleep(pause).await;
            Ok::<_, Infallible>(piece)
        }
    }))
}

fn put_stream(body: impl Into<Body>) -> ApiCall {
    ApiCall::with(&API, Method::PUT, "/upload").stream("video/mp4", body)
}

async fn text(caller: &Caller<impl OAuthProvider>, call: ApiCall) -> String {
    let answer = caller.raw(call).await.expect("an answer");
    String::from_utf8_lossy(answer.body()).into_owned()
}

#[tokio::test]
async fn a_stream_goes_up_in_pieces_and_with_its_length_if_it_is_known() {
    let api = Api::start(uploads()).await;
    let caller = api.caller();
    let unknown = text(&caller, put_stream(pieces(160, Duration::ZERO))).await;
    assert_eq!(unknown, "10485760 10485760 video/mp4 - chunked");
    let known = Body::from(pieces(160, Duration::ZERO)).with_length(160 << 16);
    assert_eq!(text(&caller, put_stream(known)).await, "10485760 10485760 video/mp4 10485760 -");
    let whole = text(&caller, put_stream(Body::from("abc"))).await;
    assert_eq!(whole, "3 294 video/mp4 3 -");
    assert!(api.asked().iter().all(|token| token == "Bearer the-token"), "{:?}", api.asked());
}

#[tokio::test]
async fn the_body_of_a_request_goes_on_to_the_api_as_it_comes_and_its_answer_goes_back() {
    let api = Api::start(uploads().route("/download", get(|| async { pieces(20, Duration::ZERO) }))).await;
    let caller = api.caller();
    let down = caller.clone();
    let app = Router::new()
        .route("/up", put(move |body: AxumBody| async move { text(&caller, put_stream(body)).await }))
        .route(
            "/down",
            get(move || async move {
                let answer = down.stream(ApiCall::get(&API, "/download"), 1 << 24).await?;
                Ok::<_, oauth_runtime::api::ApiError>(AxumBody::new(answer))
            }),
        );
    let app = Api::start(app).await;
    let sent = app.caller().raw(ApiCall::with(&API, Method::PUT, "/up").stream("video/mp4", pieces(3, Duration::ZERO)));
    assert_eq!(sent.await.expect("an answer").body(), b"196608 196608 video/mp4 - chunked");
    let read = app.caller().stream(ApiCall::get(&API, "/down"), 1 << 24).await.expect("an answer");
    assert_eq!(read.collect().await.expect("a body").to_bytes().len(), 20 << 16);
}

#[tokio::test]
async fn a_stream_is_sent_once_however_often_its_call_is_cloned() {
    let api = Api::start(uploads()).await;
    let call = put_stream(pieces(1, Duration::ZERO));
    let again = call.clone();
    assert!(text(&api.caller(), call).await.starts_with("65536 "));
    let error = api.caller().raw(again).await.expect_err("it is gone");
    assert_eq!((error.code(), api.asked().len()), ("api_argument", 1));
    assert!(error.to_string().contains("a stream is sent once"), "{error}");
    // What a signature would have to cover, or a token would have to be put into, is no stream.
    let form = ApiCall::with(&API, Method::PUT, "/upload").stream("Application/X-WWW-Form-Urlencoded; x=1", "a=b");
    assert_eq!(api.caller().raw(form).await.expect_err("a form").code(), "api_argument");
    assert_eq!(api.asked().len(), 1);
}

#[tokio::test]
async fn a_stream_that_fails_or_lies_about_its_length_is_the_applications_own_error() {
    let api = Api::start(uploads()).await;
    let broken = stream::iter([Ok(Bytes::from("abc")), Err(io::Error::other("the disk is gone"))]);
    let error = api.caller().raw(put_stream(AxumBody::from_stream(broken))).await.expect_err("it broke off");
    assert_eq!(error.code(), "api_upload_failed");
    assert!(matches!(error.kind(), ApiErrorKind::Upload(_)));
    assert!(format!("{error:?}").contains("the disk is gone"), "{error:?}");
    for length in [1, 65_535, 65_537, 1 << 40] {
        let body = Body::from(pieces(1, Duration::ZERO)).with_length(length);
        let error = api.caller().raw(put_stream(body)).await.expect_err("another length");
        let ApiErrorKind::Upload(cause) = error.kind() else { panic!("{error:?}") };
        assert_eq!((error.code(), cause.code()), ("api_upload_failed", "body_length_wrong"), "{length}");
        assert_eq!(error.into_response().status(), StatusCode::BAD_REQUEST);
    }
}

#[tokio::test]
async fn an_answer_is_read_while_the_api_still_writes_it() {
    let gate = Arc::new(Semaphore::new(1));
    let opened = Arc::clone(&gate);
    let download = move || {
        let gate = Arc::clone(&opened);
        let piece = move |number: u32| {
            let gate = Arc::clone(&gate);
            async move {
                gate.acquire().await.expect("open").forget();
                Ok::<_, Infallible>(number.to_string())
            }
        };
        async move { AxumBody::from_stream(stream::iter(1..=3).then(piece)) }
    };
    let api = Api::start(Router::new().route("/download", get(download))).await;
    let mut answer = api.caller().stream(ApiCall::get(&API, "/download"), 3).await.expect("an answer");
    for number in ["1", "2", "3"] {
        // The next is written when this one was read.
        assert_eq!(answer.chunk().await.expect("a piece").as_deref(), Some(number.as_bytes()));
        gate.add_permits(1);
    }
    assert!(answer.chunk().await.expect("the end").is_none());
    assert!(answer.chunk().await.expect("the end").is_none());
}

#[tokio::test]
async fn an_answer_is_read_up_to_its_limit_and_not_beyond() {
    let endless = || async { AxumBody::from_stream(stream::repeat_with(|| Ok::<_, Infallible>("0123456789"))) };
    let router = Router::new().route("/endless", get(endless)).route("/long", get(|| async { "x".repeat(3_000_000) }));
    let api = Api::start(router).await;
    let mut answer = api.caller().stream(ApiCall::get(&API, "/endless"), 5_000_000).await.expect("an answer");
    let mut read = 0;
    let error = loop {
        match answer.chunk().await {
            Ok(piece) => read += piece.expect("it has no end").len(),
            Err(error) => break error,
        }
    };
    assert!((4_000_000..=5_000_000).contains(&read), "{read}");
    assert_eq!(error.code(), "response_too_large");
    assert!(error.remedy().contains("`Caller::stream`"), "{}", error.remedy());
    assert!(answer.chunk().await.expect("nothing comes after an error").is_none());
    // What is announced as longer is not begun, and what is read whole has the limit of all answers.
    let long = || ApiCall::get(&API, "/long");
    assert_eq!(api.caller().stream(long(), 2_999_999).await.expect_err("too long").code(), "response_too_large");
    assert_eq!(api.caller().raw(long()).await.expect_err("too long").code(), "response_too_large");
    let read = api.caller().stream(long(), 3_000_000).await.expect("an answer").collect().await.expect("a body");
    assert_eq!(read.to_bytes().len(), 3_000_000);
}

#[tokio::test]
async fn the_time_of_a_call_is_that_of_each_piece() {
    let router = uploads()
        .route("/slow", get(|| async { pieces(8, Duration::from_millis(100)) }))
        .route(
            "/stalls",
            get(|| async {
                AxumBody::from_stream(pieces(1, Duration::ZERO).into_data_stream().chain(stream::pending()))
            }),
        )
        .route(
            "/late",
            get(|| async {
                sleep(Duration::from_millis(400)).await;
                "late"
            }),
        );
    let api = Api::start(router).await;
    let short = Duration::from_millis(300);
    let caller = api.caller_with(Limits::default().with_call_timeout(short));

    let answer = caller.stream(ApiCall::get(&API, "/slow"), 1 << 24).await.expect("an answer");
    assert_eq!(answer.collect().await.expect("a body").to_bytes().len(), 8 << 16, "it takes longer than one call may");
    assert!(text(&caller, put_stream(pieces(8, Duration::from_millis(100)))).await.starts_with("524288 "));

    let begun = Instant::now();
    let mut answer = caller.stream(ApiCall::get(&API, "/stalls"), 1 << 24).await.expect("an answer");
    let mut read = 0;
    let error = loop {
        match answer.chunk().await {
            Ok(piece) => read += piece.expect("it has no end").len(),
            Err(error) => break error,
        }
    };
    assert_eq!((read, error.code()), (1 << 16, "timed_out"));
    let stalled = AxumBody::from_stream(stream::pending::<Result<Bytes, Infallible>>());
    assert_eq!(caller.raw(put_stream(stalled)).await.expect_err("nothing comes").code(), "timed_out");
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    // Whoever reads may take the time that they need.
    let mut answer = caller.stream(ApiCall::get(&API, "/slow"), 1 << 24).await.expect("an answer");
    while answer.chunk().await.expect("a piece").is_some() {
        sleep(Duration::from_millis(350)).await;
    }

    let late = || ApiCall::get(&API, "/late");
    assert_eq!(caller.raw(late()).await.expect_err("too late").code(), "timed_out");
    assert_eq!(text(&caller, late().timeout(Duration::from_secs(5))).await, "late", "this call has more time");
    let error = api.caller().raw(late().timeout(Duration::from_millis(50))).await.expect_err("this one has less");
    assert_eq!(error.code(), "timed_out");
}

/// Tokens of the application itself at the development provider.
fn service() -> (DevelopmentProvider, Service<Open>) {
    let provider = DevelopmentProvider::builder().start().expect("a provider");
    let config = ClientConfig::new().with_environment(environment(provider.origin()));
    let service = Client::<Open>::new(config).expect("complete").service();
    (provider, service)
}

/// An API that does not take the first token that it sees.
fn picky() -> Router {
    let first = Arc::<Mutex<Option<HeaderValue>>>::default();
    let guard = axum::middleware::from_fn(move |request: Request, next: axum::middleware::Next| {
        let token = request.headers()[AUTHORIZATION].clone();
        let is_refused = *first.lock().expect("no panic").get_or_insert_with(|| token.clone()) == token;
        async move {
            let (parts, body) = request.into_parts();
            if is_refused {
                // All of it was sent before it is refused.
                body.collect().await.expect("a body");
                return StatusCode::UNAUTHORIZED.into_response();
            }
            next.run(Request::from_parts(parts, body)).await
        }
    });
    uploads().route("/download", get(|| async { pieces(2, Duration::ZERO) })).layer(guard)
}

#[tokio::test]
async fn an_upload_that_the_api_refuses_is_not_repeated_but_the_next_call_has_another_token() {
    let (provider, service) = service();
    let api = Api::start(picky()).await;
    let caller = service.api().with_base_url(&api.url).expect("a base URL");
    let error = caller.discard(put_stream(pieces(3, Duration::ZERO))).await.expect_err("refused");
    assert_eq!((error.code(), api.asked().len()), ("api_token_refused", 1));
    assert!(text(&caller, put_stream(pieces(3, Duration::ZERO))).await.starts_with("196608 "));
    assert_eq!((api.asked().len(), provider.request_count(Endpoint::Token)), (2, 2));
    assert_ne!(api.asked()[0], api.asked()[1]);
}

#[tokio::test]
async fn a_download_that_the_api_refuses_is_repeated_with_another_token() {
    let (provider, service) = service();
    let api = Api::start(picky()).await;
    let caller = service.api().with_base_url(&api.url).expect("a base URL");
    let answer = caller.stream(ApiCall::get(&API, "/download"), 1 << 20).await.expect("an answer");
    assert_eq!(answer.collect().await.expect("a body").to_bytes().len(), 2 << 16);
    assert_eq!((api.asked().len(), provider.request_count(Endpoint::Token)), (2, 2));
}

#[tokio::test]
async fn an_api_that_is_asked_too_often_is_waited_for_unless_a_stream_is_gone() {
    let asked = Arc::new(Mutex::new(0));
    let busy = move |Path(_): Path<String>, body: AxumBody| {
        let asked = Arc::clone(&asked);
        async move {
            body.collect().await.expect("a body");
            let mut asked = asked.lock().expect("no panic");
            *asked += 1;
            if *asked % 2 == 1 {
                return (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, "0")], "busy").into_response();
            }
            "fine".into_response()
        }
    };
    let api = Api::start(Router::new().route("/{path}", any(busy))).await;
    let mut answer = api.caller().stream(ApiCall::get(&API, "/file"), 100).await.expect("an answer");
    assert_eq!(answer.chunk().await.expect("a piece").as_deref(), Some(&b"fine"[..]));
    assert_eq!(text(&api.caller(), put_stream("in one piece")).await, "fine", "bytes can be sent again");
    assert_eq!(api.asked().len(), 4);
    let error = api.caller().discard(put_stream(pieces(1, Duration::ZERO))).await.expect_err("busy");
    assert_eq!((error.code(), api.asked().len()), ("api_rate_limited", 5));
}

#[tokio::test]
async fn an_answer_that_is_no_success_is_an_error_with_all_that_it_says() {
    let router = Router::new()
        .route("/missing", get(|| async { (StatusCode::NOT_FOUND, "no such file") }))
        .route("/part", get(|| async { (StatusCode::PARTIAL_CONTENT, "part") }))
        .route(
            "/scoped",
            get(|| async {
                let challenge = r#"Bearer error="insufficient_scope", scope="gist""#;
                (StatusCode::FORBIDDEN, [(WWW_AUTHENTICATE, challenge)], "{}")
            }),
        );
    let api = Api::start(router).await;
    let error = api.caller().stream(ApiCall::get(&API, "/missing"), 1).await.expect_err("no file");
    assert_eq!(error.code(), "api_status");
    assert_eq!(error.response().map(|answer| answer.body()), Some(&b"no such file"[..]));
    let error = api.caller().stream(ApiCall::get(&API, "/scoped"), 1).await.expect_err("no scope");
    assert_eq!((error.code(), error.missing_scopes()), ("api_scope_missing", &["gist".into()][..]));
    let answer = api.caller().stream(ApiCall::get(&API, "/part"), 4).await.expect("a success");
    assert_eq!(
        (answer.status(), &answer.headers()[CONTENT_LENGTH]),
        (StatusCode::PARTIAL_CONTENT, &"4".parse().unwrap())
    );
    let nowhere = api.caller().with_base_url("http://127.0.0.1:1").expect("a base URL");
    assert_eq!(nowhere.stream(ApiCall::get(&API, "/"), 1).await.expect_err("nobody").code(), "connect_failed");
}

#[tokio::test]
async fn a_trait_sends_and_reads_streams_and_forms() {
    #[derive(Deserialize)]
    struct Query {
        pieces: usize,
    }
    async fn names(mut form: Multipart) -> axum::Json<Vec<String>> {
        let mut names = Vec::new();
        while let Some(part) = form.next_field().await.expect("a form") {
            names.push(format!(
                "{} {}",
                part.name().expect("a name").to_owned(),
                part.bytes().await.expect("a part").len()
            ));
        }
        axum::Json(names)
    }
    let api = Router::new()
        .route("/upload", put(async |body: Bytes| axum::Json(body.len())))
        .route("/form", post(names))
        .route("/download", get(async |query: axum::extract::Query<Query>| pieces(query.pieces, Duration::ZERO)));
    let api = Api::start(api).await;
    let caller = api.caller();
    assert_eq!(caller.upload(pieces(3, Duration::ZERO).into()).await.expect("an answer"), 3 << 16);
    let form = Form::new().text("a", "b").part("file", Part::new(pieces(2, Duration::ZERO)));
    assert_eq!(caller.form(form).await.expect("an answer"), ["a 1", "file 131072"]);
    let mut answer = caller.download(1).await.expect("an answer");
    let mut read = 0;
    while let Some(piece) = answer.chunk().await.expect("a piece") {
        read += piece.len();
    }
    assert_eq!(read, 1 << 16);
    let answer = caller.download(2).await.expect("an answer");
    assert_eq!(answer.collect().await.map(|_| ()).expect_err("longer than declared").code(), "response_too_large");
}

/// RFC 5849 §3.4.1 and §3.4.2, written down once more.
fn signature_of(method: &str, url: &str, parameters: &[(String, String)]) -> String {
    fn encode(text: &str) -> String {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        text.bytes()
            .map(|byte| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
            .collect()
    }
    let mut pairs =
        parameters.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect::<Vec<_>>();
    pairs.sort();
    let base = format!("{method}&{}&{}", encode(url), encode(&pairs.join("&")));
    let key = format!("{}&{}", encode(SECRET), encode("token secret"));
    let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, key.as_bytes());
    STANDARD.encode(aws_lc_rs::hmac::sign(&key, base.as_bytes()))
}

#[tokio::test]
async fn a_signature_of_oauth1_covers_no_stream_and_names_no_hash_of_it() {
    let api = Api::start(uploads()).await;
    let tokens = Tokens::OAuth1(OAuth1Tokens::new("token", "token secret"));
    let caller = client::<Legacy>(Limits::default()).api(tokens).with_base_url(&api.url).expect("a base URL");
    let call = put_stream(pieces(3, Duration::ZERO)).query("name", &"a b&c");
    assert!(text(&caller, call).await.starts_with("196608 "));
    let header = api.asked().remove(0);
    let decoded =
        |text: &str| url::form_urlencoded::parse(format!("x={text}").as_bytes()).next().expect("one").1.into_owned();
    let mut parameters = header
        .trim_start_matches("OAuth ")
        .split(", ")
        .map(|pair| {
            let (name, value) = pair.split_once('=').expect("a pair");
            (name.to_owned(), decoded(value.trim_matches('"')))
        })
        .collect::<Vec<_>>();
    let at = parameters.iter().position(|(name, _)| name == "oauth_signature").expect("a signature");
    let (_, signature) = parameters.remove(at);
    assert!(
        parameters.iter().any(|(name, value)| name == "oauth_consumer_key" && value == ClientRegistration::DEFAULT_ID),
        "{parameters:?}"
    );
    assert!(!header.contains("oauth_body_hash"), "{header}");
    parameters.push(("name".to_owned(), "a b&c".to_owned()));
    assert_eq!(signature, signature_of("PUT", &format!("{}/upload", api.url), &parameters), "{header}");
}
