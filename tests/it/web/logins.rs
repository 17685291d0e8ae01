//! Logins that are written down: found by their user, and ended from elsewhere.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::{Next, from_fn};
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::BoxFuture;
use oauth_runtime::clock::Clock as _;
use oauth_runtime::prelude::*;
use oauth_runtime::records::{IndexValue, MemoryRecords, Record, RecordId, RecordKind, Records, StoreError};
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Persona};
use oauth_runtime::web::{ClientAddress, ListedLogin, OAuthLayerBuilder, SignedIn, TowerSessions};
use oauth_tests::browser::Browser;
use tokio::net::TcpListener;
use tower_sessions::{MemoryStore, Session};

use super::session_store::Watched;
use crate::rig::{App, Lasting, TestClock, code_of, environment};

/// Who asked last.
type Mine = Arc<Mutex<Option<SignedIn>>>;

struct Rig {
    provider: DevelopmentProvider,
    app: App,
}

impl Rig {
    async fn new(configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder) -> Self {
        Self::below(|router| router, configure).await
    }

    /// With more around the routes, or beside them.
    async fn below(
        with: impl FnOnce(Router) -> Router,
        configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder,
    ) -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        let router = Router::new()
            .route("/", get(|user: Option<AnyUser>| async move { user.map_or("nobody", |_| "somebody") }))
            .merge(Lasting::routes());
        let settings = environment(provider.origin());
        let app = App::start(with(router), |builder| configure(builder.environment(settings))).await;
        Self { provider, app }
    }

    async fn log_in(&self) -> Browser {
        let mut browser = Browser::new();
        assert_eq!(browser.get(&self.app.path("/login/lasting")).await.body(), "somebody");
        browser
    }

    async fn who(&self, browser: &mut Browser) -> String {
        browser.get(&self.app.path("/")).await.body().to_owned()
    }

    /// The logins of a persona.
    async fn listed(&self, subject: &str) -> Vec<ListedLogin> {
        self.app.layer.shutdown().await;
        let issuer = self.provider.endpoints("lasting").issuer.as_str().into();
        let logins = self.app.layer.logins().expect("they are listed");
        logins.of_user(&issuer, &subject.into()).await.expect("a memory store")
    }
}

#[tokio::test]
async fn a_user_can_be_logged_out_everywhere_else() {
    let rig = Rig::new(OAuthLayerBuilder::list_logins).await;
    let (mut here, mut there) = (rig.log_in().await, rig.log_in().await);
    rig.provider.log_in_as(Persona::grace());
    let mut other = rig.log_in().await;

    let ada = Persona::ada().subject().to_owned();
    let listed = rig.listed(&ada).await;
    assert_eq!((listed.len(), rig.listed(Persona::grace().subject()).await.len()), (2, 1));
    assert_ne!(listed[0].token_key(), listed[1].token_key());
    let logins = rig.app.layer.logins().expect("they are listed");
    logins.end(&listed[0]).await.expect("a memory store");
    logins.end(&listed[0]).await.expect("it has ended already");
    let mut who = [rig.who(&mut here).await, rig.who(&mut there).await];
    who.sort();
    assert_eq!((who, rig.who(&mut other).await), (["nobody", "somebody"].map(str::to_owned), "somebody".to_owned()));
    let left = rig.listed(&ada).await;
    assert_eq!(left.iter().map(ListedLogin::token_key).collect::<Vec<_>>(), [listed[1].token_key()]);
    assert_eq!(rig.provider.request_count(Endpoint::Revocation), 1, "its tokens are revoked");
}

#[tokio::test]
async fn a_login_is_listed_with_when_it_was_used_and_where_from() {
    let clock = TestClock::new();
    let of_app = Arc::clone(&clock);
    // An application knows what stands in front of it; here, nothing.
    let tell = |mut request: Request, next: Next| {
        if let Some(told) = request.headers().get("x-told").and_then(|told| told.to_str().ok()?.parse().ok()) {
            request.extensions_mut().insert(ClientAddress(told));
        }
        next.run(request)
    };
    let rig = Rig::below(|router| router.layer(from_fn(tell)), |builder| builder.list_logins().clock(of_app)).await;
    let begun = clock.now();
    let mut browser = Browser::new();
    browser.set_header("user-agent", &format!("Lynx/2.8 {}", "x".repeat(300)));
    browser.set_header("x-told", "2001:db8::7");
    browser.set_header("x-forwarded-for", "203.0.113.9");
    browser.set_header("forwarded", "for=203.0.113.9");
    assert_eq!(browser.get(&rig.app.path("/login/lasting")).await.body(), "somebody");
    let mut other = Browser::new();
    other.set_header("x-forwarded-for", "203.0.113.9");
    assert_eq!(other.get(&rig.app.path("/login/lasting")).await.body(), "somebody");

    let near = |time: SystemTime, seconds: u64| {
        let expected = begun + Duration::from_secs(seconds);
        let apart = time.duration_since(expected).unwrap_or_else(|before| before.duration());
        assert!(apart < Duration::from_secs(30), "{apart:?} from {seconds} seconds after the begin");
    };
    let ada = Persona::ada().subject().to_owned();
    let by = |listed: &[ListedLogin], is_told: bool| {
        let at = listed.iter().position(|login| login.address().is_some() == is_told).expect("one of the two");
        (at, listed[at].last_used_at(), listed[at].logged_in_at())
    };
    let listed = rig.listed(&ada).await;
    let (at, last_used, logged_in) = by(&listed, true);
    near(last_used, 0);
    near(logged_in, 0);
    assert_eq!(listed[at].address().map(|address| address.to_string()).as_deref(), Some("2001:db8::7"));
    let agent = listed[at].user_agent().expect("a text");
    assert!(agent.starts_with("Lynx/2.8 xxx") && agent.len() == 200, "{agent}");
    assert_eq!(listed[1 - at].address(), None, "no header says where a browser is");

    // Used within ten minutes: not written down; later it is.
    for (seconds, seen) in [(590, 0), (20, 610), (300, 610)] {
        clock.advance(seconds);
        assert_eq!(rig.who(&mut browser).await, "somebody");
        rig.app.layer.shutdown().await;
        let listed = rig.listed(&ada).await;
        let (at, last_used, logged_in) = by(&listed, true);
        near(last_used, seen);
        near(logged_in, 0);
        near(by(&listed, false).1, 0);
        assert!(seen == 0 || at == 0, "the one that was used last comes first");
    }
}

#[tokio::test]
async fn a_login_that_ended_because_nobody_used_it_is_not_listed() {
    let clock = TestClock::new();
    let of_app = Arc::clone(&clock);
    let idle = Duration::from_secs(1800);
    let rig = Rig::new(|builder| builder.list_logins().session_idle(idle).clock(of_app)).await;
    let (mut used, mut unused) = (rig.log_in().await, rig.log_in().await);
    let ada = Persona::ada().subject().to_owned();
    for _ in 0..2 {
        clock.advance(1700);
        assert_eq!(rig.who(&mut used).await, "somebody");
        rig.app.layer.shutdown().await;
    }
    assert_eq!((rig.who(&mut unused).await.as_str(), rig.listed(&ada).await.len()), ("nobody", 1));
    clock.advance(1810);
    assert_eq!((rig.who(&mut used).await.as_str(), rig.listed(&ada).await.len()), ("nobody", 0));
}

#[tokio::test]
async fn all_logins_of_a_user_are_ended_at_once_or_all_others() {
    let whose = |user: Option<AnyUser>, State(mine): State<Mine>| async move {
        *mine.lock().expect("no panic") = user.map(|user| user.signed_in().clone());
    };
    let mine = Mine::default();
    let router = Router::new().route("/mine", get(whose)).with_state(Arc::clone(&mine));
    let rig = Rig::below(|app| app.merge(router), OAuthLayerBuilder::list_logins).await;
    let mut browsers = [rig.log_in().await, rig.log_in().await, rig.log_in().await];
    rig.provider.log_in_as(Persona::grace());
    let mut other = rig.log_in().await;

    browsers[1].get(&rig.app.path("/mine")).await;
    let user = mine.lock().expect("no panic").clone().expect("somebody");
    let ada = Persona::ada().subject().to_owned();
    let listed = rig.listed(&ada).await;
    assert_eq!(listed.iter().filter(|login| login.is(&user)).count(), 1);
    let logins = rig.app.layer.logins().expect("they are listed");
    assert_eq!(logins.end_others(&user).await.expect("a memory store"), 2);
    let left = rig.listed(&ada).await;
    assert!(left.len() == 1 && left[0].is(&user));
    let mut who = Vec::new();
    for browser in &mut browsers {
        who.push(rig.who(browser).await);
    }
    assert_eq!(who, ["nobody", "somebody", "nobody"]);

    let (issuer, subject) = (user.identity().issuer(), user.identity().subject());
    assert_eq!(logins.end_all(issuer, subject).await.expect("a memory store"), 1);
    assert_eq!(logins.end_all(issuer, subject).await.expect("a memory store"), 0);
    assert_eq!(rig.who(&mut browsers[1]).await, "nobody");
    assert_eq!(rig.who(&mut other).await, "somebody", "somebody else");
    rig.app.layer.shutdown().await;
    assert_eq!(rig.provider.request_count(Endpoint::Revocation), 3, "their tokens are revoked");
}

#[tokio::test]
async fn a_login_is_listed_until_its_session_ends() {
    let rig = Rig::new(OAuthLayerBuilder::list_logins).await;
    let ada = Persona::ada().subject().to_owned();
    let mut browser = rig.log_in().await;
    let first = rig.listed(&ada).await[0].token_key().clone();
    assert_eq!(browser.get(&rig.app.path("/login/lasting")).await.body(), "somebody");
    let listed = rig.listed(&ada).await;
    assert!(listed.len() == 1 && *listed[0].token_key() != first, "{listed:?}");
    let page = browser.post_form(&rig.app.path("/logout/lasting"), &[]).await;
    assert_eq!((page.status(), page.body()), (StatusCode::OK, "nobody"));
    assert!(rig.listed(&ada).await.is_empty());
}

#[tokio::test]
async fn logins_that_nobody_wants_to_know_of_are_not_written_down() {
    let rig = Rig::new(|builder| builder).await;
    rig.log_in().await;
    assert_eq!(rig.app.layer.logins().expect_err("not listed").code(), "logins_not_listed");
}

#[tokio::test]
async fn a_login_that_was_asked_for_more_is_listed_once_and_can_be_ended() {
    let rig = Rig::new(OAuthLayerBuilder::list_logins).await;
    let mut browser = rig.log_in().await;
    assert_eq!(browser.get(&rig.app.path("/login/lasting?scope=email")).await.body(), "somebody");
    let listed = rig.listed(Persona::ada().subject()).await;
    assert_eq!(listed.len(), 1);
    rig.app.layer.logins().expect("they are listed").end(&listed[0]).await.expect("a memory store");
    assert_eq!(rig.who(&mut browser).await, "nobody");
}

/// An application whose sessions are kept by a middleware around the layer.
pub(super) async fn below_another_session(
    provider: &DevelopmentProvider,
    configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder,
) -> String {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let url = format!("http://localhost:{}", listener.local_addr().expect("an address").port());
    let builder = OAuthLayer::builder().base_url(&url).environment(environment(provider.origin()));
    let layer = configure(builder).build().expect("a layer");
    let store = Arc::<MemoryStore>::default();
    let attach = move |mut request: Request, next: Next| {
        request.extensions_mut().insert(Session::new(None, Arc::<MemoryStore>::clone(&store), None));
        next.run(request)
    };
    let home = Router::new().route("/", get(|| async { "home" }));
    let router = home.merge(Lasting::routes()).layer(layer).layer(from_fn(attach));
    tokio::spawn(async move { axum::serve(listener, router.into_make_service()).await });
    url
}

#[tokio::test]
async fn a_login_that_could_not_be_ended_from_elsewhere_does_not_begin() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let url = below_another_session(&provider, |builder| builder).await;
    assert_eq!(Browser::new().get(&format!("{url}/login/lasting")).await.body(), "home");
    let url = below_another_session(&provider, OAuthLayerBuilder::list_logins).await;
    let page = Browser::new().get(&format!("{url}/login/lasting")).await;
    assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::SERVICE_UNAVAILABLE, "login_not_listed"));

    let provider = environment(provider.origin());
    let elsewhere = OAuthLayer::builder().environment(provider).sessions(Arc::new(TowerSessions)).list_logins();
    assert_eq!(elsewhere.build().expect("a layer").check().expect_err("a finding").code(), "sessions_not_listed");
}

/// A store of records that knows what is in it, and takes no more logins when told so.
#[derive(Debug, Default)]
struct Unlisting {
    records: MemoryRecords,
    there: Mutex<HashSet<RecordId>>,
    fails: AtomicBool,
}

impl Records for Unlisting {
    fn get(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        self.records.get(id, now)
    }

    fn put(&self, record: Record, over: Option<u64>, now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
        if record.id().kind() == RecordKind::Login && self.fails.load(Ordering::SeqCst) {
            return Box::pin(async { Err("it is full".into()) });
        }
        if record.id().kind() != RecordKind::Spent {
            self.there.lock().expect("no panic").insert(record.id());
        }
        self.records.put(record, over, now)
    }

    fn delete(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        self.there.lock().expect("no panic").remove(&id);
        self.records.delete(id, now)
    }

    fn find(
        &self,
        kind: RecordKind,
        value: IndexValue,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Vec<Record>, StoreError>> {
        self.records.find(kind, value, now)
    }
}

#[tokio::test]
async fn a_login_that_cannot_be_listed_leaves_nothing_behind() {
    for question in ["/login/lasting", "/login/lasting?scope=email"] {
        let (records, sessions) = (Arc::<Unlisting>::default(), Watched::default());
        let (store, watched) = (Arc::<Unlisting>::clone(&records), sessions.clone());
        let secrets = ["a store that outlives the process wants a secret"];
        let rig = Rig::new(|builder| builder.list_logins().store(store).secrets(secrets).session_store(watched));
        let rig = rig.await;
        let mut browser = rig.log_in().await;
        rig.app.layer.shutdown().await;
        assert_eq!(records.there.lock().expect("no panic").len(), 2, "tokens and a login");
        records.fails.store(true, Ordering::SeqCst);

        let page = browser.get(&rig.app.path(question)).await;
        assert_eq!((page.status(), code_of(&page).as_str()), (StatusCode::SERVICE_UNAVAILABLE, "records_unavailable"));
        rig.app.layer.shutdown().await;
        assert_eq!(*records.there.lock().expect("no panic"), HashSet::new(), "{question}");
        let notes = sessions.take_notes();
        let last = |what| notes.iter().rposition(|note| *note == what);
        assert!(last("create").is_some() && last("create") < last("delete"), "{question}: {notes:?}");
        assert_eq!(rig.provider.request_count(Endpoint::Revocation), 1, "{question}: what came for nobody");
        assert_eq!(rig.who(&mut browser).await, "nobody");

        records.fails.store(false, Ordering::SeqCst);
        assert_eq!(browser.get(&rig.app.path("/login/lasting")).await.body(), "somebody", "{question}");
    }
}
