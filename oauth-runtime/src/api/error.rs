use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use super::response::ApiResponse;
use crate::error::DecodeError;
use crate::error::{ApiFault, Error};

/// Why a call of an API gave no result.
///
/// As the error of an axum handler it answers as the situation needs: a missing scope sends a page load to the provider
/// and back, and tells a script where that is; everything else is a page or JSON with the stable [`code`](Self::code).
/// `Display` and `Debug` carry no argument, no token and nothing of the answer.
pub struct ApiError(Box<Inner>);

struct Inner {
    kind: ApiErrorKind,
    provider: Box<str>,
    call: String,
    response: Option<ApiResponse>,
    /// Where the call goes as it is declared: scheme, host and path, without arguments.
    address: Option<Box<str>>,
    asking: Option<Arc<Asking>>,
}

/// What happened.
#[derive(Debug)]
#[non_exhaustive]
pub enum ApiErrorKind {
    /// The user has not granted these scopes, so the call was not sent; or the API said so.
    MissingScopes(Vec<Box<str>>),
    /// The user was asked for these scopes, and did not grant them.
    RefusedScopes(Vec<Box<str>>),
    /// The API does not take the token: 401.
    TokenRefused,
    /// Too many requests: 429, or 503 with `Retry-After`.
    RateLimited {
        /// How long to wait, if the API said so in seconds.
        retry_after: Option<Duration>,
    },
    /// Another status than success; the answer is in [`ApiError::response`].
    Status(StatusCode),
    /// The answer is not JSON, or has a member twice.
    ResponseMalformed,
    /// The answer does not fit the declared type.
    ResponseMismatch(DecodeError),
    /// An argument cannot be sent where the call puts it.
    Argument {
        /// Which one.
        name: Box<str>,
        /// The rule it breaks.
        why: &'static str,
    },
    /// The call, or the next page of its answer, is at a host that the declaration does not name.
    HostNotAllowed,
    /// The next page is at an address that cannot be called: the API's own mistake.
    NextLink,
    /// More pages than are read.
    PageLimit,
    /// The stream that the call sends failed, or is not as long as it was said to be: the error has the cause.
    Upload(Error),
    /// The call could not be made: network, configuration, session.
    Failed(Error),
}

/// How the user of a page can be asked for more: what an extractor knows about the request.
#[derive(Clone)]
pub(crate) struct Asking {
    /// What the provider is called in this application.
    pub(crate) name: Box<str>,
    /// What people call it.
    pub(crate) provider: Box<str>,
    /// Where a login with the provider starts, or where an account of it is connected.
    pub(crate) path: Box<str>,
    /// The account that the call is made for, where it is none of a login.
    pub(crate) connected: Option<Connected>,
    /// Where the browser comes back to.
    pub(crate) return_to: Option<Box<str>>,
    /// The browser loads a page, by `GET`.
    pub(crate) is_navigation: bool,
    /// A person looks at the answer.
    pub(crate) shows_pages: bool,
}

/// An account beside the login: nobody is asked for scopes or logs in for its sake, but its owner may connect it again.
#[derive(Clone)]
pub(crate) struct Connected {
    pub(crate) id: Box<str>,
    /// What its owner was asked for.
    pub(crate) scopes: &'static [&'static str],
    /// Where the form leads further on.
    pub(crate) goes_on_to: &'static str,
}

impl fmt::Debug for Asking {
    /// Without the page that somebody wanted to see.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Asking").field("provider", &self.provider).finish_non_exhaustive()
    }
}

impl ApiError {
    pub(crate) fn new(kind: ApiErrorKind, provider: &str, call: String, asking: Option<Arc<Asking>>) -> Self {
        Self(Box::new(Inner { kind, provider: provider.into(), call, response: None, address: None, asking }))
    }

    pub(super) fn with_response(mut self, response: ApiResponse) -> Self {
        self.0.response = Some(response);
        self
    }

    /// `address` has no query and no argument.
    pub(super) fn at(mut self, address: String) -> Self {
        self.0.address = Some(address.into());
        self
    }

    /// What happened.
    #[must_use]
    pub fn kind(&self) -> &ApiErrorKind {
        &self.0.kind
    }

    /// Stable text, as in the guide's page of errors.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self.fault() {
            Ok(fault) => fault.code(),
            Err(error) => error.code(),
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        match self.fault() {
            Ok(fault) => fault.remedy(),
            Err(error) => error.remedy(),
        }
    }

    /// The API's answer, if there was one: untrusted.
    #[must_use]
    pub fn response(&self) -> Option<&ApiResponse> {
        self.0.response.as_ref()
    }

    /// The status of the API's answer, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(ApiResponse::status)
    }

    /// The scopes that are missing for the call.
    #[must_use]
    pub fn missing_scopes(&self) -> &[Box<str>] {
        match &self.0.kind {
            ApiErrorKind::MissingScopes(scopes) | ApiErrorKind::RefusedScopes(scopes) => scopes,
            _ => &[],
        }
    }

    pub(crate) fn asking(&self) -> Option<&Asking> {
        self.0.asking.as_deref()
    }

    pub(crate) fn provider(&self) -> &str {
        &self.0.provider
    }

    pub(crate) fn address(&self) -> Option<&str> {
        self.0.address.as_deref()
    }

    /// Method and path as they are declared.
    pub(crate) fn call(&self) -> &str {
        &self.0.call
    }

    fn fault(&self) -> Result<ApiFault, &Error> {
        Ok(match &self.0.kind {
            ApiErrorKind::MissingScopes(_) => ApiFault::ScopeMissing,
            ApiErrorKind::RefusedScopes(_) => ApiFault::ScopeRefused,
            ApiErrorKind::TokenRefused => ApiFault::TokenRefused,
            ApiErrorKind::RateLimited { .. } => ApiFault::RateLimited,
            ApiErrorKind::Status(_) => ApiFault::Status,
            ApiErrorKind::ResponseMalformed => ApiFault::ResponseMalformed,
            ApiErrorKind::ResponseMismatch(_) => ApiFault::ResponseMismatch,
            ApiErrorKind::Argument { .. } => ApiFault::Argument,
            ApiErrorKind::HostNotAllowed => ApiFault::HostNotAllowed,
            ApiErrorKind::NextLink => ApiFault::NextLink,
            ApiErrorKind::PageLimit => ApiFault::PageLimit,
            ApiErrorKind::Upload(_) => ApiFault::Upload,
            ApiErrorKind::Failed(error) => return Err(error),
        })
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` of `{}`: ", self.0.call, self.0.provider)?;
        match self.fault() {
            Ok(fault) => fmt::Display::fmt(&fault, f)?,
            Err(error) => fmt::Display::fmt(error, f)?,
        }
        match &self.0.kind {
            ApiErrorKind::MissingScopes(scopes) | ApiErrorKind::RefusedScopes(scopes) if !scopes.is_empty() => {
                write!(f, ": `{}`", scopes.join("`, `"))
            }
            ApiErrorKind::Status(status) => write!(f, ": {status}"),
            ApiErrorKind::RateLimited { retry_after: Some(time) } => write!(f, "; retry after {} s", time.as_secs()),
            ApiErrorKind::ResponseMismatch(error) => write!(f, ": {error}"),
            ApiErrorKind::Argument { name, why } => write!(f, ": `{name}`: {why}"),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for ApiError {
    /// What a person sees when `main` returns the error: the same text as `Display`, with code, address and remedy.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self} [{}]", self.code())?;
        // What failed on the way to the call, a token request for example, was asked elsewhere.
        let on_the_way = self.fault().err().and_then(Error::address_without_arguments);
        if let Some(address) = on_the_way.or(self.address()) {
            write!(f, "\n  address: {address}")?;
        }
        write!(f, "\n  help: {}", self.remedy())?;
        let mut source = std::error::Error::source(self);
        while let Some(cause) = source {
            write!(f, "\n  caused by: {cause}")?;
            source = cause.source();
        }
        Ok(())
    }
}

impl std::error::Error for ApiError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.0.kind {
            ApiErrorKind::Upload(error) => Some(error.source().unwrap_or(error)),
            ApiErrorKind::Failed(error) => error.source(),
            _ => None,
        }
    }
}
