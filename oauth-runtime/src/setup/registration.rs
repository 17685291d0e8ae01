use std::borrow::Cow;
use std::fmt;

use http::{HeaderName, HeaderValue};

use super::secret_source::SecretSource;
use super::template::fill;
use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, SigningAlgorithm};
use crate::declaration::endpoint::Endpoints;
use crate::identity::facts::{FactText, FactUrl};
use crate::oauth1::Signer;
use crate::oauth2::ClientAuthentication;
use crate::oidc::discovery::ExpectedIssuer;
use crate::types::{ClientId, EndpointUrl, InternalAddress, IssuerIdentifier, IssuerTemplate, ProviderName, UrlPolicy};

/// A provider and this application's registration there: complete, checked, ready to use.
pub(crate) struct Registration {
    pub(crate) name: ProviderName,
    pub(crate) description: ProviderDescription,
    pub(crate) client_id: ClientId,
    pub(crate) policy: UrlPolicy,
    /// What `{placeholders}` of an API's base URL stand for.
    pub(crate) placeholders: Vec<(&'static str, String)>,
    /// Where API calls go instead of their own base URL: to the provider that stands in.
    pub(crate) api_base: Option<EndpointUrl>,
    pub(crate) protocol: ProtocolRegistration,
    /// Something says who the user is.
    pub(crate) identifies: bool,
    /// The issuer is reached at another address from here.
    pub(crate) internal: Option<InternalAddress>,
    /// What the developer pinned: no metadata changes it.
    pub(crate) endpoints: Endpoints<Option<EndpointUrl>>,
    /// What is different for each login in requests for the profile.
    pub(crate) profile: ProfileRequests,
    pub(crate) authorization_params: Params,
    pub(crate) token_params: Params,
    /// Of the exchange of an access token for one that lasts.
    pub(crate) exchange_params: Vec<(&'static str, FactText)>,
    /// Of refresh requests alone.
    pub(crate) refresh_params: Params,
    /// Headers of every call.
    pub(crate) headers: Vec<(HeaderName, HeaderValue)>,
}

/// Requests for the profile, with places for facts of a login.
#[derive(Default)]
pub(crate) struct ProfileRequests {
    /// In the place of the endpoint.
    pub(crate) userinfo: Option<FactUrl>,
    pub(crate) email: Option<FactUrl>,
    pub(crate) params: Vec<(&'static str, FactText)>,
}

/// Extra parameters, with their placeholders filled.
#[derive(Default)]
pub(crate) struct Params(pub(super) Vec<(Cow<'static, str>, String)>);

impl Params {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (&**name, value.as_str()))
    }
}

/// What differs between the protocols.
pub(crate) enum ProtocolRegistration {
    OAuth2(Box<OAuth2Registration>),
    OAuth1(Box<OAuth1Registration>),
}

/// OAuth 2.0; with rules for ID tokens it is OpenID Connect.
pub(crate) struct OAuth2Registration {
    pub(crate) server: Server,
    pub(crate) id_token: Option<IdTokenRules>,
    /// The issuer has a place for a tenant.
    pub(crate) tenants: Option<TenantRules>,
    pub(crate) authentication: Authentication,
    pub(crate) scopes: &'static [&'static str],
    pub(crate) scope: String,
    pub(crate) pkce: bool,
}

/// How the client proves itself.
pub(crate) enum Authentication {
    Fixed(ClientAuthentication),
    /// With a secret that may be another one tomorrow.
    Changing {
        method: ClientAuthenticationMethod,
        source: SecretSource,
    },
}

impl Authentication {
    /// The application says what the secret is.
    pub(crate) fn is_asked_for(&self) -> bool {
        matches!(self, Self::Changing { source: SecretSource::Application(_), .. })
    }
}

/// How an authorization server is known.
pub(crate) enum Server {
    /// By its endpoints, and perhaps by the issuer identifier that it answers with (RFC 9207).
    Declared { issuer: Option<IssuerIdentifier> },
    /// By its metadata (RFC 8414, OpenID Connect Discovery).
    Discovered { metadata_url: EndpointUrl, issuer: ExpectedIssuer },
}

/// What an ID token must be.
#[derive(Clone, Copy, Debug)]
pub(crate) struct IdTokenRules {
    pub(crate) alg: SigningAlgorithm,
}

/// Who may log in where one server issues for many tenants.
pub(crate) struct TenantRules {
    pub(crate) template: IssuerTemplate,
    pub(crate) allowed: AllowedTenants,
}

impl TenantRules {
    /// How many domains are listed.
    pub(crate) fn domains(&self) -> usize {
        match &self.allowed {
            AllowedTenants::Any => 0,
            AllowedTenants::Listed { domains, .. } => domains.len(),
        }
    }
}

pub(crate) enum AllowedTenants {
    Any,
    Listed {
        ids: Vec<Box<str>>,
        /// Domains, which the server knows the identifiers of.
        domains: Vec<Box<str>>,
    },
}

pub(crate) struct OAuth1Registration {
    pub(crate) signer: Signer,
}

impl Registration {
    /// A template with the values of this registration.
    pub(crate) fn fill<'a>(&self, template: &'a str) -> Cow<'a, str> {
        if template.contains('{') { fill(template, &self.placeholders).into() } else { template.into() }
    }
}

impl fmt::Debug for Registration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registration")
            .field("name", &self.name)
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}
