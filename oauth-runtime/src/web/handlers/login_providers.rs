//! The providers of an application, for whoever looks for one by its name.

use std::fmt;
use std::sync::Arc;

use axum::extract::FromRequestParts;
use http::request::Parts;

use crate::error::{Error, Result, SessionFault};
use crate::web::handlers::begin::{AnyBegin, Beginning};
use crate::web::layer::app::App;
use crate::web::page::rejection::Rejection;
use crate::web::page::return_to::with_return_to;
use crate::web::providers::registry::{MountedProvider, Providers};

/// The providers that people log in with, by their names: for a form that says which one, and for a login page of one's own.
///
/// ```no_run
/// use axum::Form;
/// use axum::response::{IntoResponse, Response};
/// use oauth_runtime::web::LoginProviders;
/// # #[derive(serde::Deserialize)]
/// # struct Choice { provider: String }
///
/// async fn login(providers: LoginProviders, Form(choice): Form<Choice>) -> Response {
///     match providers.named(&choice.provider) {
///         Ok(provider) => provider.redirect().await.into_response(),
///         // 404, with the code `provider_unknown`.
///         Err(unknown) => unknown.into_response(),
///     }
/// }
/// ```
pub struct LoginProviders {
    app: Arc<App>,
    providers: Arc<Providers>,
    request: Parts,
}

/// A provider that people can log in with.
#[derive(Clone, Copy)]
pub struct LoginProvider<'a>(&'a MountedProvider);

impl LoginProviders {
    /// Begins a login with the provider of this name.
    ///
    /// # Errors
    ///
    /// [`SessionFault::ProviderUnknown`] for a name that none has. As a response it is 404.
    pub fn named(&self, name: &str) -> Result<AnyBegin> {
        let provider = self.providers.named(name).filter(|provider| provider.mount.logs_in);
        let provider = provider.ok_or_else(|| Error::from(SessionFault::ProviderUnknown))?;
        Ok(AnyBegin::new(Beginning::new(&self.app, provider, &self.request)))
    }

    /// All of them that are set up, in the order in which they were merged.
    pub fn iter(&self) -> impl Iterator<Item = LoginProvider<'_>> {
        self.providers
            .for_logins()
            .filter(|provider| provider.relying_party.is_some())
            .map(|known| LoginProvider(known))
    }
}

impl<'a> LoginProvider<'a> {
    /// Its name, as in its paths.
    #[must_use]
    pub fn name(&self) -> &'a str {
        &self.0.mount.name
    }

    /// The name people read.
    #[must_use]
    pub fn display_name(&self) -> &'a str {
        &self.0.mount.display_name
    }

    /// Where a login begins that ends at a page of this application; elsewhere than the default page, if there is one.
    #[must_use]
    pub fn login_url(&self, return_to: Option<&str>) -> String {
        with_return_to(&self.0.mount.paths.login, return_to)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for LoginProviders {
    type Rejection = Rejection;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Rejection> {
        let app = App::of(parts).ok_or_else(Rejection::missing_layer)?;
        Ok(Self { app: Arc::clone(app), providers: app.providers(), request: parts.clone() })
    }
}

impl fmt::Debug for LoginProviders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl fmt::Debug for LoginProvider<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LoginProvider").field("name", &self.name()).finish_non_exhaustive()
    }
}
