//! How often a session is asked for, read and written, and what a store's failure means.

use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::testing::{DevelopmentProvider, Persona};
use oauth_runtime::web::{AnyUser, AtomicSessionStore, OAuthLayerBuilder, User};
use oauth_runtime::{BoxFuture, Identity};
use oauth_tests::browser::Browser;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{MemoryStore, Session, SessionStore};

use crate::rig::{App, Open, TestClock, environment};

/// A store that counts what is asked of it, and fails or loses a session when told to.
#[derive(Clone, Debug, Default)]
pub(super) struct Watched {
    store: MemoryStore,
    asked: Arc<Mutex<Vec<&'static str>>>,
    fails_with: Arc<Mutex<Option<&'static str>>>,
    loses: Arc<AtomicBool>,
}

impl Watched {
    fn note(&self, what: &'static str) {
        self.asked.lock().expect("no panic").push(what);
    }

    pub(super) fn take_notes(&self) -> Vec<&'static str> {
        std::mem::take(&mut self.asked.lock().expect("no panic"))
    }
}

type Storing<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + Send + 'a>>;

/// Written as `async_trait` would have it.
impl SessionStore for Watched {
    fn create<'a, 'b, 'c>(&'a self, record: &'b mut Record) -> Storing<'c, ()>
    where
        'a: 'c,
        'b: 'c,
        Self: 'c,
    {
        self.note("create");
        self.store.create(record)
    }

    fn save<'a, 'b, 'c>(&'a self, record: &'b Record) -> Storing<'c, ()>
    where
        'a: 'c,
        'b: 'c,
        Self: 'c,
    {
        self.note("save");
        match *self.fails_with.lock().expect("no panic") {
            Some(why) => Box::pin(async move { Err(Error::Backend(why.to_owned())) }),
            None => self.store.save(record),
        }
    }

    fn load<'a, 'b, 'c>(&'a self, id: &'b Id) -> Storing<'c, Option<Record>>
    where
        'a: 'c,
        'b: 'c,
        Self: 'c,
    {
        self.note("load");
        self.store.load(id)
    }

    fn delete<'a, 'b, 'c>(&'a self, id: &'b Id) -> Storing<'c, ()>
    where
        'a: 'c,
        'b: 'c,
        Self: 'c,
    {
        self.note("delete");
        self.store.delete(id)
    }
}

impl AtomicSessionStore for Watched {
    fn replace<'a>(&'a self, record: &'a Record) -> BoxFuture<'a, Result<bool>> {
        self.note("replace");
        Box::pin(async move {
            if self.loses.load(Ordering::SeqCst) {
                self.store.delete(&record.id).await?;
            }
            let is_there = self.store.load(&record.id).await?.is_some();
            if is_there {
                self.store.save(record).await?;
            }
            Ok(is_there)
        })
    }
}

/// A page that changes the session, and one that asks who is there in three ways.
async fn start(router: Router, configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder) -> (App, Browser) {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let router = router
        .route("/count", get(count))
        .route("/who", get(|user: Option<AnyUser>| async move { if user.is_some() { "somebody" } else { "nobody" } }))
        .merge(Open::routes());
    let settings = environment(provider.origin());
    let app = App::start(router, |builder| configure(builder.environment(settings).clock(TestClock::new()))).await;
    let mut browser = Browser::new();
    browser.get(&app.path("/login/open")).await;
    assert_eq!(browser.get(&app.path("/who")).await.body(), "somebody");
    (app, browser)
}

async fn count(session: Session) -> String {
    let count = session.get::<u32>("count").await.expect("a store").unwrap_or_default() + 1;
    session.insert("count", count).await.expect("a store");
    count.to_string()
}

#[tokio::test]
async fn a_store_that_can_tell_is_asked_once_to_read_and_once_to_write() {
    let store = Watched::default();
    let (app, mut browser) = start(Router::new(), |builder| builder.atomic_session_store(store.clone())).await;
    store.take_notes();
    assert_eq!(browser.get(&app.path("/count")).await.body(), "1");
    assert_eq!(store.take_notes(), ["load", "replace"]);

    // Another request logs the user out between the two.
    store.loses.store(true, Ordering::SeqCst);
    let page = browser.get(&app.path("/count")).await;
    assert_eq!((page.status(), page.set_cookies().count()), (StatusCode::OK, 0));
    store.loses.store(false, Ordering::SeqCst);
    assert_eq!(browser.get(&app.path("/who")).await.body(), "nobody", "it stays deleted");
}

#[tokio::test]
async fn any_other_store_is_asked_whether_the_session_is_still_there() {
    let store = Watched::default();
    let (app, mut browser) = start(Router::new(), |builder| builder.session_store(store.clone())).await;
    store.take_notes();
    assert_eq!(browser.get(&app.path("/count")).await.body(), "1");
    assert_eq!(store.take_notes(), ["load", "load", "save"]);
}

#[tokio::test]
async fn a_store_that_fails_is_told_from_a_session_that_is_gone_whatever_it_says() {
    let store = Watched::default();
    let (app, mut browser) = start(Router::new(), |builder| builder.session_store(store.clone())).await;
    *store.fails_with.lock().expect("no panic") = Some("the session was deleted meanwhile");
    assert_eq!(browser.get(&app.path("/count")).await.status(), StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn the_login_is_read_once_for_all_extractors_of_a_request() {
    let seen = Arc::new(AtomicUsize::new(0));
    let seen_by_page = Arc::clone(&seen);
    let page = move |user: User<Open>, any: AnyUser, maybe: Option<User<Open>>| async move {
        let address = |identity: &Identity| std::ptr::from_ref(identity).addr();
        let maybe = maybe.expect("logged in");
        let all = [user.identity(), any.identity(), maybe.identity()].map(address);
        let read = std::collections::HashSet::from(all).len();
        seen_by_page.store(read, Ordering::SeqCst);
        user.subject().to_string()
    };
    let (app, mut browser) = start(Router::new().route("/three", get(page)), |builder| builder).await;
    assert_eq!(browser.get(&app.path("/three")).await.status(), StatusCode::OK);
    assert_eq!(seen.load(Ordering::SeqCst), 1, "records read");
}

#[tokio::test]
async fn a_login_that_ends_between_two_extractors_is_not_seen_by_the_second() {
    async fn end(_: AnyUser, session: Session, request: Request, next: Next) -> Response {
        session.flush().await.expect("a store");
        next.run(request).await
    }
    let page = |user: Option<AnyUser>| async move { if user.is_some() { "somebody" } else { "nobody" } };
    let router = Router::new().route("/ended", get(page).layer(from_fn(end)));
    let (app, mut browser) = start(router, |builder| builder).await;
    assert_eq!(browser.get(&app.path("/ended")).await.body(), "nobody");
}
