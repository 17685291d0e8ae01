//! What the application is told of tokens that are kept, and connections that are looked after before they end.

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::routing::get;
use oauth_runtime::api::{ApiCall, ApiDescription};
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona, ResponseFault};
use oauth_runtime::tokens::{OAuth2Tokens, TokenChange, Tokens};
use oauth_runtime::web::{ConnectedAccount, ConnectionState, Owner, TokenEvent, TokensOf};
use oauth_tests::browser::Browser;

use crate::rig::{App, CodeHost, Lasting, TestClock, environment};

const DAY: Duration = Duration::from_secs(86_400);
const DAYS: i64 = 86_400;

struct Rig {
    provider: DevelopmentProvider,
    app: App,
    clock: Arc<TestClock>,
    told: Told,
}

type Told = Arc<Mutex<Vec<TokenEvent>>>;

impl Rig {
    async fn new() -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        provider.access_token_lifetime(Duration::from_secs(600));
        provider.refresh_token_lifetime(10 * DAY);
        let router = Router::new()
            .route("/", get(|| async { "home" }))
            .route("/page", get(|_: Granted<Lasting, (email,)>| async { "page" }))
            .route("/connections", get(connections_page))
            .merge(Lasting::routes())
            .merge(CodeHost::connections().after_connection("/"));
        let (settings, clock, told) = (environment(provider.origin()), TestClock::new(), Told::default());
        let (at, hears) = (Arc::clone(&clock), Arc::clone(&told));
        let app = App::start(router, |builder| {
            let builder = builder.environment(settings).clock(at).session_life(30 * DAY);
            builder.connection_owner(|_| async { Ok(Some(Owner::new("ada"))) }).on_token_event(move |event| {
                let hears = Arc::clone(&hears);
                async move { hears.lock().expect("no panic").push(event) }
            })
        })
        .await;
        Self { provider, app, clock, told }
    }

    /// Time passes here and there.
    fn pass(&self, seconds: i64) {
        self.clock.advance(seconds);
        self.provider.set_clock_offset(self.clock.ahead());
    }

    async fn connected() -> (Self, Browser) {
        let rig = Self::new().await;
        let mut browser = Browser::new();
        assert_eq!(browser.post_form(&rig.app.path("/connect/code"), &[]).await.body(), "home");
        (rig, browser)
    }

    async fn account(&self) -> ConnectedAccount {
        let accounts = self.app.layer.connections().of_owner(&Owner::new("ada")).await.expect("a memory store");
        accounts.into_iter().next().expect("one")
    }

    async fn tend(&self, within: Duration) -> [u64; 3] {
        let tended = self.app.layer.connections().tend(within).await.expect("a memory store");
        [tended.seen, tended.prolonged, tended.ending]
    }

    fn asked(&self) -> usize {
        self.provider.request_count(Endpoint::Token)
    }

    async fn events(&self) -> Vec<TokenEvent> {
        self.app.layer.shutdown().await;
        std::mem::take(&mut self.told.lock().expect("no panic"))
    }
}

fn days_from_now(time: SystemTime) -> u64 {
    time.duration_since(SystemTime::now()).expect("later").as_secs().div_ceil(86_400)
}

#[tokio::test]
async fn a_renewal_tells_old_and_new_tokens_of_which_login_and_a_death_tells_why() {
    let rig = Rig::new().await;
    let mut browser = Browser::new();
    let page = rig.app.path("/page");
    assert_eq!(browser.get(&page).await.body(), "page");
    assert!(rig.events().await.is_empty(), "a login is no event of tokens");
    rig.clock.advance(700);
    assert_eq!(browser.get(&page).await.body(), "page");
    let [event] = &rig.events().await[..] else { panic!("one") };
    let (TokensOf::Login(key), TokenChange::Renewed { old, new, .. }) = (&event.whose, &event.change) else {
        panic!("{event:?}")
    };
    assert_eq!((key.provider.as_str(), key.subject.as_str()), ("lasting", Persona::ada().subject()));
    assert!(old.access_token != new.access_token && old.refresh_token != new.refresh_token);
    let shown = format!("{event:?}");
    assert!(!shown.contains(old.access_token.expose()) && !shown.contains(new.access_token.expose()), "{shown}");
    assert!(!shown.contains(&*key.grant), "{shown}");

    rig.provider.revoke_everything();
    rig.clock.advance(700);
    browser.follow_redirects(false);
    browser.get(&page).await;
    browser.get(&page).await;
    let [event] = &rig.events().await[..] else { panic!("one") };
    let TokenChange::Died { error, .. } = &event.change else { panic!("{event:?}") };
    assert_eq!(error.code(), "invalid_grant");
}

#[tokio::test]
async fn a_dead_connection_is_told_with_its_owner() {
    let (rig, _) = Rig::connected().await;
    rig.provider.revoke_everything();
    rig.clock.advance(700);
    let connections = rig.app.layer.connections();
    let api = connections.api::<CodeHost>(&rig.account().await).expect("its provider");
    assert!(api.tokens().await.is_err());
    let [event] = &rig.events().await[..] else { panic!("one") };
    let (TokensOf::Connection(account), TokenChange::Died { .. }) = (&event.whose, &event.change) else {
        panic!("{event:?}")
    };
    assert_eq!((account.owner().name(), account.provider()), (Some("ada"), "code"));
    assert!(matches!(account.state(), ConnectionState::Dead { .. }));
}

#[tokio::test]
async fn a_connection_that_would_end_for_want_of_use_is_prolonged() {
    let (rig, mut browser) = Rig::connected().await;
    assert_eq!(days_from_now(rig.account().await.ends_at().expect("the provider says so")), 10);
    assert_eq!((rig.tend(7 * DAY).await, rig.asked()), ([1, 0, 0], 1), "there is time");
    let list = browser.get(&rig.app.path("/connections")).await;
    assert!(list.body().contains("Connected until "), "{}", list.body());
    rig.pass(5 * DAYS);
    assert_eq!((rig.tend(7 * DAY).await, rig.asked()), ([1, 1, 0], 2));
    assert_eq!(days_from_now(rig.account().await.ends_at().expect("an end")), 15);
    let [event] = &rig.events().await[..] else { panic!("one") };
    assert!(matches!(event.change, TokenChange::Renewed { .. }), "{event:?}");
    assert_eq!((rig.tend(7 * DAY).await, rig.asked()), ([1, 0, 0], 2));
}

#[tokio::test]
async fn of_a_connection_that_ends_whatever_is_done_its_owner_is_told_once() {
    let rig = Rig::new().await;
    let end = SystemTime::now() + 5 * DAY;
    let tokens = OAuth2Tokens::new("imported").with_refresh_token("r").with_authorization_end(end);
    let connections = rig.app.layer.connections();
    connections.import::<CodeHost>(&Owner::new("ada"), Tokens::OAuth2(tokens), "old").await.expect("kept");
    assert_eq!((rig.tend(2 * DAY).await, rig.events().await.len()), ([1, 0, 0], 0));
    for expected in [1, 0, 0] {
        assert_eq!((rig.tend(7 * DAY).await, rig.asked()), ([1, 0, 1], 0), "no refresh moves it on");
        let events = rig.events().await;
        assert_eq!(events.len(), expected);
        for event in events {
            let TokenChange::WillEnd { at, .. } = event.change else { panic!("{event:?}") };
            assert_eq!(days_from_now(at), 5);
        }
    }
}

#[tokio::test]
async fn a_life_that_is_shorter_than_the_time_goes_on_with_each_run_and_nobody_is_warned() {
    let rig = Rig::new().await;
    rig.provider.refresh_token_lifetime(DAY);
    let mut browser = Browser::new();
    browser.post_form(&rig.app.path("/connect/code"), &[]).await;
    for asked in [2, 3] {
        rig.pass(DAYS / 2);
        assert_eq!((rig.tend(7 * DAY).await, rig.asked()), ([1, 1, 0], asked));
    }
    let warned = rig.events().await.into_iter().filter(|event| matches!(event.change, TokenChange::WillEnd { .. }));
    assert_eq!(warned.count(), 0);
}

#[tokio::test]
async fn a_provider_that_is_down_costs_a_connection_nothing_and_its_owner_is_warned_once_it_is_urgent() {
    let (rig, _) = Rig::connected().await;
    rig.pass(5 * DAYS);
    let fault = Misbehaviour::Response(Endpoint::Token, ResponseFault::ServerError);
    rig.provider.misbehave(fault);
    assert_eq!((rig.tend(7 * DAY).await, rig.events().await.len()), ([1, 0, 0], 0), "there is time to try again");
    rig.pass(4 * DAYS);
    assert_eq!(rig.tend(7 * DAY).await, [1, 0, 0]);
    let events = rig.events().await;
    assert!(matches!(&events[..], [TokenEvent { change: TokenChange::WillEnd { .. }, .. }]), "{events:?}");
    rig.provider.behave();
    rig.pass(60);
    assert_eq!((rig.tend(7 * DAY).await, rig.account().await.state()), ([1, 1, 0], ConnectionState::Active));
}

#[tokio::test]
async fn what_has_ended_is_dead_and_nobody_is_told_of_its_end_again() {
    let (rig, mut browser) = Rig::connected().await;
    rig.pass(11 * DAYS);
    assert!(matches!(rig.account().await.state(), ConnectionState::Dead { .. }));
    assert_eq!((rig.tend(7 * DAY).await, rig.asked(), rig.events().await.len()), ([1, 0, 0], 1, 0));
    assert!(browser.get(&rig.app.path("/connections")).await.body().contains("no longer accepts"));
}

#[tokio::test]
async fn a_connection_that_nothing_renews_dies_with_the_first_refusal_of_its_api_and_its_owner_is_told() {
    const API: ApiDescription = ApiDescription::new("https://unused.invalid");
    let rig = Rig::new().await;
    let connections = rig.app.layer.connections();
    let tokens = Tokens::OAuth2(OAuth2Tokens::new("taken back"));
    let account = connections.import::<CodeHost>(&Owner::new("ada"), tokens, "old").await.expect("kept");
    let api = connections.api::<CodeHost>(&account).expect("its provider");
    let api = api.with_base_url(&format!("{}/code/api", rig.provider.origin())).expect("a base URL");
    for _ in 0..2 {
        assert_eq!(api.raw(ApiCall::get(&API, "/user")).await.map_or(401, |answer| answer.status().as_u16()), 401);
        rig.clock.advance(60);
    }
    let [event] = &rig.events().await[..] else { panic!("one") };
    let (TokensOf::Connection(account), TokenChange::Died { error, .. }) = (&event.whose, &event.change) else {
        panic!("{event:?}")
    };
    assert_eq!((account.owner().name(), error.code()), (Some("ada"), "invalid_token"));
}
