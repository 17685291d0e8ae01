//! Tokens of the application itself, which no user is asked for.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use http::header::{AUTHORIZATION, RETRY_AFTER};
use http::{HeaderMap, StatusCode};
use oauth_runtime::api::{ApiCall, ApiDescription, Operation, Service, Verb};
use oauth_runtime::flow::OtherGrant;
use oauth_runtime::scope::{email, profile};
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, ResponseFault};
use oauth_runtime::{Client, ClientConfig};
use tokio::net::TcpListener;

use crate::rig::{Legacy, Open, TestClock, environment};

struct Rig {
    provider: DevelopmentProvider,
    clock: Arc<TestClock>,
    client: Client<Open>,
}

fn rig() -> Rig {
    let provider = DevelopmentProvider::builder().start().expect("a provider");
    provider.access_token_lifetime(Duration::from_secs(600));
    let clock = TestClock::new();
    let config = ClientConfig::new()
        .with_environment(environment(provider.origin()))
        .with_clock(Arc::<TestClock>::clone(&clock));
    // Without a redirect URI: nobody is sent anywhere.
    let client = Client::<Open>::new(config).expect("complete");
    Rig { provider, clock, client }
}

impl Rig {
    fn asked(&self) -> usize {
        self.provider.request_count(Endpoint::Token)
    }
}

async fn token(service: &Service<Open>) -> String {
    service.token().await.expect("a token").access_token.expose().to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn t250_a_token_of_the_client_is_asked_for_once_and_again_before_its_end() {
    let rig = rig();
    let service = rig.client.service().scopes::<(email,)>();
    let waiting = (0..50).map(|_| {
        let service = service.clone();
        tokio::spawn(async move { token(&service).await })
    });
    let mut tokens = Vec::new();
    for one in waiting.collect::<Vec<_>>() {
        tokens.push(one.await.expect("no panic"));
    }
    tokens.dedup();
    assert_eq!((tokens.len(), rig.asked()), (1, 1));
    rig.clock.advance(530);
    assert_eq!((token(&service).await, rig.asked()), (tokens[0].clone(), 1));
    rig.clock.advance(15);
    assert_ne!(token(&service).await, tokens[0], "a minute before its end");
    assert_eq!(rig.asked(), 2);
}

#[tokio::test]
async fn what_is_asked_for_differently_is_kept_apart_and_what_is_the_same_is_shared() {
    let rig = rig();
    let with_email = rig.client.service().scopes::<(email,)>();
    let first = token(&with_email).await;
    assert_eq!(token(&rig.client.clone().service().scopes::<(email,)>()).await, first, "another handle");
    let granted = with_email.token().await.expect("a token").scopes;
    assert_eq!(granted, [Box::from("email")]);
    let others = [
        rig.client.service(),
        rig.client.service().scopes::<(email, profile)>(),
        rig.client.service().scopes::<(email,)>().resource("https://api.example"),
        rig.client.service().scopes::<(email,)>().parameter("audience", "https://api.example").expect("allowed"),
    ];
    let mut tokens = vec![first];
    for other in &others {
        tokens.push(token(other).await);
    }
    tokens.sort();
    tokens.dedup();
    assert_eq!((tokens.len(), rig.asked()), (5, 5));
    let sent = rig.provider.requests().into_iter().filter(|request| request.endpoint == Endpoint::Token);
    let forms = sent.map(|request| request.form).collect::<Vec<_>>();
    assert_eq!(forms[1], ["grant_type"]);
    assert_eq!(forms[3], ["grant_type", "scope", "resource"]);
    assert_eq!(forms[4], ["grant_type", "scope", "audience"]);
}

#[tokio::test]
async fn a_refusal_is_told_and_the_server_is_left_alone_for_a_while() {
    let rig = rig();
    let service = rig.client.service();
    rig.provider.misbehave(Misbehaviour::Response(Endpoint::Token, ResponseFault::Unavailable));
    for _ in 0..3 {
        assert_eq!(service.token().await.expect_err("it is down").code(), "provider_unavailable");
    }
    assert_eq!(rig.asked(), 1);
    rig.provider.behave();
    rig.clock.advance(31);
    token(&service).await;
    assert_eq!(rig.asked(), 2);
}

#[tokio::test]
async fn t254_a_token_that_is_still_good_is_used_while_no_other_can_be_had() {
    let rig = rig();
    let service = rig.client.service();
    let first = token(&service).await;
    rig.provider.misbehave(Misbehaviour::Response(Endpoint::Token, ResponseFault::Unavailable));
    rig.clock.advance(550);
    assert_eq!(token(&service).await, first);
    rig.clock.advance(90);
    assert_eq!(service.token().await.expect_err("it has ended").code(), "provider_unavailable");
}

const API: ApiDescription = ApiDescription::new("https://unused.invalid");

/// An API that takes any token but the first ones that it sees, and is asked too often now and then.
async fn api(refused: usize, busy: usize) -> (String, Arc<AtomicUsize>) {
    let (asked, seen) = (Arc::<AtomicUsize>::default(), Arc::<std::sync::Mutex<Vec<String>>>::default());
    let count = Arc::clone(&asked);
    let page = move |headers: HeaderMap| {
        let number = count.fetch_add(1, Ordering::SeqCst);
        let token = headers[AUTHORIZATION].to_str().expect("text").to_owned();
        let mut seen = seen.lock().expect("no panic");
        if !seen.contains(&token) {
            seen.push(token.clone());
        }
        let is_refused = seen.iter().position(|known| *known == token).is_some_and(|place| place < refused);
        async move {
            if is_refused {
                return (StatusCode::UNAUTHORIZED, HeaderMap::new(), "expired");
            }
            if number < busy {
                return (
                    StatusCode::TOO_MANY_REQUESTS,
                    HeaderMap::from_iter([(RETRY_AFTER, "1".parse().unwrap())]),
                    "",
                );
            }
            (StatusCode::OK, HeaderMap::new(), "fine")
        }
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, Router::new().route("/x", get(page))).await });
    (url, asked)
}

async fn call(service: &Service<Open>, url: &str, patience: Duration) -> String {
    let api = service.api().with_base_url(url).expect("a loopback address");
    let call = ApiCall::get(&API, "/x").wait_at_most(patience);
    let response = api.raw(call).await.expect("an answer");
    format!("{} {}", response.status().as_u16(), String::from_utf8_lossy(response.body()))
}

#[tokio::test]
async fn a_token_that_an_api_takes_no_more_is_replaced_once() {
    let rig = rig();
    let (url, asked) = api(1, 0).await;
    assert_eq!(call(&rig.client.service(), &url, Duration::ZERO).await, "200 fine");
    assert_eq!((asked.load(Ordering::SeqCst), rig.asked()), (2, 2));

    let (never, asked) = api(usize::MAX, 0).await;
    let service = rig.client.service().scopes::<(email,)>();
    for _ in 0..3 {
        assert_eq!(call(&service, &never, Duration::ZERO).await, "401 expired");
    }
    assert_eq!((asked.load(Ordering::SeqCst), rig.asked()), (4, 4), "the second call has no other token to try");
}

#[tokio::test]
async fn an_api_that_is_asked_too_often_is_waited_for_within_a_bound() {
    let rig = rig();
    let service = rig.client.service();
    let (url, asked) = api(0, 1).await;
    let begun = tokio::time::Instant::now();
    assert_eq!(call(&service, &url, Duration::from_secs(5)).await, "200 fine");
    assert!(begun.elapsed() >= Duration::from_secs(1) && asked.load(Ordering::SeqCst) == 2);

    let (url, asked) = api(0, 1).await;
    assert_eq!(call(&service, &url, Duration::from_millis(900)).await, "429 ");
    assert_eq!(asked.load(Ordering::SeqCst), 1, "it wants more time than there is");
}

#[tokio::test]
async fn other_grants_are_asked_for_by_name_and_never_those_that_have_methods_of_their_own() {
    let rig = rig();
    let grant =
        OtherGrant::new("urn:example:odd").and_then(|grant| grant.parameter("assertion", "a b")).expect("allowed");
    let error = rig.client.request_tokens::<(email,)>(&grant).await.expect_err("the server knows no such grant");
    assert_eq!(error.code(), "unsupported_grant_type");
    let sent = rig.provider.requests().into_iter().find(|request| request.endpoint == Endpoint::Token).expect("one");
    assert_eq!(sent.form, ["grant_type", "assertion", "scope"]);
    assert_eq!(sent.grant_type.as_deref(), Some("urn:example:odd"));
    for reserved in ["", "password", "authorization_code", "refresh_token"] {
        assert_eq!(OtherGrant::new(reserved).expect_err("refused").code(), "parameter_invalid", "{reserved}");
    }
    let reserved = OtherGrant::new("x").expect("allowed").parameter("client_secret", "x");
    assert_eq!(reserved.expect_err("refused").code(), "parameter_reserved");
}

#[tokio::test]
async fn oauth1_has_no_such_tokens_and_says_so() {
    let provider = DevelopmentProvider::builder().start().expect("a provider");
    let config = ClientConfig::new().with_environment(environment(provider.origin()));
    let client = Client::<Legacy>::new(config).expect("complete");
    assert_eq!(client.service().token().await.expect_err("none").code(), "grant_not_of_protocol");
}

#[tokio::test]
async fn a_call_goes_with_the_scopes_that_the_server_chose_and_never_without_one_that_it_did_not_give() {
    const CALL: Operation = Operation::new(&API, Verb::Get, "/x").scopes(&["email"]);
    let rig = rig();
    let (url, asked) = api(0, 0).await;
    let call = async |service: Service<Open>| {
        let caller = service.api().with_base_url(&url).expect("a loopback address");
        let answer = caller.raw(ApiCall::new(&CALL)).await;
        (answer.map(|answer| answer.status().as_u16()).map_err(|error| error.code()), asked.load(Ordering::SeqCst))
    };
    assert_eq!(call(rig.client.service().scopes::<(email,)>()).await, (Ok(200), 1));
    assert_eq!(call(rig.client.service().scopes::<(profile,)>()).await, (Err("api_scope_missing"), 1));
    rig.provider.misbehave(Misbehaviour::TokenNarrowerScope);
    assert_eq!(call(rig.client.service().scopes::<(profile, email)>()).await, (Err("api_scope_refused"), 1));
    // Nobody said which they are.
    rig.provider.misbehave(Misbehaviour::TokenMissingScope);
    assert_eq!(call(rig.client.service()).await, (Ok(200), 2));
}
