//! Calls of an API for the application itself, and the tokens for them.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use super::caller::Caller;
use super::token_source::TokenSource;
use crate::declaration::provider::OAuthProvider;
use crate::declaration::scope::ScopeSet;
use crate::error::Result;
use crate::flow::{Client, RelyingParty, ServiceAccount, ServiceRequest};
use crate::oauth2::parameters::require_parameter;
use crate::tokens::{OAuth2Tokens, Vault};

/// The application's own tokens at a provider, with which no user has to do anything
/// ([RFC 6749 §4.4](https://www.rfc-editor.org/rfc/rfc6749#section-4.4), client credentials).
///
/// A token is asked for when it is needed, kept, and replaced before it ends: one request for all who wait, for each list of
/// scopes, resources and parameters. One of which the server does not say when it ends is used for five minutes. Where the
/// client has a store, tokens are in it, and the next process finds them.
///
/// ```no_run
/// use oauth_runtime::prelude::*;
/// use oauth_runtime::ClientConfig;
///
/// #[derive(OAuthProvider)]
/// #[oauth(protocol = oauth2, token_endpoint = "https://as.example/token", scopes("mail.read" as mail_read))]
/// struct Mail;
///
/// # async fn example() -> oauth_runtime::Result<()> {
/// let mail = Mail::client(ClientConfig::new())?.service().scopes::<(mail_read,)>();
/// let token = mail.token().await?;     // `Authorization: Bearer …` for a call by hand
/// let api = mail.api();                // or what the methods of an `#[oauth_api]` trait are called on
/// # let _ = (token, api);
/// # Ok(())
/// # }
/// ```
pub struct Service<P> {
    request: ServiceRequest,
    vault: Arc<Vault>,
    provider: PhantomData<fn() -> P>,
}

impl<P: OAuthProvider> Client<P> {
    /// Tokens of the application itself: see [`Service`].
    #[must_use]
    pub fn service(&self) -> Service<P> {
        Service::new(Arc::clone(&self.relying_party), Arc::clone(&self.vault))
    }
}

impl<P: OAuthProvider> Service<P> {
    pub(crate) fn new(relying_party: Arc<RelyingParty>, vault: Arc<Vault>) -> Self {
        let request =
            ServiceRequest { relying_party, account: None, scopes: &[], resources: Vec::new(), parameters: Vec::new() };
        Self { request, vault, provider: PhantomData }
    }

    /// The scopes of its tokens, of those that the provider declares. Default: none, which leaves them to the server.
    #[must_use]
    pub fn scopes<S: ScopeSet<P>>(mut self) -> Self {
        self.request.scopes = S::VALUES;
        self
    }

    /// What its tokens are for, as an absolute URI; may be called again for more
    /// ([RFC 8707 §2](https://www.rfc-editor.org/rfc/rfc8707#section-2)).
    #[must_use]
    pub fn resource(mut self, resource: impl Into<Box<str>>) -> Self {
        self.request.resources.push(resource.into());
        self
    }

    /// A parameter of its token requests that this server wants, such as Auth0's `audience`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) for a parameter that only this crate sets, and for a value of more than 16 KiB.
    pub fn parameter(mut self, name: impl Into<Box<str>>, value: impl Into<Box<str>>) -> Result<Self> {
        let (name, value) = (name.into(), value.into());
        require_parameter(&name, &value)?;
        self.request.parameters.push((name, value));
        Ok(self)
    }

    /// Asks with the statements of a service account instead of the client's own credentials.
    #[must_use]
    pub fn account(mut self, account: ServiceAccount) -> Self {
        self.request.account = Some(Arc::new(account));
        self
    }

    /// A token that is good now.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Refused`](crate::ErrorKind::Refused) with what the server says, and those of the way there. One that failed is
    /// tried again after 30 seconds; until then everybody gets its error.
    pub async fn token(&self) -> Result<OAuth2Tokens> {
        self.vault.obtained(self.request.key(), Arc::new(self.request.clone())).await
    }

    /// Makes calls of the provider's API with such tokens: a trait with `#[oauth_api(…)]` gives it methods. It may be kept.
    #[must_use]
    pub fn api(&self) -> Caller<P> {
        let tokens = TokenSource::service(Arc::clone(&self.vault), self.request.clone());
        Caller::new(Arc::clone(&self.request.relying_party), tokens, None)
    }
}

impl<P> Clone for Service<P> {
    fn clone(&self) -> Self {
        Self { request: self.request.clone(), vault: Arc::clone(&self.vault), provider: PhantomData }
    }
}

impl<P> fmt::Debug for Service<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service").field("request", &self.request).finish_non_exhaustive()
    }
}
