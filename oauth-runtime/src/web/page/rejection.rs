//! The one place where an error becomes an answer.

use std::fmt;
use std::hash::{BuildHasher as _, RandomState};

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::{CONTENT_LENGTH, CONTENT_SECURITY_POLICY};
use http::request::Parts;
use serde_json::{Value, json};

use crate::error::{Error, ErrorKind, Finding, SessionFault, Stage, TokenCheck, TransportFault, VerificationFailure};
use crate::web::page::failure::Failure;
use crate::web::page::headers::{protect, see_other};
use crate::web::page::pages::{self, Titled};
use crate::web::page::request_kind::is_read_by_a_person;
use crate::web::page::return_to::with_return_to;

/// The status that an error is answered with.
pub(crate) fn status_of(error: &Error) -> StatusCode {
    let came_with_the_browser = matches!(error.stage(), None | Some(Stage::AuthorizationResponse | Stage::Session));
    match error.kind() {
        ErrorKind::Transport(TransportFault::Timeout) => StatusCode::GATEWAY_TIMEOUT,
        ErrorKind::Config(_)
        | ErrorKind::Transport(
            TransportFault::Overloaded | TransportFault::CoolingDown | TransportFault::RateLimited,
        )
        | ErrorKind::Session(SessionFault::StoreUnavailable | SessionFault::RecordsUnavailable) => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        ErrorKind::Transport(_)
        | ErrorKind::Verification(VerificationFailure::IssuerMismatch | VerificationFailure::UserInfoSubject) => {
            StatusCode::BAD_GATEWAY
        }
        ErrorKind::Refused(_) | ErrorKind::Protocol(_) if !came_with_the_browser => StatusCode::BAD_GATEWAY,
        ErrorKind::Denied(_)
        | ErrorKind::Session(SessionFault::CrossSite | SessionFault::Refused | SessionFault::NotConnected) => {
            StatusCode::FORBIDDEN
        }
        // The provider vouches for the user, and the application wants more.
        ErrorKind::Verification(VerificationFailure::Token(fault))
            if matches!(fault.check(), TokenCheck::Tenant | TokenCheck::Acr) =>
        {
            StatusCode::FORBIDDEN
        }
        ErrorKind::Session(SessionFault::AccountUnknown | SessionFault::LinkOfOtherUser) => StatusCode::FORBIDDEN,
        ErrorKind::Session(SessionFault::AccountsUnavailable) => StatusCode::SERVICE_UNAVAILABLE,
        ErrorKind::Session(SessionFault::IdentityOfOtherAccount | SessionFault::LastIdentity) => StatusCode::CONFLICT,
        ErrorKind::Session(SessionFault::NotAuthenticated) => StatusCode::UNAUTHORIZED,
        ErrorKind::Session(SessionFault::ProviderUnknown) => StatusCode::NOT_FOUND,
        ErrorKind::Session(SessionFault::HookPanicked) => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::BAD_REQUEST,
    }
}

/// Answers an error of a logout, a person with a page and a script in JSON, and leaves one event in the log under the answer's
/// incident number.
pub(crate) fn logout_failed(error: &Error, provider: &str, request: &Parts) -> Response {
    logged(error, provider, "logout failed").answer(None, is_read_by_a_person(&request.headers))
}

/// The same of a connection.
pub(crate) fn connection_failed(error: &Error, provider: &str, request: &Parts) -> Response {
    connection_failure_of(error, provider).answer(None, is_read_by_a_person(&request.headers))
}

pub(crate) fn connection_failure_of<'a>(error: &'a Error, provider: &str) -> Failure<'a> {
    logged(error, provider, "an account was not connected").of_connection()
}

/// What there is to say about an error of a login, with one event in the log under its incident number.
pub(crate) fn failure_of<'a>(error: &'a Error, provider: &str) -> Failure<'a> {
    logged(error, provider, "login failed")
}

/// The same for an error of a page of the application, which need not be about any login.
fn failure_of_page(error: &Error) -> Failure<'_> {
    let findings = match error.kind() {
        ErrorKind::Config(report) => report.findings(),
        _ => &[],
    };
    let provider = findings.iter().find_map(Finding::provider).unwrap_or_default();
    logged(error, provider, "a page could not be completed").of_page()
}

fn logged<'a>(error: &'a Error, provider: &str, what: &str) -> Failure<'a> {
    let incident = incident();
    let status = status_of(error);
    tracing::warn!(
        target: "oauth_runtime::login",
        code = error.code(),
        stage = error.stage().map_or("", Stage::as_str),
        provider,
        incident,
        status = status.as_u16(),
        error = %error,
        cause = error.causes().map(tracing::field::display),
        address = error.address(),
        // Untrusted, cut and without control characters.
        provider_code = error.provider_code(),
        description = error.description(),
        remedy = error.help(),
        "{what}"
    );
    Failure::of(error, status, incident)
}

/// A login, callback or logout of a provider that is not there.
pub(crate) fn provider_unknown(is_read_by_a_person: bool, restart: &str) -> Response {
    let error = Error::from(SessionFault::ProviderUnknown);
    logged(&error, "", "there is no such provider").answer(Some(restart), is_read_by_a_person)
}

/// A path of a provider that the application was to answer at, and no route does.
pub(crate) fn handler_missing(provider: &str, is_read_by_a_person: bool) -> Response {
    let what =
        "somebody came to the login or callback path of a provider with `.own_handlers()`, and no route answers there";
    let remedy = "route a handler at each of the two paths, one that takes `Begin<…>` and one that takes `Finish<…>`; or leave out \
                  `.own_handlers()`";
    let error = Error::from(Finding::new("handler_missing", what, remedy).of_provider(provider));
    logged(&error, provider, "a login was not answered").answer(None, is_read_by_a_person)
}

/// Eight characters to find the event by.
pub(crate) fn incident() -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    // Another key for each, begun at random: a number has to be another one than the last, and may be guessed. Nobody can make
    // the system's generator work by junk.
    let bits = RandomState::new().hash_one(());
    (0..8).map(|i| char::from(ALPHABET[(bits >> (i * 5)) as usize & 31])).collect()
}

/// Why an extractor gives no user.
///
/// `Result<User<P>, Rejection>` in a handler's arguments leaves the answer to the handler.
pub struct Rejection(RejectionKind);

enum RejectionKind {
    /// Send the browser to the login and back.
    LogIn {
        login_url: String,
    },
    /// A form was posted, and what was posted is not kept.
    FormOfNobody {
        login_url: String,
        provider: Option<Box<str>>,
    },
    /// Tell a script where the login is.
    Unauthenticated {
        login_url: String,
    },
    Failed(Error),
    MissingLayer,
}

impl Rejection {
    pub(crate) fn log_in(path: &str, return_to: Option<&str>) -> Self {
        Self(RejectionKind::LogIn { login_url: with_return_to(path, return_to) })
    }

    pub(crate) fn form_of_nobody(path: &str, back: Option<&str>, provider: Option<&str>) -> Self {
        let (login_url, provider) = (with_return_to(path, back), provider.map(Into::into));
        Self(RejectionKind::FormOfNobody { login_url, provider })
    }

    pub(crate) fn unauthenticated(login_url: &str) -> Self {
        Self(RejectionKind::Unauthenticated { login_url: login_url.to_owned() })
    }

    pub(crate) fn missing_layer() -> Self {
        Self(RejectionKind::MissingLayer)
    }

    /// The status of its answer.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match &self.0 {
            RejectionKind::LogIn { .. } => StatusCode::SEE_OTHER,
            RejectionKind::Unauthenticated { .. } | RejectionKind::FormOfNobody { .. } => StatusCode::UNAUTHORIZED,
            RejectionKind::Failed(error) => status_of(error),
            RejectionKind::MissingLayer => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// The stable code: `not_authenticated` for visitors, otherwise that of what is broken.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match &self.0 {
            RejectionKind::LogIn { .. }
            | RejectionKind::FormOfNobody { .. }
            | RejectionKind::Unauthenticated { .. } => SessionFault::NotAuthenticated.code(),
            RejectionKind::Failed(error) => error.code(),
            RejectionKind::MissingLayer => layer_missing().code(),
        }
    }

    /// Where the visitor logs in: a path of this application, to be opened as a page. `None` if something is broken, which a
    /// login does not mend.
    #[must_use]
    pub fn login_url(&self) -> Option<&str> {
        match &self.0 {
            RejectionKind::LogIn { login_url }
            | RejectionKind::FormOfNobody { login_url, .. }
            | RejectionKind::Unauthenticated { login_url } => Some(login_url),
            RejectionKind::Failed(_) | RejectionKind::MissingLayer => None,
        }
    }

    /// What is broken, unless it is that nobody is logged in.
    #[must_use]
    pub fn error(&self) -> Option<&Error> {
        match &self.0 {
            RejectionKind::Failed(error) => Some(error),
            _ => None,
        }
    }
}

impl From<Error> for Rejection {
    fn from(error: Error) -> Self {
        Self(RejectionKind::Failed(error))
    }
}

impl IntoResponse for Error {
    /// As the error of a handler: a page for whoever opens one and JSON for a script, both with the code and the number of the event
    /// in the log, and neither with anything that came from outside. In debug builds the page also says what to do.
    fn into_response(self) -> Response {
        let failure = failure_of_page(&self);
        let mut response = failure.page(None, &[], None);
        response.extensions_mut().insert(ForScripts(failure.json_body()));
        response
    }
}

/// What a script is told instead of the page in whose response this stands. Only the layer knows who asked.
#[derive(Clone)]
struct ForScripts(Value);

/// Puts what a script is told in the place of a page.
pub(crate) fn tell_script(response: Response) -> Response {
    let (mut parts, page) = response.into_parts();
    let Some(ForScripts(body)) = parts.extensions.remove() else { return Response::from_parts(parts, page) };
    let json = Json(body).into_response();
    parts.extensions.remove::<Titled>();
    parts.headers.remove(CONTENT_LENGTH);
    parts.headers.remove(CONTENT_SECURITY_POLICY);
    parts.headers.extend(json.headers().clone());
    Response::from_parts(parts, json.into_body())
}

impl IntoResponse for Rejection {
    fn into_response(self) -> Response {
        match self.0 {
            RejectionKind::LogIn { login_url } => see_other(login_url),
            RejectionKind::FormOfNobody { login_url, provider } => {
                let mut response = pages::log_in_first(provider.as_deref(), &login_url);
                *response.status_mut() = StatusCode::UNAUTHORIZED;
                response
            }
            RejectionKind::Unauthenticated { login_url } => {
                let body = json!({ "error": SessionFault::NotAuthenticated.code(), "login_url": login_url });
                let mut response = (StatusCode::UNAUTHORIZED, Json(body)).into_response();
                protect(response.headers_mut());
                response
            }
            RejectionKind::Failed(error) => error.into_response(),
            RejectionKind::MissingLayer => missing_layer(),
        }
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            RejectionKind::LogIn { .. }
            | RejectionKind::FormOfNobody { .. }
            | RejectionKind::Unauthenticated { .. } => f.write_str("nobody is logged in"),
            RejectionKind::Failed(error) => fmt::Display::fmt(error, f),
            RejectionKind::MissingLayer => f.write_str(&said(&layer_missing())),
        }
    }
}

impl fmt::Debug for Rejection {
    /// Without the page that somebody wanted to see.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            RejectionKind::Failed(error) => fmt::Debug::fmt(error, f),
            _ => write!(f, "Rejection({self})"),
        }
    }
}

impl std::error::Error for Rejection {}

/// There is no layer, or it is not above a route.
pub(crate) fn layer_missing() -> Finding {
    let what = "there is no `OAuthLayer` above the routes";
    let remedy = "put `.layer(OAuthLayer::from_env()?)` last, after every `.route(…)` and `.merge(…)`";
    Finding::new("layer_missing", what, remedy)
}

fn said(finding: &Finding) -> String {
    format!("{}: {}", finding.sentence(), finding.remedy())
}

/// A mistake in the application: closed to everybody until it is mended.
pub(crate) fn missing_layer() -> Response {
    let finding = layer_missing();
    let text = said(&finding);
    tracing::error!(target: "oauth_runtime::login", code = finding.code(), "{text}");
    let text = if cfg!(debug_assertions) { text } else { "logins are not available".to_owned() };
    let mut response = (StatusCode::SERVICE_UNAVAILABLE, text).into_response();
    protect(response.headers_mut());
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{ErrorResponse, ProtocolViolation, TokenFault, TokenKind};

    #[test]
    fn every_error_has_a_status_that_says_who_must_act() {
        let status = |error: Error| status_of(&error).as_u16();
        assert_eq!(status(SessionFault::StateUnknown.into()), 400);
        assert_eq!(status(Error::from(ProtocolViolation::CodeMissing).at(Stage::AuthorizationResponse)), 400);
        assert_eq!(status(Error::from(ProtocolViolation::TokenTypeMissing).at(Stage::Token)), 502);
        assert_eq!(status(Error::from(TransportFault::Timeout).at(Stage::Token)), 504);
        assert_eq!(status(Error::from(TransportFault::Overloaded).at(Stage::Token)), 503);
        assert_eq!(status(SessionFault::StoreUnavailable.into()), 503);
        assert_eq!(status(SessionFault::RecordsUnavailable.into()), 503);
        assert_eq!(status(Error::from(TokenFault::new(TokenKind::IdToken, TokenCheck::Nonce)).at(Stage::IdToken)), 400);
        assert_eq!(status(Error::from(VerificationFailure::UserInfoSubject).at(Stage::UserInfo)), 502);
        assert_eq!(status(ErrorKind::Denied(ErrorResponse::new("access_denied", None)).into()), 403);
    }

    #[test]
    fn a_rejection_says_what_it_answers() {
        let page = Rejection::log_in("/login/corp", Some("/a?b=c"));
        assert_eq!((page.status().as_u16(), page.code()), (303, "not_authenticated"));
        assert_eq!(page.login_url(), Some("/login/corp?return_to=%2Fa%3Fb%3Dc"));
        let script = Rejection::unauthenticated("/login/corp");
        assert_eq!((script.status().as_u16(), script.login_url()), (401, Some("/login/corp")));
        let broken = Rejection::from(Error::from(TransportFault::Timeout));
        assert_eq!((broken.status().as_u16(), broken.code(), broken.login_url()), (504, "timed_out", None));
        assert!(broken.error().is_some_and(Error::is_transport));
        let closed = Rejection::missing_layer();
        assert_eq!((closed.status().as_u16(), closed.code(), closed.login_url()), (503, "layer_missing", None));
        for rejection in [page, script, broken, closed] {
            let status = rejection.status();
            assert_eq!(rejection.into_response().status(), status);
        }
    }

    #[test]
    fn incident_numbers_are_eight_readable_characters() {
        let number = incident();
        assert!(number.len() == 8 && number.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()), "{number}");
        assert_ne!(number, incident());
    }
}
