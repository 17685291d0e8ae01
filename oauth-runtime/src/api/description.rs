use http::Method;

use crate::declaration::provider::OAuthProvider;
use crate::declaration::text::is_in;

/// An API, as `#[oauth_api(…)]` declares it: constant data.
#[derive(Clone, Copy, Debug)]
pub struct ApiDescription {
    pub(super) base_url: &'static str,
    pub(super) hosts: &'static [&'static str],
    pub(super) headers: &'static [(&'static str, &'static str)],
    pub(super) allow_loopback_http: bool,
}

impl ApiDescription {
    /// The API under this URL: `https`, without query and fragment. The URL's host is the one the token goes to. A
    /// `{placeholder}` stands for the provider's field of that name.
    #[must_use]
    pub const fn new(base_url: &'static str) -> Self {
        Self { base_url, hosts: &[], headers: &[], allow_loopback_http: false }
    }

    /// Other hosts that the token may go to, by name alone and at the usual port: for pages and uploads that the API keeps
    /// elsewhere.
    #[must_use]
    pub const fn hosts(mut self, hosts: &'static [&'static str]) -> Self {
        self.hosts = hosts;
        self
    }

    /// Headers of every call.
    #[must_use]
    pub const fn headers(mut self, headers: &'static [(&'static str, &'static str)]) -> Self {
        self.headers = headers;
        self
    }

    /// Accepts an `http` base URL on a loopback host: for an API on the developer's own machine.
    #[must_use]
    pub const fn dangerous_allow_loopback_http(mut self) -> Self {
        self.allow_loopback_http = true;
        self
    }
}

/// Refuses a placeholder of a base URL for which the provider has no field.
///
/// # Panics
///
/// In a constant, a panic is a compile error: `missing` is its text.
#[track_caller]
pub const fn require_field<P: OAuthProvider>(field: &str, missing: &str) {
    assert!(is_in(P::DESCRIPTION.server.fields, field), "{}", missing);
}

/// The same for a placeholder that a base URL begins with, which a fact of the token answer may fill.
///
/// # Panics
///
/// In a constant, a panic is a compile error: `missing` is its text.
#[track_caller]
pub const fn require_base<P: OAuthProvider>(name: &str, missing: &str) {
    let is_base = match &P::DESCRIPTION.quirks.api_base {
        Some(base) => is_in(&[base.from], name),
        None => false,
    };
    assert!(is_base || is_in(P::DESCRIPTION.server.fields, name), "{}", missing);
}

/// One call of an API, as its attribute declares it: constant data.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    pub(super) api: &'static ApiDescription,
    pub(super) verb: Verb,
    pub(super) path: &'static str,
    pub(super) scopes: &'static [&'static str],
}

impl Operation {
    /// A call of `path`, in which `{name}` stands for an argument.
    #[must_use]
    pub const fn new(api: &'static ApiDescription, verb: Verb, path: &'static str) -> Self {
        Self { api, verb, path, scopes: &[] }
    }

    /// The scopes the call needs: without them it is not sent.
    #[must_use]
    pub const fn scopes(mut self, scopes: &'static [&'static str]) -> Self {
        self.scopes = scopes;
        self
    }
}

/// The method of a call ([RFC 9110 §9](https://www.rfc-editor.org/rfc/rfc9110#section-9)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verb {
    /// `GET`
    Get,
    /// `HEAD`
    Head,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `DELETE`
    Delete,
    /// `PATCH`
    Patch,
}

impl From<Verb> for Method {
    fn from(verb: Verb) -> Self {
        match verb {
            Verb::Get => Self::GET,
            Verb::Head => Self::HEAD,
            Verb::Post => Self::POST,
            Verb::Put => Self::PUT,
            Verb::Delete => Self::DELETE,
            Verb::Patch => Self::PATCH,
        }
    }
}
