//! What a request carries from the layer to routes and extractors: one extension.

use std::sync::Arc;

use http::request::Parts;

use crate::web::layer::app::App;
use crate::web::layer::session_service::SessionOfRequest;

/// The application of a request, and its session where that is the layer's own.
#[derive(Clone)]
pub(crate) struct RequestContext {
    app: Arc<App>,
    session: Option<Arc<SessionOfRequest>>,
}

impl RequestContext {
    pub(crate) fn new(app: Arc<App>, session: Option<Arc<SessionOfRequest>>) -> Self {
        Self { app, session }
    }
}

impl App {
    /// The application of a request.
    pub(crate) fn of(request: &Parts) -> Option<&Arc<Self>> {
        request.extensions.get::<RequestContext>().map(|context| &context.app)
    }
}

impl SessionOfRequest {
    /// The layer's session of a request; none if another middleware keeps the sessions.
    pub(crate) fn of(request: &Parts) -> Option<&Arc<Self>> {
        request.extensions.get::<RequestContext>()?.session.as_ref()
    }
}
