//! What makes requests: an application, a jar of cookies, and somebody before it.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use axum::extract::{ConnectInfo, Request};
use axum::response::Response;
use http::header::{LOCATION, SET_COOKIE};
use http::{Method, StatusCode};
use tower::ServiceExt as _;
use url::Url;

use super::cookies::Jar;
use super::page::{Next, Page, Step, Way};
use super::visit::{Begins, Visit};
use crate::clock::Clock as _;
use crate::development::provider::{Person, Persona, PostedByItself};
use crate::error::Result;
use crate::testing::site::Site;
use crate::web::SignedIn;
use crate::web::layer::app::Question;

/// A tab of a browser; a clone has the same cookies.
#[derive(Clone)]
pub(super) struct Tab {
    pub(super) site: Arc<Site>,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
pub(super) struct State {
    pub(super) jar: Jar,
    /// Who sits before it.
    pub(super) person: Option<Persona>,
}

/// More of an answer no test reads.
const MAX_BODY: usize = 16 * 1024 * 1024;

impl Tab {
    pub(super) fn new(site: Arc<Site>) -> Self {
        Self { site, state: Arc::default() }
    }

    /// One request and its answer.
    pub(super) async fn go(&self, visit: Visit) -> Page {
        let is_provider = self.site.is_provider(&visit.url);
        if !is_provider && !self.site.is_application(&visit.url) {
            panic!("{} is no address of the application or of its provider", visit.url);
        }
        let request = self.prepared(&visit);
        let answer = match is_provider {
            true => self.site.provider().answer(request).await,
            false => self.at_application(request).await,
        };
        let posted = answer.extensions().get::<PostedByItself>().cloned();
        let (parts, body) = answer.into_parts();
        let body = match axum::body::to_bytes(body, MAX_BODY).await {
            Ok(body) => body,
            Err(why) => panic!("the answer of {} {} broke off: {why}", visit.method, visit.url.path()),
        };
        let now = self.now();
        for line in parts.headers.get_all(SET_COOKIE) {
            let line = String::from_utf8_lossy(line.as_bytes());
            if let Err(why) = self.state().jar.take(&visit.url, &line, now) {
                let name = line.split('=').next().unwrap_or_default();
                panic!("a browser does not take the cookie `{name}` of {}: {why}", visit.url.path());
            }
        }
        let step = Step { method: visit.method.clone(), url: visit.url.clone(), status: parts.status };
        let (url, status, headers) = (visit.url.clone(), parts.status, parts.headers);
        let mut page = Page { url, status, headers, body, steps: vec![step], next: None };
        page.next = next(&page, visit, is_provider, posted);
        page
    }

    /// Who is logged in.
    pub(super) async fn user(&self) -> Option<SignedIn> {
        let visit = Visit::new(Method::GET, self.site.base_url().clone(), Begins::Typed);
        let mut question = self.prepared(&visit);
        question.extensions_mut().insert(Question::User);
        let answer = self.at_application(question).await;
        let user = answer.extensions().get::<Arc<Result<Option<SignedIn>>>>();
        match user.map(|user| &**user) {
            Some(Ok(user)) => user.clone(),
            Some(Err(error)) => panic!("nobody can say who is logged in: {error}"),
            None => panic!("the layer does not answer: what is around it answered {}", answer.status()),
        }
    }

    fn prepared(&self, visit: &Visit) -> Request {
        let now = self.now();
        let state = self.state();
        let cookies = state.jar.header(&visit.url, visit.is_cross_site(), visit.opens_a_page(), now);
        let mut request = visit.request(cookies);
        if let Some(persona) = state.person.clone().filter(|_| self.site.is_provider(&visit.url)) {
            request.extensions_mut().insert(Person(persona));
        }
        request
    }

    async fn at_application(&self, mut request: Request) -> Response {
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from((Ipv4Addr::LOCALHOST, 50_000))));
        let Ok(answer) = self.site.router().oneshot(request).await;
        answer
    }

    pub(super) fn now(&self) -> SystemTime {
        self.site.clock().now()
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Where an answer sends the browser by itself. What begins at the provider, where somebody clicked, is of another site.
fn next(page: &Page, visit: Visit, is_provider: bool, posted: Option<PostedByItself>) -> Option<Next> {
    let cross_site = is_provider || visit.is_cross_site();
    let is_typed = matches!(visit.begins, Begins::Typed);
    if let Some(form) = posted {
        let to = Url::parse(&form.action).ok()?;
        return Some(Next { to, way: Way::Post(form.fields), cross_site, is_typed: false });
    }
    if let Some(to) = page.headers.get(LOCATION).filter(|_| page.status.is_redirection()) {
        let mut to = page.url.join(to.to_str().ok()?).ok()?;
        to.set_fragment(None);
        let keeps = matches!(page.status, StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT);
        let way = match keeps {
            true => Way::Again { method: visit.method, content_type: visit.content_type, body: visit.body },
            false => Way::Open,
        };
        return Some(Next { to, way, cross_site, is_typed });
    }
    // A page that goes on by itself is where the next request begins.
    let to = page.refresh()?;
    Some(Next { to, way: Way::Open, cross_site: is_provider, is_typed: false })
}
