//! Why a user whose permission is missing is not let in.

use std::fmt;

use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::request::Parts;

use crate::api::{Asking, Connected};
use crate::error::{ApiFault, Error, SessionFault};
use crate::web::layer::app::App;
use crate::web::page::consent::{ask, consent_url, say_refused};
use crate::web::page::headers::see_other;
use crate::web::page::pages;
use crate::web::page::rejection::Rejection;
use crate::web::page::request_kind::{is_form, is_navigation};
use crate::web::page::return_to::{from_own_page, here};
use crate::web::providers::registry::MountedProvider;

/// Why [`Granted`](crate::web::Granted) lets a request not in.
#[derive(Debug)]
pub struct NotGranted {
    scopes: Vec<Box<str>>,
    kind: Kind,
}

#[derive(Debug)]
enum Kind {
    NotLoggedIn(Asking),
    Missing(Asking),
    Refused(Asking),
    Fault(Rejection),
}

impl NotGranted {
    pub(crate) fn not_logged_in(asking: Asking, scopes: Vec<Box<str>>) -> Self {
        Self { scopes, kind: Kind::NotLoggedIn(asking) }
    }

    pub(crate) fn missing(asking: Asking, scopes: Vec<Box<str>>, is_refused: bool) -> Self {
        Self { scopes, kind: if is_refused { Kind::Refused(asking) } else { Kind::Missing(asking) } }
    }

    pub(crate) fn missing_layer() -> Self {
        Rejection::missing_layer().into()
    }

    /// The scopes that are missing; for somebody who is not logged in, all that are wanted.
    #[must_use]
    pub fn missing_scopes(&self) -> &[Box<str>] {
        &self.scopes
    }

    /// The user was asked for one of them, and did not grant it.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        matches!(self.kind, Kind::Refused(_))
    }

    /// Nobody is logged in.
    #[must_use]
    pub fn is_not_logged_in(&self) -> bool {
        matches!(self.kind, Kind::NotLoggedIn(_))
    }

    /// Where the user is asked: a path of this application, to be opened as a page. None if something is broken.
    #[must_use]
    pub fn consent_url(&self) -> Option<String> {
        match &self.kind {
            Kind::NotLoggedIn(asking) | Kind::Missing(asking) | Kind::Refused(asking) => {
                Some(consent_url(asking, &self.scopes))
            }
            Kind::Fault(_) => None,
        }
    }

    /// The status of its answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match &self.kind {
            Kind::NotLoggedIn(asking) | Kind::Missing(asking) if asking.is_navigation => StatusCode::SEE_OTHER,
            Kind::NotLoggedIn(_) => StatusCode::UNAUTHORIZED,
            Kind::Missing(_) | Kind::Refused(_) => StatusCode::FORBIDDEN,
            Kind::Fault(rejection) => rejection.status(),
        }
    }

    /// The stable code: `not_authenticated`, `api_scope_missing`, `api_scope_refused`, or that of what is broken.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.kind {
            Kind::NotLoggedIn(_) => SessionFault::NotAuthenticated.code(),
            Kind::Missing(_) => ApiFault::ScopeMissing.code(),
            Kind::Refused(_) => ApiFault::ScopeRefused.code(),
            Kind::Fault(rejection) => rejection.code(),
        }
    }

    /// What is broken, if it is nothing that the user could change.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        match &self.kind {
            Kind::Fault(rejection) => rejection.error(),
            _ => None,
        }
    }

    /// Nothing the user could change.
    pub(crate) fn is_fault(&self) -> bool {
        matches!(self.kind, Kind::Fault(_))
    }
}

impl From<Rejection> for NotGranted {
    fn from(rejection: Rejection) -> Self {
        Self { scopes: Vec::new(), kind: Kind::Fault(rejection) }
    }
}

impl From<Error> for NotGranted {
    fn from(error: Error) -> Self {
        Rejection::from(error).into()
    }
}

impl IntoResponse for NotGranted {
    fn into_response(self) -> Response {
        match self.kind {
            Kind::NotLoggedIn(asking) if asking.is_navigation => see_other(consent_url(&asking, &self.scopes)),
            Kind::NotLoggedIn(asking) if asking.shows_pages => {
                let mut response = pages::log_in_first(Some(&asking.provider), &consent_url(&asking, &self.scopes));
                *response.status_mut() = StatusCode::UNAUTHORIZED;
                response
            }
            Kind::NotLoggedIn(asking) => {
                Rejection::unauthenticated(&consent_url(&asking, &self.scopes)).into_response()
            }
            Kind::Missing(asking) => ask(&asking, &self.scopes),
            Kind::Refused(asking) => say_refused(&asking, &self.scopes),
            Kind::Fault(rejection) => rejection.into_response(),
        }
    }
}

impl fmt::Display for NotGranted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::NotLoggedIn(_) => f.write_str("nobody is logged in"),
            Kind::Missing(_) => write!(f, "{}: `{}`", ApiFault::ScopeMissing, self.scopes.join("`, `")),
            Kind::Refused(_) => write!(f, "{}: `{}`", ApiFault::ScopeRefused, self.scopes.join("`, `")),
            Kind::Fault(rejection) => fmt::Display::fmt(rejection, f),
        }
    }
}

impl std::error::Error for NotGranted {}

/// What is known about the request, for an answer that may come much later.
pub(crate) fn asking(parts: &Parts, app: &App, mounted: &MountedProvider) -> Asking {
    asking_at(&mounted.mount.paths.login, None, parts, app, mounted)
}

/// For an account that is connected at this path.
pub(crate) fn asking_at(
    path: &str,
    connected: Option<Connected>,
    parts: &Parts,
    app: &App,
    mounted: &MountedProvider,
) -> Asking {
    let is_navigation = is_navigation(parts);
    // What was posted is not done again: back to the page with the form.
    let return_to =
        if is_navigation { here(parts).map(Box::from) } else { from_own_page(parts, app.base_url.origin()) };
    let (name, provider, path) = (mounted.mount.name.clone(), mounted.mount.display_name.clone(), path.into());
    let shows_pages = is_navigation || is_form(parts);
    Asking { name, provider, path, connected, return_to, is_navigation, shows_pages }
}
