//! `P::routes()`: a builder that turns into a router.

use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt;
use std::sync::{Arc, Weak};
use std::task::{Context, Poll};

use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use axum::routing::get;
use tower_service::Service;

use super::{callback, connect, failed, link, login, logout};
use crate::declaration::provider::{LogsIn, OAuthProvider};
use crate::setup::Instance;
use crate::types::BoxFuture;
use crate::web::layer::collect::Reporting;
use crate::web::providers::mount::{Mount, MountOptions};
use crate::web::routes::hook::{Hooks, IntoLoginHook};
use crate::web::routes::takes_login::TakesLogin;

/// The routes of one provider: `/login/{name}`, `/auth/{name}` and `/logout/{name}`, each with `GET` and `POST`.
///
/// Merge it into a router with any state; the [`OAuthLayer`](crate::web::OAuthLayer) goes on afterwards.
///
/// ```no_run
/// # use oauth_runtime::prelude::*;
/// # #[derive(OAuthProvider)]
/// # #[oauth(metadata_url = "https://accounts.google.com/.well-known/openid-configuration", scopes(openid))]
/// # struct GoogleProvider;
/// # fn app() -> Router {
/// Router::new().merge(GoogleProvider::routes().after_login("/dashboard").on_login(welcome))
/// # }
///
/// async fn welcome(login: Login<GoogleProvider>) -> Result<(), LoginRefused> {
///     match login.identity().subject().as_str() {
///         "banned" => Err(LoginRefused::because("this account is closed")),
///         _ => Ok(()),
///     }
/// }
/// ```
pub struct Routes<P, S = ()> {
    provider: Option<P>,
    options: MountOptions,
    hooks: Hooks<S>,
}

impl<P: OAuthProvider, S> Routes<P, S>
where
    S: Clone + Send + Sync + 'static,
{
    /// Routes of a provider whose settings come from the environment.
    #[must_use]
    pub fn from_env() -> Self
    where
        P: LogsIn<S>,
    {
        Self { provider: None, options: MountOptions::new(), hooks: Hooks::default() }
    }

    /// Routes of a provider whose fields are set in code.
    #[must_use]
    pub fn with(provider: P) -> Self
    where
        P: LogsIn<S>,
    {
        Self { provider: Some(provider), ..Self::from_env() }
    }

    /// Another name, for the same provider a second time: it changes the paths to `/login/{name}` and so on.
    #[must_use]
    pub fn name(mut self, name: impl Into<Box<str>>) -> Self {
        self.options.name = Some(name.into());
        self
    }

    /// Values that are known at run time alone, in the place of declared ones: for a provider that comes from a file, or from
    /// the application's own table.
    ///
    /// ```no_run
    /// # use oauth_runtime::prelude::*;
    /// # use oauth_runtime::Instance;
    /// # #[derive(OAuthProvider)]
    /// # #[oauth(issuer = "https://login.example.com", scopes(openid))]
    /// # struct Corp;
    /// # fn app(customer: Instance) -> Router {
    /// Router::new().merge(Corp::routes().instance(customer.name("acme")))
    /// # }
    /// ```
    #[must_use]
    pub fn instance(mut self, instance: Instance) -> Self {
        self.options.instance = instance;
        self
    }

    /// The name people read on the login page. Default: the provider's, with that of [`name`](Self::name) if there is one.
    #[must_use]
    pub fn display_name(mut self, name: impl Into<Box<str>>) -> Self {
        self.options.display_name = Some(name.into());
        self
    }

    /// A prefix for all paths, as `/accounts`. Use it instead of nesting the router, so that redirect URIs stay right.
    #[must_use]
    pub fn mount(mut self, prefix: impl Into<Box<str>>) -> Self {
        self.options.prefix = prefix.into();
        self
    }

    /// Where a login ends that nobody asked to end elsewhere: a path of this application. Default `/`.
    #[must_use]
    pub fn after_login(mut self, path: &str) -> Self {
        self.options.after_login = path.into();
        self
    }

    /// Where a logout ends: a path of this application. Default `/`.
    #[must_use]
    pub fn after_logout(mut self, path: &str) -> Self {
        self.options.after_logout = path.into();
        self
    }

    /// A logout also ends the session at the provider, if it has an endpoint for that
    /// ([RP-Initiated Logout](https://openid.net/specs/openid-connect-rpinitiated-1_0.html)); the page after it must be
    /// registered there as a post-logout redirect URI. Default: the browser does not go there, and the tokens are revoked.
    #[must_use]
    pub fn logout_at_provider(mut self) -> Self {
        self.options.logout_at_provider = true;
        self
    }

    /// Accounts of this provider can be connected beside the login too: `POST /connect/{name}` and `/disconnect/{name}`, for
    /// [`Connection`](crate::web::Connection). A connection is of whoever is logged in, or of what
    /// [`connection_owner`](crate::web::OAuthLayerBuilder::connection_owner) says, and changes nothing about who that is. Default: none
    /// can.
    #[must_use]
    pub fn with_connections(mut self) -> Self {
        self.options.connects = true;
        self
    }

    /// Whoever is logged in can link identities of this provider to their account, to log in with them too, and give them up again:
    /// `POST /link/{name}` and `/unlink/{name}`. Whose an identity is, the application's
    /// [`accounts`](crate::web::OAuthLayerBuilder::accounts) say. Default: nobody can.
    #[must_use]
    pub fn with_linking(mut self) -> Self {
        self.options.links = true;
        self
    }

    /// Where somebody goes who connected or disconnected an account, or linked or gave up an identity, and whom the form sent nowhere
    /// else: a path of this application. Default `/`.
    #[must_use]
    pub fn after_connection(mut self, path: &str) -> Self {
        self.options.after_connection = path.into();
        self
    }

    /// The application answers at the login and the callback path with handlers of its own, which take
    /// [`Begin`](crate::web::Begin) and [`Finish`](crate::web::Finish). Merged are the logout and the page of failed logins, and the
    /// layer knows the provider. The paths are those that the provider has otherwise, `/login/{name}` and `/auth/{name}`, or
    /// what `login_path` and `callback_path` say in its attribute. Hooks are not asked: beside [`on_login`](Self::on_login) it is refused at
    /// start, `hook_of_own_handlers`. Default: this crate answers.
    ///
    /// ```no_run
    /// # use oauth_runtime::prelude::*;
    /// use axum::response::Response;
    /// use oauth_runtime::web::{Begin, Finish, LoginFailed};
    ///
    /// # #[derive(OAuthProvider)]
    /// # #[oauth(issuer = "https://login.example.com", scopes(openid))]
    /// # struct Corp;
    /// # fn app() -> Router {
    /// Router::new()
    ///     .route("/login/corp", get(login))
    ///     .route("/auth/corp", get(callback))
    ///     .merge(Corp::routes().own_handlers())
    /// # }
    ///
    /// async fn login(corp: Begin<Corp>) -> Result<Response, LoginFailed> {
    ///     corp.redirect().await
    /// }
    ///
    /// async fn callback(corp: Finish<Corp>) -> Result<Response, LoginFailed> {
    ///     corp.login().await?.begin_session().await
    /// }
    /// ```
    #[must_use]
    pub fn own_handlers(mut self) -> Self {
        self.options.own_handlers = true;
        self
    }

    /// A handler that answers a login which came back and failed, in the place of the page that says so: it takes
    /// [`LoginFailed`](crate::web::LoginFailed), and whatever else a login hook may take. The address that it answers at holds what
    /// the provider sent, so a redirect is better than a page.
    ///
    /// ```no_run
    /// # use oauth_runtime::prelude::*;
    /// use axum::response::{IntoResponse, Redirect, Response};
    /// use oauth_runtime::web::LoginFailed;
    ///
    /// # #[derive(OAuthProvider)]
    /// # #[oauth(issuer = "https://login.example.com", scopes(openid))]
    /// # struct Corp;
    /// # fn app() -> Router {
    /// Router::new().merge(Corp::routes().on_failure(failed))
    /// # }
    ///
    /// async fn failed(failed: LoginFailed) -> Response {
    ///     if failed.is_denied() { Redirect::to("/?cancelled").into_response() } else { failed.into_response() }
    /// }
    /// ```
    #[must_use]
    pub fn on_failure<T>(mut self, hook: impl IntoLoginHook<T, S>) -> Self {
        self.options.tells_failures = true;
        self.options.has_hooks = true;
        self.hooks.on_failure = Some(hook.into_hook());
        self
    }

    /// A handler that may allow or refuse the login, before any session exists. It takes [`Login<P>`](crate::web::Login) or
    /// [`AnyLogin`](crate::web::AnyLogin), once, and the application's state, path, headers and extensions. No extractor sees the
    /// body or the query of the callback, since they hold the authorization code, nor the cookie of the login.
    ///
    /// An empty success lets the login go on, [`LoginAllowed::to`](crate::web::LoginAllowed::to) lets it go on to a page; any other
    /// answer, also a redirect, refuses it. Cookies it sets are kept.
    #[must_use]
    pub fn on_login<T, At>(mut self, hook: impl IntoLoginHook<T, S>) -> Self
    where
        T: TakesLogin<P, At>,
    {
        self.options.has_hooks = true;
        self.hooks.on_login = Some(hook.into_hook());
        self
    }
}

/// Every provider can have accounts connected, also one that says nothing about who somebody is.
pub trait Connects: OAuthProvider {
    /// Routes to connect accounts of this provider beside the login, with which nobody logs in: `POST /connect/{name}`,
    /// `POST /disconnect/{name}`, and `/auth/{name}` for the way back, which is the redirect URI to register.
    #[must_use]
    fn connections<S: Clone + Send + Sync + 'static>() -> Routes<Self, S> {
        let options = MountOptions { logs_in: false, connects: true, ..MountOptions::new() };
        Routes { provider: None, options, hooks: Hooks::default() }
    }

    /// The same for a provider whose fields are set in code.
    #[must_use]
    fn connections_with<S: Clone + Send + Sync + 'static>(self) -> Routes<Self, S> {
        Routes { provider: Some(self), ..Self::connections() }
    }
}

impl<P: OAuthProvider> Connects for P {}

impl<P: OAuthProvider, S> From<Routes<P, S>> for Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    fn from(routes: Routes<P, S>) -> Self {
        let mount = Mount::new(routes.provider.as_ref(), routes.options);
        router(mount, routes.hooks)
    }
}

/// Apart from its provider, so that an application compiles this once for all of them.
pub(crate) fn router<S: Clone + Send + Sync + 'static>(mount: Mount, hooks: Hooks<S>) -> Router<S> {
    let mount = in_the_making(mount);
    if mount.is_aside {
        // A place that nobody else has, where the layer sees it and what is wrong with it.
        let aside = format!("/.oauth-provider/{}", mount.order);
        let route = ProviderRoute { mount: Reporting::new(Arc::clone(&mount)), action: Action::Login };
        return Router::new().route_service(&aside, route);
    }
    let route = |action| ProviderRoute { mount: Reporting::new(Arc::clone(&mount)), action };
    if mount.own_handlers {
        return Router::new()
            .route_service(&mount.paths.failed, route(Action::Failed))
            .route_service(&mount.paths.logout, route(Action::Logout));
    }
    let for_callback = Reporting::new(Arc::clone(&mount));
    let callback = move |State(state): State<S>, request: Request| {
        let mount = Arc::clone(for_callback.mount());
        let hooks = hooks.clone();
        async move { callback::callback(&mount, &hooks, state, request).await }
    };
    // `any` alone would do, but two of it at one path end in a panic of axum's that does not name the path.
    let mut router = Router::new().route(&mount.paths.callback, get(callback.clone()).fallback(callback));
    if mount.logs_in {
        router = router
            .route_service(&mount.paths.login, route(Action::Login))
            .route_service(&mount.paths.logout, route(Action::Logout));
    }
    if mount.connects {
        router = router
            .route_service(&mount.paths.connect, route(Action::Connect))
            .route_service(&mount.paths.disconnect, route(Action::Disconnect));
    }
    if mount.links {
        router = router
            .route_service(&mount.paths.link, route(Action::Link))
            .route_service(&mount.paths.unlink, route(Action::Unlink));
    }
    router
}

thread_local! {
    /// Providers whose routers this thread put together, until a layer sees them.
    static IN_THE_MAKING: RefCell<Vec<Weak<Mount>>> = const { RefCell::new(Vec::new()) };
}

/// A provider among those that may be merged into the same router. Which one that will be is not known before it is too late.
fn in_the_making(mount: Mount) -> Arc<Mount> {
    IN_THE_MAKING.with(|known| {
        let mut known = known.borrow_mut();
        known.retain(|mount| mount.upgrade().is_some_and(|mount| !mount.was_seen()));
        let others = known.iter().filter_map(Weak::upgrade).collect::<Vec<_>>();
        let mount = Arc::new(mount.beside(&others));
        known.push(Arc::downgrade(&mount));
        mount
    })
}

#[derive(Clone, Copy)]
enum Action {
    Login,
    Failed,
    Logout,
    Connect,
    Disconnect,
    Link,
    Unlink,
}

/// A route that needs nothing of the application's state, so that the layer can look into it at once.
#[derive(Clone)]
struct ProviderRoute {
    mount: Reporting,
    action: Action,
}

impl Service<Request> for ProviderRoute {
    type Response = Response;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let mount = Arc::clone(self.mount.mount());
        let action = self.action;
        Box::pin(async move {
            let (parts, body) = request.into_parts();
            Ok(match action {
                Action::Login => login::login(&mount, &parts).await,
                Action::Failed => failed::show(&mount, &parts).await,
                Action::Logout => logout::logout(&mount, &parts).await,
                Action::Connect => connect::connect(&mount, &parts, body).await,
                Action::Disconnect => connect::disconnect(&mount, &parts, body).await,
                Action::Link => link::link(&mount, &parts, body).await,
                Action::Unlink => link::unlink(&mount, &parts, body).await,
            })
        })
    }
}

impl<P, S> fmt::Debug for Routes<P, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Routes")
            .field("name", &self.options.name)
            .field("prefix", &self.options.prefix)
            .finish_non_exhaustive()
    }
}
