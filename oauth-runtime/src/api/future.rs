//! What a method of an API gives back.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use serde::de::DeserializeOwned;

use super::{ApiCall, ApiError, ApiResponse, ApiStream, Caller};
use crate::declaration::provider::OAuthProvider;

/// A call in flight. It borrows nothing of what it was made from, and does nothing before it is awaited.
///
/// A type of its own and not `impl Future`: of an opaque one the compiler checks the needed scopes anew at each use, and
/// would report a missing scope three times.
#[must_use = "a call is sent when it is awaited"]
pub struct ApiFuture<T>(Pin<Box<dyn Future<Output = Result<T, ApiError>> + Send>>);

impl<T> ApiFuture<T> {
    /// The call that `future` makes.
    pub fn new(future: impl Future<Output = Result<T, ApiError>> + Send + 'static) -> Self {
        Self(Box::pin(future))
    }
}

/// A call whose answer is JSON.
///
/// A function of its own, because of its type arguments the compiler underlines the one that is wrong.
pub fn call_json<T: DeserializeOwned + Send + 'static, P: OAuthProvider>(
    caller: &Caller<P>,
    call: ApiCall,
) -> ApiFuture<T> {
    ApiFuture::new(caller.json(call))
}

/// A call whose answer is thrown away.
pub fn call_discard<P: OAuthProvider>(caller: &Caller<P>, call: ApiCall) -> ApiFuture<()> {
    ApiFuture::new(caller.discard(call))
}

/// A call whose answer is given as it is.
pub fn call_raw<P: OAuthProvider>(caller: &Caller<P>, call: ApiCall) -> ApiFuture<ApiResponse> {
    ApiFuture::new(caller.raw(call))
}

/// A call whose answer is read piece by piece.
pub fn call_stream<P: OAuthProvider>(caller: &Caller<P>, call: ApiCall, limit: u64) -> ApiFuture<ApiStream> {
    ApiFuture::new(caller.stream(call, limit))
}

impl<T> Future for ApiFuture<T> {
    type Output = Result<T, ApiError>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for ApiFuture<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("ApiFuture").finish_non_exhaustive()
    }
}
