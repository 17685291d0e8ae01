//! What `OAuthLayer` makes of the routes below it.

use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::body::HttpBody as _;
use axum::extract::{MatchedPath, Request};
use axum::response::{IntoResponse, Response};
use http::request::Parts;
use http::{Method, StatusCode, Uri};
use tower_layer::Layer;
use tower_service::Service;
use tower_sessions::Session;

use crate::types::BoxFuture;
use crate::web::layer::app::{App, Question};
use crate::web::layer::builder::OAuthLayer;
use crate::web::layer::collect::{LayerMark, inside};
use crate::web::layer::offer::offer;
use crate::web::layer::request::RequestContext;
use crate::web::page::headers::status_only;
use crate::web::page::pages::{Titled, named};
use crate::web::page::rejection::{handler_missing, provider_unknown, tell_script};
use crate::web::page::request_kind::{is_read_by_a_person, shows_pages};
use crate::web::providers::mount::Mount;

impl<S: Clone> Layer<S> for OAuthLayer {
    type Service = OAuthService<S>;

    fn layer(&self, inner: S) -> OAuthService<S> {
        let inside = inside(&inner);
        if inside.layer {
            self.app.mark_layered_twice();
        }
        for mount in &inside.mounts {
            self.app.provider(mount);
        }
        let mounts = if inside.mounts.is_empty() { Arc::default() } else { inside.mounts.into() };
        OAuthService { inner, app: Arc::clone(&self.app), mounts, _mark: LayerMark }
    }
}

/// What [`OAuthLayer`] makes of a route.
#[derive(Clone)]
pub struct OAuthService<S> {
    inner: S,
    app: Arc<App>,
    /// The providers behind this route.
    mounts: Arc<[Arc<Mount>]>,
    _mark: LayerMark,
}

impl<S> Service<Request> for OAuthService<S>
where
    S: Service<Request, Error = Infallible>,
    S::Response: IntoResponse,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Response, Infallible>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        match request.extensions().get::<Question>() {
            None => {}
            Some(Question::Application) => {
                let mut response = Response::default();
                response.extensions_mut().insert(Arc::clone(&self.app));
                response.extensions_mut().insert(Arc::clone(&self.mounts));
                return Box::pin(std::future::ready(Ok(response)));
            }
            #[cfg(feature = "testing")]
            Some(Question::User) => return Box::pin(who_is_logged_in(Arc::clone(&self.app), request)),
        }
        let app = Arc::clone(&self.app);
        let shows_pages = shows_pages(request.headers());
        let (mut parts, body) = request.into_parts();
        // No route of the application's own.
        let without_route =
            if parts.extensions.get::<MatchedPath>().is_none() { WithoutRoute::of(&app, &parts) } else { None };
        // A session that another middleware attached is used as it is.
        let needs_session = !app.needs_no_session(&parts.uri) && parts.extensions.get::<Session>().is_none();
        let session = needs_session.then(|| app.session.begin(&mut parts));
        let shared = session.as_ref().map(|session| Arc::clone(&session.shared));
        parts.extensions.insert(RequestContext::new(Arc::clone(&app), shared));
        let response = self.inner.call(Request::from_parts(parts, body));
        Box::pin(async move {
            let Ok(response) = response.await;
            let mut response = response.into_response();
            if let Some(without_route) = without_route
                && response.status() == StatusCode::NOT_FOUND
                && response.body().size_hint().exact() == Some(0)
            {
                response = without_route.answer(&app);
            }
            if !shows_pages {
                response = tell_script(response);
            }
            if let Some(name) = &app.application_name
                && response.extensions().get::<Titled>().is_some()
            {
                response = Box::pin(named(response, name)).await;
            }
            if let Some(session) = session {
                let is_server_error = response.status().is_server_error();
                let used = session.used();
                // Boxed, as the page above, since every request would carry what few of them need.
                if session.is_modified()
                    && Box::pin(app.session.end(session, is_server_error, response.headers_mut())).await.is_err()
                {
                    return Ok(status_only(StatusCode::SERVICE_UNAVAILABLE));
                }
                if let Some(used) = used {
                    app.note_use(used);
                }
            }
            Ok(response)
        })
    }
}

/// For a test: whoever a handler behind the layer would see.
#[cfg(feature = "testing")]
async fn who_is_logged_in(app: Arc<App>, request: Request) -> Result<Response, Infallible> {
    let (mut parts, _) = request.into_parts();
    let session = parts.extensions.get::<Session>().is_none().then(|| app.session.begin(&mut parts));
    let shared = session.map(|session| session.shared);
    parts.extensions.insert(RequestContext::new(Arc::clone(&app), shared));
    let mut response = Response::default();
    response.extensions_mut().insert(Arc::new(app.current(&parts).await));
    Ok(response)
}

/// An address that this crate leads to and no route answers.
enum WithoutRoute {
    /// Of a provider whose name nobody has.
    Nobody { is_read_by_a_person: bool },
    /// The page that offers all providers.
    LoginPage(Uri),
    /// Of a login or callback that the application was to answer.
    OwnHandler { provider: Box<str>, is_read_by_a_person: bool },
}

impl WithoutRoute {
    fn of(app: &App, request: &Parts) -> Option<Self> {
        let path = request.uri.path();
        let is_person = || is_read_by_a_person(&request.headers);
        if app.is_missing_login_page(path) && request.method == Method::GET && is_person() {
            return Some(Self::LoginPage(request.uri.clone()));
        }
        if let Some(provider) = app.of_own_handlers(path) {
            return Some(Self::OwnHandler { provider, is_read_by_a_person: is_person() });
        }
        app.is_of_nobody(path).then(|| Self::Nobody { is_read_by_a_person: is_person() })
    }

    fn answer(self, app: &App) -> Response {
        match self {
            Self::Nobody { is_read_by_a_person } => provider_unknown(is_read_by_a_person, &app.where_to_log_in()),
            Self::OwnHandler { provider, is_read_by_a_person } => handler_missing(&provider, is_read_by_a_person),
            Self::LoginPage(uri) => {
                app.say_login_page_missing();
                offer(app, &uri)
            }
        }
    }
}

impl<S> fmt::Debug for OAuthService<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OAuthService").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use axum::Router;
    use axum::routing::get;

    use super::*;
    use crate::setup::environment::Environment;
    use crate::web::layer::serve::tests::providers;

    /// `axum::serve(listener, router)` does this at each connection, and applies the layer to each route again.
    fn connect(router: &Router) -> Router {
        router.clone().with_state(())
    }

    #[test]
    fn a_connection_registers_no_provider_again() {
        let layer = OAuthLayer::builder().environment(Environment::default()).build().expect("a layer");
        let router = providers(200).route("/", get(|| async {})).layer(layer.clone());
        let (done, wait) = mpsc::channel();
        let registering = layer.app.hold_registrations();
        let connecting = std::thread::spawn(move || {
            drop(connect(&router));
            done.send(())
        });
        let connected = wait.recv_timeout(Duration::from_secs(10));
        drop(registering);
        connecting.join().expect("no panic").expect("sent");
        assert_eq!(connected, Ok(()), "a connection waits for the lock of registrations");
    }
}
