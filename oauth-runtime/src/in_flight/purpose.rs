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
    /// A user who is logged in already is asked to prove again who they are. Nobody else may come back.
    StepUp(Initiator),
    /// Tokens for calls of the provider's API. It says nothing about who is at the browser, and nobody is logged in by it.
    Authorization,
    /// An account at the provider is connected, beside the login. Who is logged in stays so.
    Connection(Connecting),
    /// An identity at the provider is linked to the user who is logged in. Who is logged in stays so.
    Link(Linking),
}

/// A connection in the making: whose it will be, and what it is called.
#[derive(Clone, PartialEq, Eq)]
pub struct Connecting {
    /// The hash of the owner: nobody else may come back.
    pub(crate) owner: [u8; 32],
    /// The connection that this one takes the place of.
    pub(crate) renews: Option<Box<str>>,
    pub(crate) label: Box<str>,
}

/// An identity that is being linked: by whom.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Linking {
    /// The hash of the session that wants it and of its user: nobody else may come back.
    pub(crate) initiator: [u8; 32],
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
    /// Whoever comes back is logged in by it, or was before.
    pub(crate) fn logs_in(&self) -> bool {
        matches!(self, Self::Login | Self::MoreScopes(_) | Self::StepUp(_))
    }

    /// The user who must come back, where it may be nobody else.
    pub(crate) fn user(&self) -> Option<&Initiator> {
        match self {
            Self::Login | Self::Authorization | Self::Connection(_) | Self::Link(_) => None,
            Self::MoreScopes(user) | Self::StepUp(user) => Some(user),
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

impl fmt::Debug for Connecting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connecting").field("label", &self.label).finish_non_exhaustive()
    }
}

impl fmt::Debug for Linking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Linking").finish_non_exhaustive()
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
