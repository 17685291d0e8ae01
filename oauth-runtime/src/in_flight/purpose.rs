use std::fmt;

use crate::types::{IssuerIdentifier, ProviderName, Subject};

/// What a login is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Purpose {
    /// Somebody logs in.
    #[default]
    Login,
    /// A user who is logged in already is asked for more scopes. Nobody else may come back.
    MoreScopes(Initiator),
    /// Tokens for calls of the provider's API. It says nothing about who is at the browser, and nobody is logged in by it.
    Authorization,
}

/// A user who is logged in already, by which login.
#[derive(Clone, PartialEq, Eq)]
pub struct Initiator {
    pub(crate) provider: ProviderName,
    pub(crate) issuer: IssuerIdentifier,
    pub(crate) subject: Subject,
    pub(crate) grant: Box<str>,
}

impl Purpose {
    /// The user who must come back, where it may be nobody else.
    pub(crate) fn user(&self) -> Option<&Initiator> {
        match self {
            Self::Login | Self::Authorization => None,
            Self::MoreScopes(user) => Some(user),
        }
    }
}

impl Initiator {
    /// The issuer that confirmed who it is.
    #[must_use]
    pub fn issuer(&self) -> &IssuerIdentifier {
        &self.issuer
    }

    /// Who it is there.
    #[must_use]
    pub fn subject(&self) -> &Subject {
        &self.subject
    }
}

impl fmt::Debug for Initiator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The grant is what their tokens are found by.
        f.debug_struct("Initiator")
            .field("provider", &self.provider)
            .field("issuer", &self.issuer)
            .field("subject", &self.subject)
            .finish_non_exhaustive()
    }
}
