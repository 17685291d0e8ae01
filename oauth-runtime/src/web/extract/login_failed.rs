//! A login that came to nothing, as an application is told.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use axum::extract::FromRequestParts;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::request::Parts;

use crate::error::{Error, ErrorKind, Finding, SessionFault, Stage};
use crate::types::without_query;
use crate::web::page::rejection::Rejection;
use crate::web::page::told::Told;

/// A login that did not begin, or came back and came to nothing. As a response it is what this crate answers by itself: the page of a
/// failed login, or whatever else is right for this request.
///
/// A handler gets it from [`Begin`](crate::web::Begin) and [`Finish`](crate::web::Finish); a hook for
/// [`Routes::on_failure`](crate::web::Routes::on_failure) takes it among its arguments.
pub struct LoginFailed {
    /// Behind a lock that nobody takes: a body is not `Sync`, and errors usually are.
    response: Mutex<Response>,
    told: Option<Box<Told>>,
}

/// Who can do something about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Responsible {
    /// Whoever wanted to log in: they cancelled, took too long, came by another browser.
    User,
    /// This application, or who runs it: its configuration, its registration, its stores, its hooks.
    Application,
    /// The provider: what it answered is wrong, or it said that it cannot.
    Provider,
    /// The way between the two.
    Network,
}

impl LoginFailed {
    pub(crate) fn new(response: Response, told: Option<Told>) -> Self {
        Self { response: Mutex::new(response), told: told.map(Box::new) }
    }

    /// What a request is answered, with why where there is something to explain.
    pub(crate) fn of(mut response: Response) -> Self {
        let told = response.extensions_mut().remove::<Told>();
        Self::new(response, told)
    }

    /// Why. None where there is nothing to explain: what came was no person's request, it was carried on by a page, or another request
    /// of this browser has finished the login. Then the response is the right answer.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        self.told.as_ref().map(|told| &told.error)
    }

    /// The stable code of the [error](Self::error).
    #[must_use]
    pub fn code(&self) -> Option<&'static str> {
        self.error().map(Error::code)
    }

    /// The user said no, or the provider did in their place.
    #[must_use]
    pub fn is_denied(&self) -> bool {
        self.error().is_some_and(Error::is_denied)
    }

    /// A login with [`Prompt::None`](crate::flow::Prompt::None) where the provider would have had to show a page: nobody is logged in
    /// there, or nobody has consented yet.
    #[must_use]
    pub fn is_interaction_required(&self) -> bool {
        self.error().is_some_and(Error::is_interaction_required)
    }

    /// Who can do something about it.
    #[must_use]
    pub fn responsible(&self) -> Option<Responsible> {
        self.error().map(responsible)
    }

    /// Where the login was to end: a path of this application, as far as the login was found.
    #[must_use]
    pub fn return_to(&self) -> Option<&str> {
        self.told.as_ref()?.return_to.as_deref()
    }

    /// What the application gave [`BeginLogin::data`](crate::flow::BeginLogin::data), as far as the login was found.
    #[must_use]
    pub fn data(&self) -> &[u8] {
        self.told.as_ref().map_or(&[], |told| &told.data)
    }

    /// The status of its response.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.response.lock().unwrap_or_else(PoisonError::into_inner).status()
    }
}

fn responsible(error: &Error) -> Responsible {
    match error.kind() {
        ErrorKind::Denied(_) => Responsible::User,
        ErrorKind::Transport(_) => Responsible::Network,
        ErrorKind::Config(_)
        | ErrorKind::Session(
            SessionFault::StoreUnavailable
            | SessionFault::RecordsUnavailable
            | SessionFault::AccountsUnavailable
            | SessionFault::HookPanicked
            | SessionFault::AcrContradicted
            | SessionFault::LoginTooLarge
            | SessionFault::ScopeNotDeclared,
        ) => Responsible::Application,
        // What the server says of the client is about how the client is set up.
        ErrorKind::Refused(_) if matches!(error.code(), "invalid_client" | "unauthorized_client") => {
            Responsible::Application
        }
        ErrorKind::Session(_) => Responsible::User,
        // Anybody can bring junk to a callback; at the other stages it is the provider that speaks.
        ErrorKind::Protocol(_) if matches!(error.stage(), None | Some(Stage::AuthorizationResponse)) => {
            Responsible::User
        }
        _ => Responsible::Provider,
    }
}

impl IntoResponse for LoginFailed {
    fn into_response(self) -> Response {
        self.response.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the callback leaves for the hook, which takes it once.
#[derive(Clone)]
pub(crate) struct CurrentFailure(Arc<Mutex<Option<LoginFailed>>>);

impl CurrentFailure {
    pub(crate) fn new(failed: LoginFailed) -> Self {
        Self(Arc::new(Mutex::new(Some(failed))))
    }

    fn take(&self) -> Option<LoginFailed> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for LoginFailed {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Rejection> {
        let failed = parts.extensions.get::<CurrentFailure>().and_then(CurrentFailure::take);
        failed.ok_or_else(|| {
            let what = "a page asks for a `LoginFailed`, which there is once in hooks of failed logins alone";
            let remedy = "pass the handler to `.on_failure(…)`, with one `LoginFailed` among its arguments";
            Error::from(Finding::new("failure_outside_hook", what, remedy)).into()
        })
    }
}

impl fmt::Debug for LoginFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LoginFailed")
            .field("error", &self.error())
            .field("return_to", &self.return_to().map(without_query))
            .finish_non_exhaustive()
    }
}

impl fmt::Display for LoginFailed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error() {
            Some(error) => fmt::Display::fmt(error, f),
            None => f.write_str("no login came of the request, and nothing is wrong"),
        }
    }
}

impl std::error::Error for LoginFailed {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.error().map(|error| error as _)
    }
}
