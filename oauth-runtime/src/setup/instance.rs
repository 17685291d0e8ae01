//! A provider as one tenant, or one file of settings, has it.

use std::borrow::Cow;
use std::fmt;
use std::future::Future;
use std::sync::Arc;

use super::secret_source::SecretSource;
use crate::declaration::description::{Endpoint, ProviderDescription};
use crate::declaration::endpoint::Endpoints;
use crate::oauth1::SignatureAlgorithm;
use crate::types::{ClientId, ClientSecret, IssuerIdentifier};

/// A provider with values that are known at run time alone, in the place of those that its attribute declares.
///
/// What is not set stays as it is declared, or as the settings say. Every value is judged as if it had been declared, when a
/// client or the routes' layer is made: all problems at once, as [`ErrorKind::Config`](crate::ErrorKind::Config). The provider's
/// type stays: its scopes, the type of its claims and the paths of its routes are the attribute's.
///
/// A client never changes. For other credentials make a new one; what was prepared from the old ones goes with it.
///
/// ```
/// use oauth_runtime::prelude::*;
/// use oauth_runtime::{Client, ClientConfig, Instance};
///
/// #[derive(OAuthProvider)]
/// #[oauth(issuer = "https://login.example.com", scopes(openid, email))]
/// struct Corp;
///
/// // One row of the application's own table of customers.
/// let customer = Instance::new()
///     .name("acme")
///     .issuer("https://sso.acme.example")
///     .credentials("our-id-at-acme", "hunter2")
///     .authorization_param("audience", "https://api.acme.example");
/// let config = ClientConfig::new().with_instance(customer).with_redirect_uri("https://app.example/auth/acme");
/// let client: Client<Corp> = Client::new(config)?;
/// # Ok::<(), oauth_runtime::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Instance {
    pub(crate) name: Option<Box<str>>,
    pub(crate) display_name: Option<Box<str>>,
    pub(super) issuer: Option<IssuerIdentifier>,
    pub(super) metadata_url: Option<String>,
    pub(super) internal_url: Option<String>,
    pub(super) endpoints: Endpoints<Option<String>>,
    pub(super) client_id: Option<ClientId>,
    pub(super) client_secret: Option<ClientSecret>,
    pub(super) secret_source: Option<SecretSource>,
    pub(super) authorization_params: Params,
    pub(super) token_params: Params,
    pub(super) signature_algorithm: Option<Arc<dyn SignatureAlgorithm>>,
    change: Option<Change>,
}

type Params = Vec<(Cow<'static, str>, String)>;
type Change = Arc<dyn Fn(ProviderDescription) -> ProviderDescription + Send + Sync>;

impl Instance {
    /// The provider as it is declared.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Another name: identities are told apart by it. Only `a-z`, `0-9`, `-` and `_`, at most 64 bytes.
    #[must_use]
    pub fn name(mut self, name: impl Into<Box<str>>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The name people read.
    #[must_use]
    pub fn display_name(mut self, name: impl Into<Box<str>>) -> Self {
        self.display_name = Some(name.into());
        self
    }

    /// Another issuer, compared byte by byte. It wins over that of a field.
    #[must_use]
    pub fn issuer(mut self, issuer: impl Into<IssuerIdentifier>) -> Self {
        self.issuer = Some(issuer.into());
        self
    }

    /// Another place of the metadata document.
    #[must_use]
    pub fn metadata_url(mut self, url: impl Into<String>) -> Self {
        self.metadata_url = Some(url.into());
        self
    }

    /// Where this process reaches what is at the issuer's origin: scheme, host and port, such as `http://keycloak:8080`. It wins
    /// over the setting.
    #[must_use]
    pub fn internal_url(mut self, url: impl Into<String>) -> Self {
        self.internal_url = Some(url.into());
        self
    }

    /// Another address of one endpoint. It is pinned: no metadata changes it.
    #[must_use]
    pub fn endpoint(mut self, endpoint: Endpoint, url: impl Into<String>) -> Self {
        self.endpoints.set(endpoint, Some(url.into()));
        self
    }

    /// The client's registration. It wins over settings, fields and [`ClientConfig`](crate::ClientConfig).
    #[must_use]
    pub fn credentials(mut self, id: impl Into<ClientId>, secret: impl Into<ClientSecret>) -> Self {
        self.client_id = Some(id.into());
        self.client_secret = Some(secret.into());
        self.secret_source = None;
        self
    }

    /// The client's identifier alone, for a client whose secret is elsewhere, or that has none.
    #[must_use]
    pub fn client_id(mut self, id: impl Into<ClientId>) -> Self {
        self.client_id = Some(id.into());
        self
    }

    /// A client secret that changes while the program runs: in a service for secrets, in a table. It is asked for before a token
    /// request, at most once in a minute, and at once where the provider does not take the one of before: that request is made again.
    /// While it cannot be had, or takes longer than a call of the provider may, the one of before stays in use; without one a request
    /// fails with `client_secret_unavailable`. It wins over settings, fields and [`ClientConfig`](crate::ClientConfig).
    ///
    /// A file needs none of this: one that a setting such as `CORP_CLIENT_SECRET_FILE` names is read again by itself. For OAuth 2.0
    /// and OpenID Connect; OAuth 1.0a signs with the secret of the start.
    ///
    /// ```no_run
    /// # use oauth_runtime::prelude::*;
    /// # use oauth_runtime::Instance;
    /// # #[derive(OAuthProvider)]
    /// # #[oauth(issuer = "https://login.example.com", scopes(openid))]
    /// # struct Corp;
    /// # async fn newest_secret() -> Result<String, std::io::Error> { Ok(String::new()) }
    /// # fn routes() -> oauth_runtime::Routes<Corp> {
    /// Corp::routes()
    ///     .instance(Instance::new().client_secret_from(|| async { newest_secret().await.map(ClientSecret::new) }))
    /// # }
    /// ```
    ///
    /// # Security
    ///
    /// What its error says is in the log.
    #[must_use]
    pub fn client_secret_from<F, E>(mut self, ask: impl Fn() -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<ClientSecret, E>> + Send + 'static,
        E: Into<Box<dyn std::error::Error + Send + Sync>>,
    {
        self.secret_source = Some(SecretSource::application(ask));
        self.client_secret = None;
        self
    }

    /// A parameter of every authorization request, in the place of a declared one of this name.
    #[must_use]
    pub fn authorization_param(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) -> Self {
        self.authorization_params.push((name.into(), value.into()));
        self
    }

    /// A parameter of every token request, in the place of a declared one of this name.
    #[must_use]
    pub fn token_param(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<String>) -> Self {
        self.token_params.push((name.into(), value.into()));
        self
    }

    /// A signature method of the provider's own ([RFC 5849 §3.4](https://www.rfc-editor.org/rfc/rfc5849#section-3.4)), for OAuth 1.0a:
    /// logins and calls of the API are signed with it, whatever `signature_method` declares.
    ///
    /// ```no_run
    /// # use std::sync::Arc;
    /// # use oauth_runtime::prelude::*;
    /// # use oauth_runtime::Instance;
    /// # use oauth_runtime::oauth1::SignatureAlgorithm;
    /// # #[derive(OAuthProvider)]
    /// # #[oauth(
    /// #     protocol = oauth1,
    /// #     temporary_credentials_endpoint = "https://legacy.example/oauth/request_token",
    /// #     authorization_endpoint = "https://legacy.example/oauth/authorize",
    /// #     token_endpoint = "https://legacy.example/oauth/access_token",
    /// #     userinfo_endpoint = "https://legacy.example/me",
    /// #     userinfo(subject = "/id"),
    /// # )]
    /// # struct Legacy;
    /// # fn app(of_our_hardware: Arc<dyn SignatureAlgorithm>) -> Router {
    /// Router::new().merge(Legacy::routes().instance(Instance::new().signature_algorithm(of_our_hardware)))
    /// # }
    /// ```
    #[must_use]
    pub fn signature_algorithm(mut self, algorithm: Arc<dyn SignatureAlgorithm>) -> Self {
        self.signature_algorithm = Some(algorithm);
        self
    }

    /// Anything else that is declared, by the setters of [`ProviderDescription`], whose texts are constants: another way of
    /// client authentication, another place of the identifier.
    #[must_use]
    pub fn change(
        mut self,
        change: impl Fn(ProviderDescription) -> ProviderDescription + Send + Sync + 'static,
    ) -> Self {
        self.change = Some(Arc::new(change));
        self
    }

    /// It has a registration of its own.
    pub(crate) fn is_registered(&self) -> bool {
        self.client_id.is_some() && (self.client_secret.is_some() || self.secret_source.is_some())
    }

    /// An address of its server, where that is another one than the declared.
    pub(crate) fn server(&self) -> Option<&str> {
        let token = self.endpoints.get(Endpoint::Token).as_deref();
        token.or(self.issuer.as_ref().map(IssuerIdentifier::as_str)).or(self.metadata_url.as_deref())
    }

    /// What this instance is declared to be. What the provider's type stands for stays as it is.
    pub(crate) fn described(&self, declared: ProviderDescription) -> ProviderDescription {
        let Some(change) = &self.change else { return declared };
        let mut description = change(declared);
        (description.name, description.display_name) = (declared.name, declared.display_name);
        (description.protocol, description.scopes, description.routes) =
            (declared.protocol, declared.scopes, declared.routes);
        description.userinfo.claims = declared.userinfo.claims;
        description
    }
}

impl fmt::Debug for Instance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The query of an endpoint and the value of a parameter may hold a key.
        f.debug_struct("Instance")
            .field("name", &self.name)
            .field("issuer", &self.issuer.as_ref().map(IssuerIdentifier::as_str))
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}
