use std::fmt;

/// The step of a flow at which an error came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// Reading the configuration.
    Configuration,
    /// Fetching server metadata (RFC 8414, OpenID Connect Discovery).
    Discovery,
    /// Fetching the provider's keys (RFC 7517).
    Jwks,
    /// Asking for OAuth 1.0a temporary credentials (RFC 5849 §2.1).
    TemporaryCredentials,
    /// The answer of the authorization endpoint, carried by the browser.
    AuthorizationResponse,
    /// The token request (RFC 6749 §4.1.3) or OAuth 1.0a token credentials (RFC 5849 §2.3).
    Token,
    /// Checking the ID token (OpenID Connect Core §3.1.3.7).
    IdToken,
    /// The userinfo request (OpenID Connect Core §5.3).
    UserInfo,
    /// A call of the provider's API with a user's tokens.
    Api,
    /// Reading the claims as the application's type.
    Claims,
    /// Reading or writing the session or a store.
    Session,
}

impl Stage {
    /// Stable text.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Configuration => "configuration",
            Self::Discovery => "discovery",
            Self::Jwks => "jwks",
            Self::TemporaryCredentials => "temporary_credentials",
            Self::AuthorizationResponse => "authorization_response",
            Self::Token => "token",
            Self::IdToken => "id_token",
            Self::UserInfo => "userinfo",
            Self::Api => "api",
            Self::Claims => "claims",
            Self::Session => "session",
        }
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
