//! Calls of a provider's API, declared by [`oauth_api`](macro@crate::oauth_api).

// Until the calls are sent, nothing reads what describes them.
#![allow(dead_code)]

mod covers;
mod future;

use std::future::Future;
use std::marker::PhantomData;

use serde::Serialize;
use serde::de::DeserializeOwned;

#[doc(hidden)]
pub use self::covers::declared_scope;
pub use self::covers::{At, Covers, Unchecked};
pub use self::future::ApiFuture;
#[doc(hidden)]
pub use self::future::{call_discard, call_json, call_raw};

/// Calls the API of a provider.
#[derive(Debug)]
pub struct Caller<P>(PhantomData<fn() -> P>);

/// Calls the API of a provider, with the scopes `S` known to be granted.
#[derive(Debug)]
pub struct Granted<P, S>(Caller<P>, PhantomData<fn() -> S>);

/// What calls the API of `P`.
pub trait Calls<P>: Sync {
    /// The caller behind it.
    fn caller(&self) -> &Caller<P>;
}

impl<P> Calls<P> for Caller<P> {
    fn caller(&self) -> &Caller<P> {
        self
    }
}

impl<P, S> Calls<P> for Granted<P, S> {
    fn caller(&self) -> &Caller<P> {
        &self.0
    }
}

/// An API, as constant data.
#[derive(Clone, Copy, Debug)]
pub struct ApiDescription {
    base_url: &'static str,
    hosts: &'static [&'static str],
    headers: &'static [(&'static str, &'static str)],
    allow_loopback_http: bool,
}

impl ApiDescription {
    /// An API below `base_url`.
    #[must_use]
    pub const fn new(base_url: &'static str) -> Self {
        Self { base_url, hosts: &[], headers: &[], allow_loopback_http: false }
    }

    /// Other hosts that may be called.
    #[must_use]
    pub const fn hosts(self, hosts: &'static [&'static str]) -> Self {
        Self { hosts, ..self }
    }

    /// Headers of every call.
    #[must_use]
    pub const fn headers(self, headers: &'static [(&'static str, &'static str)]) -> Self {
        Self { headers, ..self }
    }

    /// Accepts `http` on loopback hosts.
    #[must_use]
    pub const fn dangerous_allow_loopback_http(self) -> Self {
        Self { allow_loopback_http: true, ..self }
    }
}

/// The method of a call (RFC 9110 §9.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verb {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
    /// `HEAD`
    Head,
}

/// One method of an API, as constant data.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    api: &'static ApiDescription,
    verb: Verb,
    path: &'static str,
    scopes: &'static [&'static str],
}

impl Operation {
    /// `path` may hold `{name}`s and a fixed query.
    #[must_use]
    pub const fn new(api: &'static ApiDescription, verb: Verb, path: &'static str) -> Self {
        Self { api, verb, path, scopes: &[] }
    }

    /// The scopes that the call needs.
    #[must_use]
    pub const fn scopes(self, scopes: &'static [&'static str]) -> Self {
        Self { scopes, ..self }
    }
}

/// A call to be sent.
#[derive(Debug)]
pub struct ApiCall(&'static Operation);

impl ApiCall {
    /// A call without parameters.
    #[must_use]
    pub fn new(operation: &'static Operation) -> Self {
        Self(operation)
    }

    /// A value for `{name}`.
    #[must_use]
    pub fn path(self, _: &'static str, _: &dyn Parameter) -> Self {
        self
    }

    /// A query parameter.
    #[must_use]
    pub fn query(self, _: &'static str, _: &dyn Parameter) -> Self {
        self
    }

    /// Query parameters from the fields of `value`.
    #[must_use]
    pub fn query_fields<T: Serialize + ?Sized>(self, _: &T) -> Self {
        self
    }

    /// A header.
    #[must_use]
    pub fn header(self, _: &'static str, _: &dyn Parameter) -> Self {
        self
    }

    /// A body in JSON.
    #[must_use]
    pub fn json<T: Serialize + ?Sized>(self, _: &T) -> Self {
        self
    }

    /// A body in the form encoding.
    #[must_use]
    pub fn form<T: Serialize + ?Sized>(self, _: &T) -> Self {
        self
    }

    /// Any other body.
    #[must_use]
    pub fn body(self, _: &'static str, value: impl Into<Vec<u8>>) -> Self {
        let _ = value.into();
        self
    }
}

/// A value of a parameter.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a parameter of a call",
    label = "not a parameter",
    note = "a parameter is a number, `bool`, `char`, text, or an `Option` or list of these",
    note = "a struct whose fields are the parameters is marked `#[query]`"
)]
pub trait Parameter {}

impl Parameter for u8 {}
impl Parameter for u32 {}
impl Parameter for u64 {}
impl Parameter for bool {}
impl Parameter for str {}
impl Parameter for String {}
impl<T: Parameter> Parameter for Option<T> {}
impl<T: Parameter> Parameter for [T] {}
impl<T: Parameter> Parameter for Vec<T> {}
impl<T: Parameter + ?Sized> Parameter for &T {}

/// How the next page is found.
#[derive(Clone, Copy, Debug)]
pub struct Paging(());

impl Paging {
    /// RFC 8288: `Link: …; rel="next"`.
    #[must_use]
    pub const fn link() -> Self {
        Self(())
    }

    /// The answer holds the URL of the next page.
    #[must_use]
    pub const fn next_url(_at: &'static str) -> Self {
        Self(())
    }

    /// The answer holds a value for `param`.
    #[must_use]
    pub const fn cursor(_param: &'static str, _at: &'static str) -> Self {
        Self(())
    }

    /// `param` counts from 1.
    #[must_use]
    pub const fn number(_param: &'static str) -> Self {
        Self(())
    }

    /// Where the array stands in the answer.
    #[must_use]
    pub const fn items(self, _at: &'static str) -> Self {
        self
    }
}

impl<P> Caller<P> {
    /// Reads the answer as JSON.
    pub fn json<T: DeserializeOwned + Send>(
        &self,
        _: ApiCall,
    ) -> impl Future<Output = Result<T, ApiError>> + Send + use<P, T> {
        async { Err(ApiError(())) }
    }

    /// Throws the answer's body away.
    pub fn discard(&self, _: ApiCall) -> impl Future<Output = Result<(), ApiError>> + Send + use<P> {
        async { Err(ApiError(())) }
    }

    /// The answer as it is.
    pub fn raw(&self, _: ApiCall) -> impl Future<Output = Result<ApiResponse, ApiError>> + Send + use<P> {
        async { Err(ApiError(())) }
    }

    /// The items of all pages.
    pub fn pages<T: DeserializeOwned + Send>(&self, _: ApiCall, _: Paging) -> Pages<T> {
        Pages(PhantomData)
    }
}

/// A stream of the items of all pages.
#[derive(Debug)]
pub struct Pages<T>(PhantomData<fn() -> T>);

/// Status, headers and body.
#[derive(Debug)]
pub struct ApiResponse(());

/// Why a call failed.
#[derive(Debug)]
pub struct ApiError(());
