use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::BoxFuture;
use oauth_runtime::records::{IndexValue, MemoryRecords, Record as Kept, RecordId, RecordKind, Records, StoreError};
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Persona};
use oauth_runtime::web::{AnyUser, OAuthLayer};
use oauth_tests::browser::Browser;
use serde_json::Value;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store;
use tower_sessions::{MemoryStore, SessionStore};

use crate::rig::{App, Open, Rig, TestClock, code_of, environment};

#[tokio::test]
async fn t199_t216_a_session_from_before_the_login_is_dead_after_it() {
    let rig = Rig::new().await;
    // The attacker gets an anonymous session and plants it.
    let mut attacker = rig.browser();
    attacker.get(&rig.app.path("/slow")).await;
    let planted = attacker.cookies().find("session").expect("an anonymous session").value.clone();
    let origin = rig.app.url.parse().expect("a URL");
    for provider in ["open", "plain", "legacy"] {
        let mut victim = rig.browser();
        victim.cookies_mut().store(&origin, &format!("session={planted}"));
        rig.log_in(&mut victim, provider).await;
        let fresh = victim.cookies().find("session").expect("a session").value.clone();
        assert_ne!(fresh, planted, "{provider}");
        assert_eq!(rig.who(&mut victim).await["provider"], provider);
        assert_eq!(rig.who(&mut attacker).await, Value::Null, "{provider}: the planted session stays nobody's");
        let seen = victim.get(&rig.app.path("/seen")).await;
        assert_eq!(seen.body(), "None", "{provider}: nothing of the planted session is in the new one");
        attacker.get(&rig.app.path("/slow")).await;
    }
}

#[tokio::test]
async fn t200_an_identifier_that_the_browser_made_up_is_never_adopted() {
    let rig = Rig::new().await;
    let origin = rig.app.url.parse().expect("a URL");
    for made_up in ["AAAAAAAAAAAAAAAAAAAAAA", "AQEBAQEBAQEBAQEBAQEBAQ", "0", "x", "-1", "'; drop table sessions"] {
        let mut browser = rig.browser();
        browser.cookies_mut().store(&origin, &format!("session={made_up}; Path=/"));
        assert_eq!(rig.who(&mut browser).await, Value::Null, "{made_up}");
        rig.log_in(&mut browser, "open").await;
        let fresh = browser.cookies().find("session").expect("a session").value.clone();
        assert_ne!(fresh, made_up);
        assert_eq!(rig.who(&mut browser).await["provider"], "open", "{made_up}");

        let mut other = rig.browser();
        other.cookies_mut().store(&origin, &format!("session={made_up}; Path=/"));
        assert_eq!(rig.who(&mut other).await, Value::Null, "{made_up}");
    }
}

#[tokio::test]
async fn t209_session_identifiers_have_128_bits_and_never_repeat() {
    let rig = Rig::new().await;
    let mut seen = std::collections::HashSet::new();
    for _ in 0..50 {
        let mut browser = rig.browser();
        rig.log_in(&mut browser, "plain").await;
        let value = browser.cookies().find("session").expect("a session").value.clone();
        assert!(value.len() >= 22, "{value}");
        assert!(seen.insert(value), "repeated");
    }
}

#[tokio::test]
async fn t211_an_answer_that_sets_a_session_is_for_no_shared_cache() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    let page = browser.get(&rig.app.path("/slow")).await;
    assert!(page.set_cookies().count() == 1);
    assert_eq!(page.headers()["cache-control"], "no-store");
    assert!(page.headers().get_all("vary").iter().any(|value| value == "cookie"));
    let page = browser.get(&rig.app.path("/")).await;
    assert_eq!(page.set_cookies().count(), 0, "no needless cookie");
}

/// A store that fails when told to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fragile {
    store: MemoryStore,
    pub(crate) broken: Arc<AtomicBool>,
    hangs: Arc<AtomicBool>,
}

impl Fragile {
    fn check(&self) -> session_store::Result<()> {
        if self.broken.load(Ordering::SeqCst) {
            Err(session_store::Error::Backend("the disk is full of hunter2".into()))
        } else {
            Ok(())
        }
    }
}

type Storing<'a, T> = Pin<Box<dyn Future<Output = session_store::Result<T>> + Send + 'a>>;

/// Written as `async_trait` would have it.
impl SessionStore for Fragile {
    fn create<'a, 'b, 'c>(&'a self, record: &'b mut Record) -> Storing<'c, ()>
    where
        'a: 'c,
        'b: 'c,
        Self: 'c,
    {
        Box::pin(async move {
            self.check()?;
            if self.hangs.load(Ordering::SeqCst) {
                std::future::pending::<()>().await;
            }
            self.store.create(record).await
        })
    }

    fn save<'a, 'b, 'c>(&'a self, record: &'b Record) -> Storing<'c, ()>
    where
        'a: 'c,
        'b: 'c,
        Self: 'c,
    {
        Box::pin(async move {
            self.check()?;
            self.store.save(record).await
        })
    }

    fn load<'a, 'b, 'c>(&'a self, id: &'b Id) -> Storing<'c, Option<Record>>
    where
        'a: 'c,
        'b: 'c,
        Self: 'c,
    {
        Box::pin(async move {
            self.check()?;
            self.store.load(id).await
        })
    }

    fn delete<'a, 'b, 'c>(&'a self, id: &'b Id) -> Storing<'c, ()>
    where
        'a: 'c,
        'b: 'c,
        Self: 'c,
    {
        Box::pin(async move {
            self.check()?;
            self.store.delete(id).await
        })
    }
}

#[tokio::test]
async fn t207_t202_a_store_that_fails_makes_nobody_anonymous_and_nobody_logged_in() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let store = Fragile::default();
    let broken = Arc::clone(&store.broken);
    let router = Router::new()
        .route("/", get(|user: Option<AnyUser>| async move { user.map_or("nobody", |_| "somebody") }))
        .merge(Open::routes());
    let settings = environment(provider.origin());
    let build = |builder: oauth_runtime::web::OAuthLayerBuilder| {
        builder.environment(settings).session_store(store).clock(TestClock::new())
    };
    let app = App::start(router, build).await;
    let mut browser = Browser::new();
    browser.get(&app.path("/login/open")).await;
    assert_eq!(browser.get(&app.path("/")).await.body(), "somebody");

    broken.store(true, Ordering::SeqCst);
    let page = browser.get(&app.path("/")).await;
    assert_eq!(
        (page.status(), code_of(&page).as_str()),
        (StatusCode::SERVICE_UNAVAILABLE, "session_store_unavailable")
    );
    assert!(!page.body().contains("hunter2"), "{}", page.body());
    assert_eq!(page.set_cookies().count(), 0);
    let page = browser.post_form(&app.path("/logout/open"), &[]).await;
    assert_eq!(page.status(), StatusCode::SERVICE_UNAVAILABLE);
    let mut second = Browser::new();
    let page = second.get(&app.path("/login/open")).await;
    assert_eq!(
        (page.status(), code_of(&page).as_str()),
        (StatusCode::SERVICE_UNAVAILABLE, "session_store_unavailable")
    );
    assert!(second.cookies().find("session").is_none(), "no cookie for a session that was not saved");

    broken.store(false, Ordering::SeqCst);
    assert_eq!(browser.get(&app.path("/")).await.body(), "somebody", "sessions work again without a restart");
    second.get(&app.path("/login/open")).await;
    assert_eq!(second.get(&app.path("/")).await.body(), "somebody");
}

/// How many records there are, beside those of used-up logins. When told to it takes no tokens.
#[derive(Debug, Default)]
struct Counted {
    records: MemoryRecords,
    number: AtomicUsize,
    is_full: AtomicBool,
}

impl Records for Counted {
    fn get(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Kept>, StoreError>> {
        self.records.get(id, now)
    }

    fn put(&self, record: Kept, over: Option<u64>, now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
        if self.is_full.load(Ordering::SeqCst) && record.id().kind() == RecordKind::Grant {
            return Box::pin(async { Err("the disk is full".into()) });
        }
        let is_new = over.is_none() && record.id().kind() != RecordKind::Spent;
        self.number.fetch_add(usize::from(is_new), Ordering::SeqCst);
        self.records.put(record, over, now)
    }

    fn delete(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Kept>, StoreError>> {
        self.number.fetch_sub(1, Ordering::SeqCst);
        self.records.delete(id, now)
    }

    fn find(&self, kind: RecordKind, by: IndexValue, now: SystemTime) -> BoxFuture<'_, Result<Vec<Kept>, StoreError>> {
        self.records.find(kind, by, now)
    }
}

#[tokio::test]
async fn tokens_of_a_login_that_never_gets_a_session_do_not_stay() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let (store, records) = (Fragile::default(), Arc::<Counted>::default());
    let (broken, hangs) = (Arc::clone(&store.broken), Arc::clone(&store.hangs));
    let (settings, shared): (_, Arc<dyn Records>) = (environment(provider.origin()), Arc::<Counted>::clone(&records));
    let without_secret = OAuthLayer::builder().environment(settings.clone()).store(Arc::clone(&shared)).build();
    let reported = without_secret.expect("a layer").check().expect_err("what seals the tokens?");
    assert_eq!(reported.code(), "records_secret_missing");
    let router = Router::new().route("/", get(|| async { "home" })).merge(Open::routes());
    let build = |builder: oauth_runtime::web::OAuthLayerBuilder| {
        let secrets = ["a store that outlives the process wants a secret"];
        builder.environment(settings).session_store(store).store(shared).secrets(secrets)
    };
    let app = App::start(router, build).await;
    let number = || records.number.load(Ordering::SeqCst);

    // The store of sessions hangs, and the browser does not wait for it.
    hangs.store(true, Ordering::SeqCst);
    let mut browser = Browser::new();
    let login = tokio::time::timeout(Duration::from_millis(500), browser.get(&app.path("/login/open"))).await;
    assert!(login.is_err() && provider.request_count(Endpoint::Token) == 1);
    tokio::time::sleep(Duration::from_millis(100)).await;
    app.layer.shutdown().await;
    assert_eq!(number(), 0);

    hangs.store(false, Ordering::SeqCst);
    broken.store(true, Ordering::SeqCst);
    assert_eq!(code_of(&Browser::new().get(&app.path("/login/open")).await), "session_store_unavailable");
    app.layer.shutdown().await;
    assert_eq!(number(), 0);

    broken.store(false, Ordering::SeqCst);
    assert_eq!(browser.get(&app.path("/login/open")).await.body(), "home");
    assert_eq!(number(), 1);
    // The next login of this browser leaves nothing of the one before, nor does the logout.
    assert_eq!(browser.get(&app.path("/login/open")).await.body(), "home");
    app.layer.shutdown().await;
    assert_eq!(number(), 1);
    browser.post_form(&app.path("/logout/open"), &[]).await;
    app.layer.shutdown().await;
    assert_eq!(number(), 0);
}

#[tokio::test]
async fn tokens_of_a_proof_that_nobody_keeps_are_revoked() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let records = Arc::<Counted>::default();
    let (settings, shared): (_, Arc<dyn Records>) = (environment(provider.origin()), Arc::<Counted>::clone(&records));
    let router = Router::new().route("/", get(|user: AnyUser| async move { user.subject().to_string() }));
    let build = |builder: oauth_runtime::web::OAuthLayerBuilder| {
        builder
            .environment(settings)
            .session_store(MemoryStore::default())
            .store(shared)
            .secrets(["a store that outlives the process wants a secret"])
    };
    let app = App::start(router.merge(Open::routes()), build).await;
    let mut browser = Browser::new();
    browser.get(&app.path("/login/open")).await;
    records.is_full.store(true, Ordering::SeqCst);
    let page = browser.get(&app.path("/login/open?max_age=300")).await;
    assert_eq!(code_of(&page), "records_unavailable", "{}", page.body());
    app.layer.shutdown().await;
    assert_eq!(provider.request_count(Endpoint::Revocation), 1);
    assert_eq!(browser.get(&app.path("/")).await.body(), Persona::ada().subject(), "the session is as it was");
}

#[tokio::test]
async fn t212_two_applications_on_one_host_do_not_accept_each_others_cookies() {
    let first = Rig::new().await;
    let second = Rig::new().await;
    let mut browser = first.browser();
    let callback = first.answer(&mut browser, "open").await;
    // Ports do not keep cookies apart: this browser brings the first one's cookie to the second.
    let there = callback.replace(&first.app.url, &second.app.url);
    assert_eq!(code_of(&browser.get(&there).await), "state_unknown");
    assert_eq!(second.who(&mut browser).await, Value::Null);
    browser.get(&callback).await;
    assert_eq!(first.who(&mut browser).await["provider"], "open");
    assert_eq!(second.who(&mut browser).await, Value::Null);
}
