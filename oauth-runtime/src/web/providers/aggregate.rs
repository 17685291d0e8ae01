//! All providers of an application as one declaration.

use std::fmt;

use crate::declaration::description::{EnvironmentNames, ProviderDescription};
use crate::declaration::provider::OAuthProvider;
use crate::web::providers::digests::Digests;
use crate::web::providers::mount::{MemberEnvironment, Mount, MountOptions};

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
    pub(crate) new_mount: NewMount,
    pub(crate) name: Option<&'static str>,
    display_name: Option<&'static str>,
    pub(crate) prefix: &'static str,
    pub(crate) environment: Option<MemberEnvironment>,
    pub(crate) digests: Digests,
}

pub(crate) type NewMount = fn(MountOptions) -> Mount;

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

    pub(crate) fn options(&self) -> MountOptions {
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

impl fmt::Debug for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Member").field("field", &self.field).field("name", &self.own_name()).finish_non_exhaustive()
    }
}
