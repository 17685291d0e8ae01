//! What is taken in memory: by a hostile document, at most twenty times its bytes, wherever it comes; by a login, as long as it
//! lasts. A program of its own, because an allocator that counts is one for all.

#[path = "../benches/cost/provider.rs"]
mod least_provider;
mod sessions;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::HeaderValue;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use oauth_runtime::flow::BeginLogin;
use oauth_runtime::http::{Body, HttpClient, Request, ReqwestClient, Response};
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Persona};
use oauth_runtime::{BoxFuture, Client, ClientConfig, Environment, Identifies, Result};
use oauth_tests::browser::Browser;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// Nobody else takes memory while somebody measures it.
static MEASURING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

const CALLBACK: &str = "http://localhost:1/back";

#[derive(OAuthProvider)]
#[oauth(issuer = "{base}/open", scopes(openid, profile, email), env_prefix = "OP", dangerous_allow_loopback_http)]
struct Open {
    base: String,
}

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "{base}/plain/authorize",
    token_endpoint = "{base}/plain/token",
    userinfo_endpoint = "{base}/plain/api/user",
    userinfo(subject = "/id"),
    env_prefix = "OP",
    dangerous_allow_loopback_http
)]
struct Plain {
    base: String,
}

#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "{base}/legacy/oauth1/temporary_credentials",
    authorization_endpoint = "{base}/legacy/oauth1/authorize",
    token_endpoint = "{base}/legacy/oauth1/token",
    userinfo_endpoint = "{base}/legacy/oauth1/verify_credentials",
    userinfo(subject = "/id"),
    env_prefix = "OP",
    dangerous_allow_loopback_http
)]
struct Legacy {
    base: String,
}

fn environment(origin: &str) -> Environment {
    let (id, secret) = (ClientRegistration::DEFAULT_ID, ClientRegistration::DEFAULT_SECRET);
    Environment::from_iter([("OP_CLIENT_ID", id), ("OP_CLIENT_SECRET", secret), ("OP_BASE", origin)])
}

/// Answers at one address with what a test says, and everywhere else as the provider does.
#[derive(Debug)]
struct Instead {
    http: ReqwestClient,
    at: Mutex<(&'static str, Bytes)>,
    asked: AtomicBool,
}

impl Instead {
    /// The document was sent since the last time.
    fn was_asked(&self) -> bool {
        self.asked.swap(false, Ordering::Relaxed)
    }
}

impl HttpClient for Instead {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        let (at, body) = self.at.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let is_here = !at.is_empty() && request.url.as_str().ends_with(at);
        self.asked.fetch_or(is_here, Ordering::Relaxed);
        Box::pin(async move {
            let mut response = self.http.send(request).await?;
            if is_here {
                response.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                response.headers.remove(CONTENT_LENGTH);
                response.status = http::StatusCode::OK;
                response.body = Body::from(body);
            }
            Ok(response)
        })
    }
}

/// Shapes of which a parser makes much more than they are.
fn shapes(bytes: usize) -> Vec<(&'static str, Bytes)> {
    let filled = |begin: &str, unit: &str, end: &str| {
        let times = (bytes - begin.len() - end.len()) / unit.len();
        Bytes::from([begin, &unit.repeat(times), end].concat())
    };
    let deep = |levels: usize| format!("{}1{}", "{\"a\":".repeat(levels), "}".repeat(levels));
    let members: String = (0..bytes / 14).map(|n| format!(",\"m{n:0>8}\":1")).collect();
    vec![
        ("objects", filled("{\"a\":[", "{\"\":0},", "0]}")),
        ("keys", filled("{\"keys\":[", "{\"\":0},", "{}]}")),
        ("lists", filled("{\"a\":[", "[],", "0]}")),
        ("numbers", filled("{\"a\":[", "0,", "0]}")),
        ("texts", filled("{\"a\":[", "\"\",", "0]}")),
        ("escapes", filled("{\"a\":\"", "\\u0041", "\"}")),
        ("deep", filled("{\"a\":[", &(deep(28) + ","), "0]}")),
        ("members", Bytes::from(format!("{{\"a\":1{members}}}"))),
        ("long texts", filled("{\"a\":[", &format!("\"{}\",", "x".repeat(60)), "0]}")),
    ]
}

/// A login at a provider that answers at `at` with `document`. The outcome is none of this test's business.
async fn log_in<P: Identifies>(
    provider: &DevelopmentProvider,
    http: &Arc<Instead>,
    at: &'static str,
    document: &Bytes,
) {
    let config = ClientConfig::new()
        .with_environment(environment(provider.origin()))
        .with_redirect_uri(CALLBACK)
        .with_http_client(Arc::<Instead>::clone(http));
    let client = Client::<P>::new(config).expect("complete");
    *http.at.lock().unwrap_or_else(PoisonError::into_inner) = (at, document.clone());
    let Ok(started) = client.begin_login(BeginLogin::new()).await else { return };
    let mut browser = Browser::new();
    browser.stop_at(CALLBACK);
    let page = browser.get(started.url()).await;
    let query = page.location().and_then(|url| url.query().map(str::to_owned)).expect("an answer");
    let _ = client.finish_login(started.into_pending(), &query).await;
}

#[tokio::test]
async fn t096_no_document_takes_more_than_twenty_times_its_bytes() {
    const MEGABYTE: usize = 1024 * 1024;
    let _measuring = MEASURING.lock().await;
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).claims_in_user_info_only();
    let provider = provider.start().expect("a provider");
    let http = Arc::new(Instead {
        http: ReqwestClient::new().expect("a client"),
        at: Mutex::default(),
        asked: AtomicBool::new(false),
    });
    // What every login takes is there before the first is measured.
    let nothing = Bytes::new();
    log_in::<Open>(&provider, &http, "", &nothing).await;
    log_in::<Plain>(&provider, &http, "", &nothing).await;
    log_in::<Legacy>(&provider, &http, "", &nothing).await;
    let mut worst = (0, String::new());
    for (protocol, at, size) in [
        ("open", "/userinfo", MEGABYTE),
        ("plain", "/api/user", MEGABYTE),
        ("legacy", "/verify_credentials", MEGABYTE),
        ("open", "/token", MEGABYTE),
        ("plain", "/token", MEGABYTE),
        ("open", "/openid-configuration", 500_000),
        ("open", "/jwks", 500_000),
    ] {
        for (shape, document) in shapes(size - 1024) {
            // What the login before leaves behind goes first: connections, and what answers them.
            tokio::time::sleep(Duration::from_millis(40)).await;
            let before = MEMORY.current_usage();
            MEMORY.reset_peak_usage();
            match protocol {
                "open" => log_in::<Open>(&provider, &http, at, &document).await,
                "plain" => log_in::<Plain>(&provider, &http, at, &document).await,
                _ => log_in::<Legacy>(&provider, &http, at, &document).await,
            }
            let peak = MEMORY.peak_usage().saturating_sub(before);
            let tenths = peak * 10 / document.len();
            let what = format!("{protocol} {at} {shape}: {}.{} times its bytes", tenths / 10, tenths % 10);
            assert!(http.was_asked(), "{what}: nobody read it");
            worst = worst.max((tenths, what));
        }
    }
    assert!(worst.0 <= 200, "{}", worst.1);
}
