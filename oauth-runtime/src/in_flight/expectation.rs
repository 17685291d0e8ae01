use std::fmt::{self, Debug};
use std::time::Duration;

use crate::declaration::description::{ResponseMode, ResponseType};
use crate::types::{AccessToken, AskedAcr, CodeVerifier, Nonce, SharedSecret};

/// What a login asked for decides what its response may hold. One for each protocol: what a check stands on is never left out.
#[derive(Clone)]
pub(crate) enum Expectation {
    OAuth1(TemporarySecret),
    OAuth2(Asked),
    OpenIdConnect(Asked, AskedIdToken),
}

/// What an authorization request of OAuth 2.0 asked for.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) response_type: ResponseType,
    pub(crate) response_mode: ResponseMode,
    /// Whose challenge was sent, if one was.
    pub(crate) code_verifier: Option<CodeVerifier>,
}

/// What it asked for beside, in OpenID Connect.
#[derive(Clone)]
pub(crate) struct AskedIdToken {
    pub(crate) nonce: Nonce,
    /// The user must have proved who they are within this time.
    pub(crate) max_age: Option<Duration>,
    pub(crate) acr: AskedAcr,
}

/// The temporary credentials of OAuth 1.0a.
#[derive(Clone)]
pub(crate) struct TemporarySecret {
    pub(crate) token: AccessToken,
    pub(crate) secret: SharedSecret,
}

impl Expectation {
    /// What was asked for, if it was asked in OAuth 2.0.
    pub(crate) fn asked(&self) -> Option<&Asked> {
        match self {
            Self::OAuth1(_) => None,
            Self::OAuth2(asked) | Self::OpenIdConnect(asked, _) => Some(asked),
        }
    }
}

impl Debug for Expectation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OAuth1(_) => "OAuth1([redacted])",
            Self::OAuth2(_) => "OAuth2([redacted])",
            Self::OpenIdConnect(..) => "OpenIdConnect([redacted])",
        })
    }
}
