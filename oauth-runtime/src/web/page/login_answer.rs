//! What an `on_login` hook answers: the application's yes and no.

use std::sync::Arc;

use axum::response::{IntoResponse, Response};
use http::StatusCode;

use crate::web::page::headers::see_other;
use crate::web::page::pages;
use crate::web::page::return_to::local_path;

/// The application's yes, from an `on_login` hook: the login goes on, to a page of the hook's choice.
///
/// A hook that does not choose answers `()`. This one sends new users elsewhere:
///
/// ```no_run
/// # use oauth_runtime::prelude::*;
/// # #[derive(OAuthProvider)]
/// # #[oauth(issuer = "https://login.example.com", scopes(openid))]
/// # struct Corp;
/// # async fn is_new(_: &Login<Corp>) -> bool { true }
/// async fn admit(login: Login<Corp>) -> LoginAllowed {
///     if is_new(&login).await { LoginAllowed::to("/welcome") } else { LoginAllowed::default() }
/// }
/// ```
///
/// Nothing else lets a login go on by a redirect: an extractor that wants to see a login first answers with one too, and means no.
#[derive(Clone, Debug, Default)]
pub struct LoginAllowed {
    to: Option<Box<str>>,
}

/// Marks a response as the application's no, with the reason that its page shows.
#[derive(Clone)]
pub(crate) struct Refused(pub(crate) Arc<str>);

/// Marks a response as the application's word.
#[derive(Clone, Copy, Debug)]
struct Allowed;

impl LoginAllowed {
    /// The login goes on and ends at this path of the application, wherever it was asked to end. One that leads elsewhere is
    /// passed over.
    #[must_use]
    pub fn to(path: impl Into<Box<str>>) -> Self {
        Self { to: Some(path.into()) }
    }

    /// The hook said so itself, and nobody changed it on the way.
    pub(crate) fn is_said_by(response: &Response) -> bool {
        response.extensions().get::<Allowed>().is_some() && response.status() == StatusCode::SEE_OTHER
    }
}

impl IntoResponse for LoginAllowed {
    fn into_response(self) -> Response {
        let Some(path) = self.to else { return ().into_response() };
        let Some(path) = local_path(&path) else {
            let code = "hook_path_invalid";
            tracing::error!(target: "oauth_runtime::login", code, "a login hook sends users to what is no path of this application");
            return ().into_response();
        };
        let mut response = see_other(path);
        response.extensions_mut().insert(Allowed);
        response
    }
}

/// The application's no, from an `on_login` hook: nobody is logged in, and the reason is shown.
#[derive(Clone, Debug)]
pub struct LoginRefused {
    reason: String,
}

impl LoginRefused {
    /// A refusal with a reason that the user reads.
    #[must_use]
    pub fn because(reason: impl Into<String>) -> Self {
        Self { reason: reason.into() }
    }

    /// What the user reads.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl IntoResponse for LoginRefused {
    fn into_response(self) -> Response {
        let mut response = pages::refused(&self.reason, None);
        *response.status_mut() = StatusCode::FORBIDDEN;
        response.extensions_mut().insert(Refused(self.reason.into()));
        response
    }
}
