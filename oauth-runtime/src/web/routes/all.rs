//! `AllRoutes`: the routes of every provider of a struct.

use std::fmt;

use axum::Router;

use crate::web::providers::aggregate::{NewMount, OAuthProviders};
use crate::web::providers::mount::MountOptions;
use crate::web::routes::hook::{Hooks, IntoLoginHook};
use crate::web::routes::router::router;
use crate::web::routes::takes_login::TakesAnyLogin;

/// The routes of all providers of a struct.
///
/// What it can be told holds for all of them. A provider that needs more is merged by itself, with
/// [`Routes`](crate::web::Routes).
pub struct AllRoutes<S = ()> {
    members: Vec<(NewMount, MountOptions)>,
    hooks: Hooks<S>,
}

impl<S> AllRoutes<S>
where
    S: Clone + Send + Sync + 'static,
{
    /// Routes of providers whose settings come from the environment.
    #[must_use]
    pub fn from_env<A: OAuthProviders>() -> Self {
        let members = A::MEMBERS.iter().map(|member| (member.new_mount, member.options())).collect();
        Self { members, hooks: Hooks::default() }
    }

    /// A prefix for all paths, as `/accounts`, in front of those of single fields.
    #[must_use]
    pub fn mount(self, prefix: &str) -> Self {
        self.each(|options| options.prefix = format!("{prefix}{}", options.prefix).into())
    }

    /// Where logins end that nobody asked to end elsewhere: a path of this application. Default `/`.
    #[must_use]
    pub fn after_login(self, path: &str) -> Self {
        self.each(|options| options.after_login = path.into())
    }

    /// Where logouts end: a path of this application. Default `/`.
    #[must_use]
    pub fn after_logout(self, path: &str) -> Self {
        self.each(|options| options.after_logout = path.into())
    }

    /// As [`Routes::logout_at_provider`](crate::web::Routes::logout_at_provider), for all that have an endpoint for it.
    #[must_use]
    pub fn logout_at_provider(self) -> Self {
        self.each(|options| options.logout_at_provider = true)
    }

    /// As [`Routes::on_login`](crate::web::Routes::on_login), with [`AnyLogin`](crate::web::AnyLogin) among the arguments of the
    /// handler: [`Identity::provider`](crate::Identity::provider) says which one it is.
    #[must_use]
    pub fn on_login<T, At>(mut self, hook: impl IntoLoginHook<T, S>) -> Self
    where
        T: TakesAnyLogin<At>,
    {
        self.hooks.on_login = Some(hook.into_hook());
        self.each(|options| options.has_hooks = true)
    }

    /// As [`Routes::on_failure`](crate::web::Routes::on_failure).
    #[must_use]
    pub fn on_failure<T>(mut self, hook: impl IntoLoginHook<T, S>) -> Self {
        self.hooks.on_failure = Some(hook.into_hook());
        self.each(|options| (options.tells_failures, options.has_hooks) = (true, true))
    }

    /// As [`Routes::with_linking`](crate::web::Routes::with_linking).
    #[must_use]
    pub fn with_linking(self) -> Self {
        self.each(|options| options.links = true)
    }

    /// As [`Routes::own_handlers`](crate::web::Routes::own_handlers), with [`AnyBegin`](crate::web::AnyBegin) and
    /// [`AnyFinish`](crate::web::AnyFinish): `.route("/login/{name}", …)` and `.route("/auth/{name}", …)` answer for all.
    #[must_use]
    pub fn own_handlers(self) -> Self {
        self.each(|options| options.own_handlers = true)
    }

    fn each(mut self, change: impl Fn(&mut MountOptions)) -> Self {
        self.members.iter_mut().for_each(|(_, options)| change(options));
        self
    }
}

impl<S> From<AllRoutes<S>> for Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    fn from(routes: AllRoutes<S>) -> Self {
        let AllRoutes { members, hooks } = routes;
        members
            .into_iter()
            .fold(Self::new(), |all, (new_mount, options)| all.merge(router(new_mount(options), hooks.clone())))
    }
}

impl<S> fmt::Debug for AllRoutes<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AllRoutes").field("providers", &self.members.len()).finish_non_exhaustive()
    }
}
