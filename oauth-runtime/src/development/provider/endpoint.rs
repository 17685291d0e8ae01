use http::Method;

/// An endpoint of the development provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Endpoint {
    /// OpenID Provider metadata: `/.well-known/openid-configuration`.
    Discovery,
    /// Authorization server metadata: `/.well-known/oauth-authorization-server`.
    ServerMetadata,
    /// The key set: `/jwks`.
    Keys,
    /// The authorization endpoint: `/authorize`.
    Authorization,
    /// Where the login page posts: `/interaction`.
    Interaction,
    /// The token endpoint: `/token`.
    Token,
    /// OpenID Connect userinfo: `/userinfo`.
    UserInfo,
    /// A plain OAuth 2.0 user resource, as code hosts have it: `/api/user`.
    ApiUser,
    /// A resource that needs the scope `repo`: `/api/user/repos`.
    ApiRepositories,
    /// What a test [answers](super::DevelopmentProvider::answers): below `/api`, or at another host.
    Api,
    /// Revocation ([RFC 7009](https://www.rfc-editor.org/rfc/rfc7009)): `/revoke`.
    Revocation,
    /// Introspection ([RFC 7662](https://www.rfc-editor.org/rfc/rfc7662)): `/introspect`.
    Introspection,
    /// RP-initiated logout: `/end_session`.
    EndSession,
    /// OAuth 1.0a temporary credentials ([RFC 5849 §2.1](https://www.rfc-editor.org/rfc/rfc5849#section-2.1)):
    /// `/oauth1/temporary_credentials`.
    TemporaryCredentials,
    /// OAuth 1.0a resource owner authorization: `/oauth1/authorize`.
    OAuth1Authorization,
    /// OAuth 1.0a token credentials: `/oauth1/token`.
    TokenCredentials,
    /// A signed OAuth 1.0a user resource: `/oauth1/verify_credentials`.
    VerifyCredentials,
    /// Nothing honest ever comes here: faulty answers point to it, so a test can see whether they were followed.
    Canary,
}

/// The URLs of one tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Endpoints {
    /// The issuer identifier.
    pub issuer: String,
    /// OpenID Provider metadata.
    pub discovery: String,
    /// Authorization server metadata.
    pub server_metadata: String,
    /// The key set.
    pub jwks_uri: String,
    /// The authorization endpoint.
    pub authorization_endpoint: String,
    /// The token endpoint.
    pub token_endpoint: String,
    /// OpenID Connect userinfo.
    pub userinfo_endpoint: String,
    /// What the paths of [answers](super::DevelopmentProvider::answers) are below.
    pub api: String,
    /// A plain OAuth 2.0 user resource, as code hosts have it.
    pub api_user: String,
    /// A resource that needs the scope `repo`.
    pub api_repositories: String,
    /// Revocation.
    pub revocation_endpoint: String,
    /// Introspection.
    pub introspection_endpoint: String,
    /// RP-initiated logout.
    pub end_session_endpoint: String,
    /// OAuth 1.0a temporary credentials.
    pub temporary_credentials_endpoint: String,
    /// OAuth 1.0a resource owner authorization.
    pub oauth1_authorization_endpoint: String,
    /// OAuth 1.0a token credentials.
    pub oauth1_token_endpoint: String,
    /// A signed OAuth 1.0a user resource.
    pub verify_credentials: String,
}

impl Endpoint {
    const ALL: [Self; 17] = [
        Self::Discovery,
        Self::ServerMetadata,
        Self::Keys,
        Self::Authorization,
        Self::Interaction,
        Self::Token,
        Self::UserInfo,
        Self::ApiUser,
        Self::ApiRepositories,
        Self::Revocation,
        Self::Introspection,
        Self::EndSession,
        Self::TemporaryCredentials,
        Self::OAuth1Authorization,
        Self::TokenCredentials,
        Self::VerifyCredentials,
        Self::Canary,
    ];

    /// Its path below the issuer, without the leading slash.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Discovery => ".well-known/openid-configuration",
            Self::ServerMetadata => ".well-known/oauth-authorization-server",
            Self::Keys => "jwks",
            Self::Authorization => "authorize",
            Self::Interaction => "interaction",
            Self::Token => "token",
            Self::UserInfo => "userinfo",
            Self::ApiUser => "api/user",
            Self::ApiRepositories => "api/user/repos",
            Self::Api => "api",
            Self::Revocation => "revoke",
            Self::Introspection => "introspect",
            Self::EndSession => "end_session",
            Self::TemporaryCredentials => "oauth1/temporary_credentials",
            Self::OAuth1Authorization => "oauth1/authorize",
            Self::TokenCredentials => "oauth1/token",
            Self::VerifyCredentials => "oauth1/verify_credentials",
            Self::Canary => "canary",
        }
    }

    /// The tenant and the endpoint that a request path names.
    pub(super) fn find(path: &str) -> Option<(&str, Self)> {
        let path = path.strip_prefix('/')?;
        // RFC 8414 §3.1 puts the well-known part before the issuer's path; both places answer.
        if let Some(tenant) = path.strip_prefix(".well-known/oauth-authorization-server/") {
            return is_tenant(tenant).then_some((tenant, Self::ServerMetadata));
        }
        let (tenant, rest) = path.split_once('/')?;
        let endpoint = Self::ALL.into_iter().find(|endpoint| endpoint.path() == rest)?;
        is_tenant(tenant).then_some((tenant, endpoint))
    }

    /// The endpoint of this path.
    pub(super) fn named(path: &str) -> Option<Self> {
        Self::ALL.into_iter().chain([Self::Api]).find(|endpoint| endpoint.path() == path)
    }

    /// The tenant of a path below `/api`, and what is below that.
    pub(super) fn api_path(path: &str) -> Option<(&str, &str)> {
        let (tenant, rest) = path.strip_prefix('/')?.split_once("/api/")?;
        is_tenant(tenant).then(|| (tenant, &path[path.len() - rest.len() - 1..]))
    }

    pub(super) fn allows(self, method: &Method) -> bool {
        let (get, post) = match self {
            Self::Discovery | Self::ServerMetadata | Self::Keys => (true, false),
            Self::Interaction
            | Self::Token
            | Self::Revocation
            | Self::Introspection
            | Self::TemporaryCredentials
            | Self::TokenCredentials => (false, true),
            _ => (true, true),
        };
        (get && method == Method::GET) || (post && method == Method::POST) || matches!(self, Self::Api | Self::Canary)
    }
}

impl Endpoints {
    pub(super) fn new(issuer: String) -> Self {
        let url = |endpoint: Endpoint| format!("{issuer}/{}", endpoint.path());
        Self {
            discovery: url(Endpoint::Discovery),
            server_metadata: url(Endpoint::ServerMetadata),
            jwks_uri: url(Endpoint::Keys),
            authorization_endpoint: url(Endpoint::Authorization),
            token_endpoint: url(Endpoint::Token),
            userinfo_endpoint: url(Endpoint::UserInfo),
            api: url(Endpoint::Api),
            api_user: url(Endpoint::ApiUser),
            api_repositories: url(Endpoint::ApiRepositories),
            revocation_endpoint: url(Endpoint::Revocation),
            introspection_endpoint: url(Endpoint::Introspection),
            end_session_endpoint: url(Endpoint::EndSession),
            temporary_credentials_endpoint: url(Endpoint::TemporaryCredentials),
            oauth1_authorization_endpoint: url(Endpoint::OAuth1Authorization),
            oauth1_token_endpoint: url(Endpoint::TokenCredentials),
            verify_credentials: url(Endpoint::VerifyCredentials),
            issuer,
        }
    }
}

fn is_tenant(name: &str) -> bool {
    (1..=64).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
