//! What `OAuthLayer` makes of the routes below it.

use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use tower_layer::Layer;
use tower_service::Service;
use tower_sessions::Session;

use crate::types::BoxFuture;
use crate::web::layer::app::StartUpQuestion;
use crate::web::layer::builder::OAuthLayer;
use crate::web::layer::collect::{ReportingLayer, inside};
use crate::web::layer::session_service::SessionSettings;
use crate::web::page::headers::status_only;
use crate::web::providers::mount::Mount;

impl<S: Clone> Layer<S> for OAuthLayer {
    type Service = OAuthService<S>;

    fn layer(&self, inner: S) -> OAuthService<S> {
        let inside = inside(&inner);
        if inside.layer {
            self.app.is_layered_twice();
        }
        for mount in &inside.mounts {
            self.app.register(mount);
        }
        OAuthService {
            inner,
            layer: ReportingLayer::new(Arc::clone(&self.app)),
            sessions: self.sessions.clone(),
            mounts: inside.mounts.into(),
        }
    }
}

/// What [`OAuthLayer`] makes of a route.
#[derive(Clone)]
pub struct OAuthService<S> {
    inner: S,
    layer: ReportingLayer,
    sessions: SessionSettings,
    /// The providers behind this route.
    mounts: Arc<[Arc<Mount>]>,
}

impl<S> Service<Request> for OAuthService<S>
where
    S: Service<Request, Error = Infallible> + Clone + Send + 'static,
    S::Response: IntoResponse,
    S::Future: Send,
{
    type Response = Response;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Response, Infallible>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        if request.extensions().get::<StartUpQuestion>().is_some() {
            let mut response = Response::default();
            response.extensions_mut().insert(Arc::clone(self.layer.app()));
            response.extensions_mut().insert(Arc::clone(&self.mounts));
            return Box::pin(std::future::ready(Ok(response)));
        }
        // The service that was polled to readiness is the one to call.
        let next = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, next);
        let sessions = self.sessions.clone();
        let app = Arc::clone(self.layer.app());
        Box::pin(async move {
            let (mut parts, body) = request.into_parts();
            // A session that another middleware attached is used as it is.
            let needs_session = !app.needs_no_session(&parts.uri) && parts.extensions.get::<Session>().is_none();
            let session = needs_session.then(|| sessions.begin(&mut parts));
            parts.extensions.insert(app);
            let Ok(response) = inner.call(Request::from_parts(parts, body)).await;
            let mut response = response.into_response();
            if let Some(session) = session {
                let is_server_error = response.status().is_server_error();
                if sessions.end(session, is_server_error, response.headers_mut()).await.is_err() {
                    return Ok(status_only(StatusCode::SERVICE_UNAVAILABLE));
                }
            }
            Ok(response)
        })
    }
}

impl<S> fmt::Debug for OAuthService<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OAuthService").finish_non_exhaustive()
    }
}
