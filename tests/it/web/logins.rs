//! Logins that are written down: found by their user, and ended from elsewhere.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::BoxFuture;
use oauth_runtime::prelude::*;
use oauth_runtime::records::{IndexValue, MemoryRecords, Record, RecordId, RecordKind, Records, StoreError};
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Persona};
use oauth_runtime::web::{ListedLogin, OAuthLayerBuilder, TowerSessions};
use oauth_tests::browser::Browser;
use tokio::net::TcpListener;
use tower_sessions::{MemoryStore, Session};

use super::session_store::Watched;
use crate::rig::{App, Lasting, code_of, environment};

struct Rig {
    provider: DevelopmentProvider,
    app: App,
}

impl Rig {
    async fn new(configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder) -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        let router = Router::new()
            .route("/", get(|user: Option<AnyUser>| async move { user.map_or("nobody", |_| "somebody") }))
            .merge(Lasting::routes());
        let settings = environment(provider.origin());
        let app = App::start(router, |builder| configure(builder.environment(settings))).await;
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
async fn below_another_session(
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
