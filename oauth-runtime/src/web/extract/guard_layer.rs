//! A guard around routes.

use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::Router;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use http::request::Parts;
use tower_layer::Layer;
use tower_service::Service;

use crate::types::BoxFuture;
use crate::web::extract::guard::Guard;
use crate::web::layer::app::App;
use crate::web::page::return_to::asked_uri;

/// `Router::guard`: a guard around all routes of a router.
pub trait GuardRoutes: Sized {
    /// Lets those in that the guard lets in, to every route that was added before. Login, callback and logout of providers stay open to
    /// everybody, and so does the login page: who could not reach them could not log in. What only somebody uses who is logged in, to link
    /// an identity or to connect an account, is guarded like any other route.
    ///
    /// A path without a route is answered as ever, and a fallback is no route: `.layer(guard)` takes both in.
    ///
    /// # Panics
    ///
    /// If the router has no routes yet: those that come after a guard are open, and a guard around nothing is a mistake. A router that has
    /// nothing but a fallback is guarded by `.layer(guard)`.
    #[must_use]
    #[track_caller]
    fn guard(self, guard: Guard) -> Self;
}

impl<S: Clone + Send + Sync + 'static> GuardRoutes for Router<S> {
    fn guard(self, guard: Guard) -> Self {
        assert!(
            self.has_routes(),
            "a guard before the first route guards nothing: add the routes first, then `.guard(…)`"
        );
        self.route_layer(guard)
    }
}

impl<S> Layer<S> for Guard {
    type Service = GuardService<S>;

    fn layer(&self, inner: S) -> GuardService<S> {
        GuardService { inner, guard: Arc::new(self.clone()) }
    }
}

/// What a [`Guard`] makes of a route.
#[derive(Clone)]
pub struct GuardService<S> {
    inner: S,
    guard: Arc<Guard>,
}

impl<S> Service<Request> for GuardService<S>
where
    S: Service<Request> + Clone + Send + 'static,
    S::Response: IntoResponse,
    S::Future: Send + 'static,
{
    type Response = Response;
    type Error = S::Error;
    type Future = BoxFuture<'static, Result<Response, S::Error>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        // The one that was found ready goes on; its clone waits for the next request.
        let clone = self.inner.clone();
        let (mut inner, guard) = (std::mem::replace(&mut self.inner, clone), Arc::clone(&self.guard));
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            if !is_open(&parts)
                && let Err(not_allowed) = guard.judge(&parts).await
            {
                return Ok(not_allowed.into_response());
            }
            inner.call(Request::from_parts(parts, body)).await.map(IntoResponse::into_response)
        })
    }
}

/// Whoever is to log in has to get there. To the letter: what another spelling leads to is a page like any other.
fn is_open(parts: &Parts) -> bool {
    let Some(app) = App::of(parts) else { return false };
    let path = asked_uri(parts).path();
    app.providers().is_for_logins(path) || app.login_page.split(['?', '#']).next() == Some(path)
}

impl<S> fmt::Debug for GuardService<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GuardService").field("guard", &self.guard).finish_non_exhaustive()
    }
}
