//! The session of another middleware, which an application has around the layer.

use http::request::Parts;
use tower_sessions::Session;

use crate::web::layer::session_service::SessionOfRequest;

/// Whether it came along with a request. None where the layer's own session is the one that counts.
pub(crate) fn came_along(request: &Parts) -> Option<bool> {
    #[cfg(feature = "tower-sessions-0-14")]
    if let Some(came) = of_0_14(request) {
        return Some(came);
    }
    if SessionOfRequest::of(request).is_some() {
        return None;
    }
    request.extensions.get::<Session>().map(|session| session.id().is_some())
}

/// Logins are in such a session only if the application says so: another part of it may have one for something else.
#[cfg(feature = "tower-sessions-0-14")]
fn of_0_14(request: &Parts) -> Option<bool> {
    let session = request.extensions.get::<tower_sessions_core_0_14::Session>()?;
    let app = crate::web::layer::app::App::of(request)?;
    (!app.keeps_own_sessions).then(|| session.id().is_some())
}
