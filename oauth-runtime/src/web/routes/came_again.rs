//! An answer that was brought before, or by another browser: its address is opened again from the history, or was sent on.

use axum::response::Response;
use http::Method;
use http::request::Parts;
use tower_sessions::Session;

use crate::error::{Error, ErrorKind, SessionFault};
use crate::in_flight::{AnswerDigest, LoginHandle};
use crate::web::layer::another_session::came_along;
use crate::web::layer::app::App;
use crate::web::layer::session_service::SessionOfRequest;
use crate::web::layer::signed_in::SignedIn;
use crate::web::page::failure::Failure;
use crate::web::page::headers::see_other;
use crate::web::page::pages::{self, LoggedIn};
use crate::web::page::who::who;
use crate::web::providers::mount::Mount;

/// The answer that a failure is about, where somebody may be logged in by it.
pub(crate) fn answer(request: &Parts, error: &Error, handle: &LoginHandle) -> Option<AnswerDigest> {
    let is_again = matches!(error.kind(), ErrorKind::Session(SessionFault::StateUnknown | SessionFault::StateUsed));
    (is_again && may_be_logged_in(request)).then(|| AnswerDigest::of(handle))
}

/// Anybody can bring junk, and it costs as little as can be. The layer's own cookie comes along, but not with what another site posts.
fn may_be_logged_in(request: &Parts) -> bool {
    let has_session = || request.extensions.get::<Session>().is_some_and(|session| session.id().is_some());
    let is_elsewhere = || SessionOfRequest::of(request).is_none() || came_along(request).is_some();
    request.method != Method::GET || is_elsewhere() || has_session()
}

/// Whoever is logged in by this very answer goes where it led. Nobody else does: on a shared machine a login that failed must not
/// end in somebody else's session.
pub(crate) async fn led_on(app: &App, mount: &Mount, request: &Parts, answer: &AnswerDigest) -> Option<Response> {
    let user = current(app, request).await?;
    let path = app.target(user.led_to(answer)?)?;
    tracing::info!(target: "oauth_runtime::login", provider = &*mount.name, "an answer came again, from the browser that is logged in by it");
    Some(see_other(path))
}

/// For everybody else who is logged in: who it is.
pub(crate) async fn page(app: &App, mount: &Mount, request: &Parts, failure: &Failure<'_>) -> Option<Response> {
    let user = current(app, request).await?;
    let identity = &user.identity;
    let providers = app.providers();
    let by = providers.named(identity.provider.as_str()).map_or(mount, |provider| &provider.mount);
    let logged_in =
        LoggedIn { who: &who(identity), provider: &by.display_name, logout: &by.paths.logout, on: &mount.after_login };
    Some(failure.with_status(pages::logged_in_already(
        &logged_in,
        &mount.paths.login,
        failure.code(),
        &failure.incident,
    )))
}

async fn current(app: &App, request: &Parts) -> Option<SignedIn> {
    // A store that does not answer is no reason to say more than that the login failed.
    app.current(request).await.ok().flatten()
}
