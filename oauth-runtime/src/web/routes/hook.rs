//! What an application says to a login.

use std::marker::PhantomData;
use std::sync::Arc;

use axum::extract::Request;
use axum::handler::Handler;
use axum::response::Response;

use crate::types::BoxFuture;

/// What runs after a provider confirmed a login and before the session begins.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no login hook",
    label = "not a hook",
    note = "pass an async function of extractors to `.on_login(…)`, as `async fn hook(login: Login<GoogleProvider>) -> Result<(), LoginRefused>`"
)]
pub trait LoginHook<S>: Send + Sync + 'static {
    /// Decides: an empty success lets the login go on, [`LoginAllowed::to`](crate::web::LoginAllowed::to) lets it go on to a page,
    /// anything else refuses it. So does a redirect, which is what extractors answer who want to see a login first; and a success
    /// with a body: `Result<(), String>` answers its error that way.
    fn call(&self, request: Request, state: S) -> BoxFuture<'static, Response>;
}

/// What the application wants to be asked about logins.
pub(crate) struct Hooks<S> {
    /// May allow or refuse one.
    pub(crate) on_login: Option<Arc<dyn LoginHook<S>>>,
    /// Answers one that failed.
    pub(crate) on_failure: Option<Arc<dyn LoginHook<S>>>,
}

impl<S> Default for Hooks<S> {
    fn default() -> Self {
        Self { on_login: None, on_failure: None }
    }
}

impl<S> Clone for Hooks<S> {
    fn clone(&self) -> Self {
        Self { on_login: self.on_login.clone(), on_failure: self.on_failure.clone() }
    }
}

/// Any axum handler that takes the login is a login hook. `T` are its arguments, see [`TakesLogin`](crate::web::TakesLogin).
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an axum handler",
    label = "not a handler",
    note = "a hook is an async function of extractors, as `async fn hook(login: Login<GoogleProvider>) -> Result<(), LoginRefused>`"
)]
pub trait IntoLoginHook<T, S> {
    /// The hook.
    fn into_hook(self) -> Arc<dyn LoginHook<S>>;
}

struct HandlerHook<H, T>(H, PhantomData<fn() -> T>);

impl<H, T, S> LoginHook<S> for HandlerHook<H, T>
where
    H: Handler<T, S> + Sync,
    T: 'static,
    S: Send + Sync + 'static,
{
    fn call(&self, request: Request, state: S) -> BoxFuture<'static, Response> {
        Box::pin(self.0.clone().call(request, state))
    }
}

#[diagnostic::do_not_recommend]
impl<H, T, S> IntoLoginHook<T, S> for H
where
    H: Handler<T, S> + Sync,
    T: 'static,
    S: Send + Sync + 'static,
{
    fn into_hook(self) -> Arc<dyn LoginHook<S>> {
        Arc::new(HandlerHook(self, PhantomData))
    }
}
