//! A login between its start and its answer: what it expects, whom it was sent to, what it carries for the application.

use std::sync::{Arc, Mutex};
use std::time::UNIX_EPOCH;

use http::{HeaderMap, StatusCode};
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::flow::{BeginLogin, StartedLogin};
use oauth_runtime::http::{Body, HttpClient, Request, Response};
use oauth_runtime::in_flight::PendingLogin;
use oauth_runtime::settings::{FieldValues, Settings};
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Persona};
use oauth_runtime::{BoxFuture, Client, ClientConfig, ClientId, ClientSecret, Identifies, OAuthProvider, Result};
use oauth_tests::browser::Browser;
use serde_json::json;
use url::Url;

const CALLBACK: &str = "http://localhost:1/auth/x";

/// Without PKCE, so that bytes of the first version can be written without knowing the verifier.
struct Open {
    authority: String,
}

impl OAuthProvider for Open {
    const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("open", "Open")
        .issuer("http://{authority}/open")
        .scopes(&["openid"])
        .dangerous_no_pkce()
        .dangerous_allow_loopback_http()
        .checked();

    fn from_settings(_: &mut Settings<'_>) -> Option<Self> {
        None
    }

    fn describe_fields(&self, fields: &mut FieldValues) {
        fields.add("client_id", &ClientId::from(ClientRegistration::DEFAULT_ID));
        fields.add("client_secret", &ClientSecret::from(ClientRegistration::DEFAULT_SECRET));
        fields.add("authority", &self.authority);
    }
}

impl Identifies for Open {}

fn client(provider: &DevelopmentProvider) -> Client<Open> {
    let authority = provider.origin().strip_prefix("http://").expect("plain http").to_owned();
    Client::with(&Open { authority }, ClientConfig::new().with_redirect_uri(CALLBACK)).expect("complete")
}

fn provider(persona: Persona) -> DevelopmentProvider {
    let registration = ClientRegistration::new(ClientRegistration::DEFAULT_ID, ClientRegistration::DEFAULT_SECRET);
    let provider = DevelopmentProvider::builder().auto_login(persona).client(registration.without_pkce());
    provider.start().expect("a provider")
}

/// The query that the provider answers an authorization request with.
async fn answer_to(url: &str) -> String {
    let mut browser = Browser::new();
    browser.stop_at(CALLBACK);
    let answer = browser.get(url).await.location().expect("an answer");
    answer.query().expect("a query").to_owned()
}

/// The login as the first version kept it: every value optional, and here without nonce.
fn without_nonce(login: &PendingLogin) -> PendingLogin {
    let text = |text: &str| [&[u8::try_from(text.len()).expect("a short text")], text.as_bytes()].concat();
    let seconds = login.started_at().duration_since(UNIX_EPOCH).expect("a date after 1970").as_secs();
    let mut bytes = vec![1];
    bytes.extend(text(login.handle().as_str()));
    bytes.extend(text(login.provider()));
    let mut zigzag = seconds * 2;
    while zigzag >= 0x80 {
        bytes.push(u8::try_from(zigzag & 0x7f).expect("seven bits") | 0x80);
        zigzag >>= 7;
    }
    bytes.push(u8::try_from(zigzag).expect("seven bits"));
    // No nonce, verifier, temporary credentials, target, session and age; by query; no scopes, and nobody's.
    bytes.extend([0; 9]);
    PendingLogin::from_bytes(&bytes).expect("the version before")
}

#[tokio::test]
async fn a_login_that_was_kept_without_a_nonce_believes_no_id_token() {
    // Its ID tokens say `"nonce": ""` where none was asked for.
    let provider = provider(Persona::ada().with_claim("nonce", ""));
    let client = client(&provider);
    let started = client.begin_login(BeginLogin::new()).await.expect("a login begins");
    let mut url = Url::parse(started.url()).expect("a URL");
    let others = url.query_pairs().into_owned().filter(|(name, _)| name != "nonce").collect::<Vec<_>>();
    url.query_pairs_mut().clear().extend_pairs(others);
    let answer = answer_to(url.as_str()).await;
    let outcome = client.finish_login(without_nonce(started.pending()), &answer).await;
    assert_eq!(outcome.map_or_else(|error| error.code(), |_| "logged in"), "state_of_other_version");
}

#[tokio::test]
async fn what_the_application_gives_a_login_comes_back_and_a_kept_login_is_finished() {
    let provider = provider(Persona::ada());
    let client = client(&provider);
    let begin = BeginLogin::new().return_to("/cart").data(*b"three apples");
    let started = client.begin_login(begin).await.expect("a login begins");
    let answer = answer_to(started.url()).await;
    let kept = started.into_pending().to_bytes().expect("bytes");
    let pending = PendingLogin::from_bytes(&kept).expect("of this version");
    assert_eq!((pending.return_to(), pending.data()), (Some("/cart"), &b"three apples"[..]));
    let login = client.finish_login(pending, &answer).await.expect("a login");
    assert_eq!(login.data(), b"three apples");
}

#[tokio::test]
async fn a_login_carries_1200_bytes_of_target_and_data() {
    let provider = provider(Persona::ada());
    let client = client(&provider);
    let begin = async |data: usize| {
        let login = BeginLogin::new().return_to("/".repeat(1000)).data(vec![7; data]);
        client.begin_login(login).await.map_or_else(|error| error.code(), |_| "ok")
    };
    assert_eq!((begin(200).await, begin(201).await), ("ok", "login_too_large"));
}

#[tokio::test]
async fn what_a_login_is_told_is_kept_or_the_login_does_not_begin() {
    let provider = provider(Persona::ada());
    let client = client(&provider);
    let outcome = async |login: BeginLogin| client.begin_login(login).await.map_or_else(|error| error.code(), |_| "ok");
    for (length, expected) in [(1024, "ok"), (1025, "login_too_large")] {
        assert_eq!(outcome(BeginLogin::new().return_to("/".repeat(length))).await, expected, "a target of {length}");
    }
    // 146 times six letters with spaces between are 1021 bytes.
    for (times, expected) in [(146, "ok"), (147, "login_too_large")] {
        let scopes = std::iter::repeat_n("openid", times);
        assert_eq!(outcome(BeginLogin::new().scopes(scopes.clone())).await, expected, "{times} scopes");
        let one_by_one = scopes.fold(BeginLogin::new(), |login, scope| login.scopes([scope]));
        assert_eq!(outcome(one_by_one).await, expected, "{times} scopes, one by one");
    }
}

#[tokio::test]
async fn t267_a_started_login_shows_nothing_of_its_url() {
    let provider = provider(Persona::ada());
    let started = client(&provider).begin_login(BeginLogin::new()).await.expect("a login begins");
    let shown = format!("{started:?} {:?} {:#?}", started.pending(), started.pending().handle());
    for (name, value) in Url::parse(started.url()).expect("a URL").query_pairs() {
        assert!(!["state", "nonce"].contains(&&*name) || !shown.contains(&*value), "{name} in {shown}");
    }
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", scopes(openid))]
struct Moved;

/// A provider whose metadata can change. It answers everything else with an error.
#[derive(Debug)]
struct Metadata {
    token_endpoint: Mutex<&'static str>,
    /// Each request's URL.
    seen: Mutex<Vec<String>>,
}

impl Metadata {
    fn of(token_endpoint: &'static str) -> Arc<Self> {
        Arc::new(Self { token_endpoint: Mutex::new(token_endpoint), seen: Mutex::default() })
    }

    fn move_to(&self, token_endpoint: &'static str) {
        *self.token_endpoint.lock().expect("no panic while it is held") = token_endpoint;
    }

    fn count(&self, url: &str) -> usize {
        self.seen.lock().expect("no panic while it is held").iter().filter(|seen| *seen == url).count()
    }

    fn client(self: &Arc<Self>) -> Client<Moved> {
        let http: Arc<dyn HttpClient> = Arc::<Self>::clone(self);
        let config = ClientConfig::new().with_credentials("id", "secret").with_redirect_uri(CALLBACK);
        Client::new(config.with_http_client(http)).expect("complete")
    }
}

impl HttpClient for Metadata {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        let url = request.url.as_str().to_owned();
        let (status, body) = if url == DISCOVERY {
            let token_endpoint = *self.token_endpoint.lock().expect("no panic while it is held");
            let metadata = json!({
                "issuer": "https://op.example", "authorization_endpoint": "https://op.example/authorize",
                "token_endpoint": token_endpoint, "jwks_uri": "https://op.example/jwks",
                "response_types_supported": ["code"], "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
            });
            (StatusCode::OK, metadata)
        } else {
            (StatusCode::BAD_REQUEST, json!({ "error": "invalid_grant" }))
        };
        self.seen.lock().expect("no panic while it is held").push(url);
        let headers =
            HeaderMap::from_iter([(http::header::CONTENT_TYPE, "application/json".parse().expect("a value"))]);
        Box::pin(async move { Ok(Response::new(status, headers, Body::from(body.to_string()))) })
    }
}

const DISCOVERY: &str = "https://op.example/.well-known/openid-configuration";
const OLD: &str = "https://op.example/token";
const NEW: &str = "https://op.example/token2";

async fn begin(client: &Client<Moved>) -> StartedLogin {
    client.begin_login(BeginLogin::new()).await.expect("a login begins")
}

async fn finish(client: &Client<Moved>, started: StartedLogin) -> &'static str {
    let url = Url::parse(started.url()).expect("a URL");
    let (_, state) = url.query_pairs().find(|(name, _)| name == "state").expect("a state");
    let answer = format!("code=c&state={state}");
    client.finish_login(started.into_pending(), &answer).await.map_or_else(|error| error.code(), |_| "ok")
}

#[tokio::test]
async fn t305_a_login_is_finished_with_the_server_it_was_sent_to_or_not_at_all() {
    let metadata = Metadata::of(OLD);
    let (first, second) = (metadata.client(), metadata.client());
    let started = begin(&first).await;
    assert_eq!(finish(&first, started).await, "invalid_grant", "the code was sent");
    let started = begin(&first).await;
    metadata.move_to(NEW);
    assert_eq!(finish(&second, started).await, "provider_changed");
    assert_eq!((metadata.count(OLD), metadata.count(NEW)), (1, 0), "a code was sent");
}

#[tokio::test]
async fn an_instance_with_older_metadata_reads_them_again_before_it_refuses() {
    let metadata = Metadata::of(OLD);
    let (stale, fresh) = (metadata.client(), metadata.client());
    begin(&stale).await;
    metadata.move_to(NEW);
    let started = begin(&fresh).await;
    let before = metadata.count(DISCOVERY);
    assert_eq!(finish(&stale, started).await, "invalid_grant", "the code was sent");
    assert_eq!((metadata.count(OLD), metadata.count(NEW)), (0, 1));
    assert_eq!(metadata.count(DISCOVERY), before + 1);
    let started = begin(&fresh).await;
    metadata.move_to("https://op.example/token3");
    let lying = metadata.client();
    begin(&lying).await;
    assert_eq!(finish(&stale, begin(&lying).await).await, "provider_changed", "asked again at most once a minute");
    assert_eq!(finish(&fresh, started).await, "invalid_grant", "its own metadata are those of the start");
}
