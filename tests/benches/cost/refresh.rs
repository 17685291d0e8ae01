//! What a call of an API costs whose access token has ended, beside one with a token at hand: a thousand at once, of one login.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use axum::Json;
use axum::body::to_bytes;
use axum::routing::get;
use http::header::{CONTENT_TYPE, HeaderMap};
use http::{HeaderValue, StatusCode};
use oauth_runtime::api::{ApiCall, Caller};
use oauth_runtime::clock::Clock;
use oauth_runtime::http::{Body, HttpClient, Request, ReqwestClient, Response};
use oauth_runtime::prelude::*;
use oauth_runtime::tokens::TokenKey;
use oauth_runtime::{BoxFuture, Environment, Result};
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use crate::ours::{API, Bench, Profile, bench};
use crate::provider::Provider;
use crate::{Compared, log_in, measure};

const CALLS: usize = 1000;
const ROUNDS: usize = 40;
/// Of an access token, in seconds.
const LIFE: u64 = 100;

pub(crate) fn compare() {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    let provider = Provider::start(|| {});
    let (clock, http) = (Arc::<Ahead>::default(), Arc::new(Answering::new()));
    let caller = runtime.block_on(logged_in(&provider, &clock, &http));
    let call = || measure(|| calls(&runtime, &caller));
    let ended = || {
        clock.0.fetch_add(LIFE + 1, Ordering::Relaxed);
        call()
    };
    call();
    let Compared { ours: ended, other: live, ratio } = Compared::rounds(ROUNDS, ended, call);
    println!("CPU time of a call, of {CALLS} at once, median of {ROUNDS} rounds, in µs\n");
    println!("with a token at hand   {live:>9.2}");
    println!("with one that ended    {ended:>9.2}  ratio {ratio:.3}");
    println!("refreshes of a round   {:>9}", http.refreshes.load(Ordering::Relaxed) / (ROUNDS + 1));
}

async fn logged_in(provider: &Provider, clock: &Arc<Ahead>, http: &Arc<Answering>) -> Caller<Bench> {
    let layer = OAuthLayer::builder()
        .environment(Environment::default())
        .base_url("http://localhost:3000")
        .clock(Arc::<Ahead>::clone(clock))
        .http_client(Arc::<Answering>::clone(http))
        .build()
        .expect("a layer");
    let key = |user: User<Bench>| std::future::ready(Json(user.signed_in().token_key()));
    let app = Router::new().route("/key", get(key)).merge(Routes::with(bench(provider, "bench"))).layer(layer.clone());
    let session = log_in(&app).await;
    let answer = crate::get(&app, "/key", Some(&session)).await;
    let key = to_bytes(answer.into_body(), usize::MAX).await.expect("a key");
    let key: TokenKey = serde_json::from_slice(&key).expect("a key");
    layer.api(key).expect("a caller")
}

fn calls(runtime: &Runtime, caller: &Caller<Bench>) -> usize {
    runtime.block_on(async {
        let call = || tokio::spawn(caller.json::<Profile>(ApiCall::get(&API, "/me")));
        for call in (0..CALLS).map(|_| call()).collect::<Vec<_>>() {
            call.await.expect("no panic").expect("answered");
        }
    });
    CALLS
}

#[derive(Debug, Default)]
struct Ahead(AtomicU64);

impl Clock for Ahead {
    fn now(&self) -> SystemTime {
        SystemTime::now() + Duration::from_secs(self.0.load(Ordering::Relaxed))
    }
}

/// Logs in at the provider, and answers by itself what comes then.
#[derive(Debug)]
struct Answering {
    http: ReqwestClient,
    refreshes: AtomicUsize,
}

impl Answering {
    fn new() -> Self {
        Self { http: ReqwestClient::new().expect("a client"), refreshes: AtomicUsize::new(0) }
    }

    async fn answer(&self, request: Request<Body>) -> Result<Response<Body>> {
        if request.url.as_str().ends_with("/api/me") {
            return Ok(json(&json!({"name": "Ada Lovelace"})));
        }
        let sent = request.body.as_bytes().map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let is_refresh = sent.is_some_and(|sent| sent.contains("grant_type=refresh_token"));
        if is_refresh {
            let number = self.refreshes.fetch_add(1, Ordering::Relaxed);
            // So long that all calls wait.
            tokio::time::sleep(Duration::from_millis(30)).await;
            return Ok(json(&with_tokens(json!({}), number)));
        }
        let is_token = request.url.as_str().ends_with("/token");
        let response = self.http.send(request).await?;
        if !is_token {
            return Ok(response);
        }
        let tokens = response.body.collect(usize::MAX).await?;
        Ok(json(&with_tokens(serde_json::from_slice(&tokens).expect("tokens"), usize::MAX)))
    }
}

fn with_tokens(mut answer: Value, number: usize) -> Value {
    answer["access_token"] = format!("an-access-token-of-some-length-{number:020}").into();
    answer["refresh_token"] = format!("a-refresh-token-of-some-length-{number:020}").into();
    answer["token_type"] = "Bearer".into();
    answer["expires_in"] = LIFE.into();
    answer
}

fn json(value: &Value) -> Response<Body> {
    let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/json"))]);
    Response::new(StatusCode::OK, headers, value.to_string().into())
}

impl HttpClient for Answering {
    fn send(&self, request: Request<Body>) -> BoxFuture<'_, Result<Response<Body>>> {
        Box::pin(self.answer(request))
    }
}
