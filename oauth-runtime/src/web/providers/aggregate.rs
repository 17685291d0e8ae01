//! All providers of an application as one declaration, and their routes.

use std::fmt;
use std::sync::Arc;

use axum::Router;

use crate::declaration::description::{EnvironmentNames, ProviderDescription};
use crate::declaration::provider::OAuthProvider;
use crate::web::providers::distinct::Digests;
use crate::web::providers::mount::{Mount, MountOptions};
use crate::web::routes::hook::{IntoLoginHook, LoginHook};
use crate::web::routes::router::router;

/// The providers of an application, declared by one struct with a field for each.
///
/// Derive it: then providers that would be in each other's way do not compile.
///
/// ```
/// use oauth_runtime::prelude::*;
///
/// # #[derive(OAuthProvider)]
/// # #[oauth(issuer = "https://login.example.com", scopes(openid))]
/// # struct Corp;
/// # #[derive(OAuthProvider)]
/// # #[oauth(issuer = "https://id.example.org", scopes(openid))]
/// # struct Club;
/// #[derive(OAuthProviders)]
/// struct Providers {
///     corp: Corp,
///     club: Club,
/// }
///
/// let app: Router = Router::new().merge(Providers::routes().after_login("/dashboard"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a struct of providers",
    label = "not a struct of providers",
    note = "annotate it: `#[derive(OAuthProviders)] struct {Self} {{ … }}`"
)]
pub trait OAuthProviders {
    /// The fields, in order.
    const MEMBERS: &'static [Member];
}

/// One provider of a struct of providers.
#[derive(Clone, Copy)]
pub struct Member {
    pub(crate) field: &'static str,
    pub(crate) description: &'static ProviderDescription,
    new_mount: NewMount,
    pub(crate) name: Option<&'static str>,
    display_name: Option<&'static str>,
    pub(crate) prefix: &'static str,
    pub(crate) environment: Option<MemberEnvironment>,
    pub(crate) digests: Digests,
}

type NewMount = fn(MountOptions) -> Mount;

/// What the settings of one member are called, if not as its type says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MemberEnvironment {
    pub(crate) prefix: &'static str,
    pub(crate) names: EnvironmentNames,
}

impl Member {
    /// The provider `P` in the field `field`.
    #[must_use]
    pub const fn new<P: OAuthProvider>(field: &'static str) -> Self {
        Self {
            field,
            description: const { &P::DESCRIPTION },
            new_mount: Mount::from_settings::<P>,
            name: None,
            display_name: None,
            prefix: "",
            environment: None,
            digests: const { Digests::of(P::DESCRIPTION.name, P::DESCRIPTION.client.environment) },
        }
    }

    /// As [`Routes::name`](crate::web::Routes::name).
    #[must_use]
    pub const fn name(mut self, name: &'static str) -> Self {
        self.name = Some(name);
        self.digests = Digests::of(self.own_name(), self.names());
        self
    }

    /// As [`Routes::display_name`](crate::web::Routes::display_name).
    #[must_use]
    pub const fn display_name(mut self, name: &'static str) -> Self {
        self.display_name = Some(name);
        self
    }

    /// As [`Routes::mount`](crate::web::Routes::mount).
    #[must_use]
    pub const fn mount(mut self, prefix: &'static str) -> Self {
        self.prefix = prefix;
        self
    }

    /// What the names of its settings begin with, and those of its registration.
    #[must_use]
    pub const fn environment(mut self, prefix: &'static str, names: EnvironmentNames) -> Self {
        self.environment = Some(MemberEnvironment { prefix, names });
        self.digests = Digests::of(self.own_name(), self.names());
        self
    }

    fn options(&self) -> MountOptions {
        let mut options = MountOptions::new();
        options.name = self.name.map(Into::into);
        options.display_name = self.display_name.map(Into::into);
        options.prefix = self.prefix.into();
        options.environment = self.environment;
        options
    }

    pub(crate) const fn own_name(&self) -> &'static str {
        match self.name {
            Some(name) => name,
            None => self.description.name,
        }
    }

    pub(crate) const fn names(&self) -> EnvironmentNames {
        match self.environment {
            Some(environment) => environment.names,
            None => self.description.client.environment,
        }
    }
}

/// [`Member::new`] as a function of its own: rustc then reports a type that is no provider where the type is written.
#[doc(hidden)]
#[must_use]
pub const fn member<P: OAuthProvider>(field: &'static str) -> Member {
    Member::new::<P>(field)
}

/// The routes of all providers of a struct.
///
/// What it can be told holds for all of them. A provider that needs more is merged by itself, with
/// [`Routes`](crate::web::Routes).
pub struct AllRoutes<S = ()> {
    members: Vec<(NewMount, MountOptions)>,
    on_login: Option<Arc<dyn LoginHook<S>>>,
}

impl<S> AllRoutes<S>
where
    S: Clone + Send + Sync + 'static,
{
    /// Routes of providers whose settings come from the environment.
    #[must_use]
    pub fn from_env<A: OAuthProviders>() -> Self {
        let members = A::MEMBERS.iter().map(|member| (member.new_mount, member.options())).collect();
        Self { members, on_login: None }
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
    pub fn on_login<T>(mut self, hook: impl IntoLoginHook<T, S>) -> Self {
        self.on_login = Some(hook.into_hook());
        self
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
        let AllRoutes { members, on_login } = routes;
        members.into_iter().fold(Self::new(), |all, (new_mount, options)| {
            all.merge(router(Arc::new(new_mount(options)), on_login.clone()))
        })
    }
}

impl fmt::Debug for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Member").field("field", &self.field).field("name", &self.own_name()).finish_non_exhaustive()
    }
}

impl<S> fmt::Debug for AllRoutes<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AllRoutes").field("providers", &self.members.len()).finish_non_exhaustive()
    }
}
