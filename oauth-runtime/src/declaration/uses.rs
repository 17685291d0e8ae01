//! What a provider is used for.

use super::endpoint::Endpoint;
use super::words::Protocol;

/// What a provider is used for: it decides what its declaration must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Use {
    /// People log in with it.
    Login,
    /// Its API is called for a user, who is known from elsewhere.
    Calls,
    /// Its API is called for the application itself: nobody is asked
    /// ([RFC 6749 §4.4](https://www.rfc-editor.org/rfc/rfc6749#section-4.4)).
    Service,
}

impl Use {
    /// The endpoints that a server must have for it.
    #[must_use]
    pub const fn endpoints(self, protocol: Protocol) -> &'static [Endpoint] {
        match (protocol, self) {
            // It has no grant without a user.
            (Protocol::OAuth1, _) => &[Endpoint::TemporaryCredentials, Endpoint::Authorization, Endpoint::Token],
            (_, Self::Service) => &[Endpoint::Token],
            (_, Self::Login | Self::Calls) => &[Endpoint::Authorization, Endpoint::Token],
        }
    }

    /// Whether somebody must be identified: by an ID token, or by a profile.
    #[must_use]
    pub const fn identifies(self) -> bool {
        matches!(self, Self::Login)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_use_needs_no_endpoint_that_it_never_calls() {
        assert_eq!(Use::Service.endpoints(Protocol::OAuth2), [Endpoint::Token]);
        assert_eq!(Use::Calls.endpoints(Protocol::OAuth2), Use::Login.endpoints(Protocol::OpenIdConnect));
        assert!(Use::Login.identifies() && !Use::Calls.identifies() && !Use::Service.identifies());
    }
}
