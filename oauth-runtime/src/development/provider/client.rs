use std::fmt;

use url::Url;

use crate::declaration::description::{ClientAuthenticationMethod, SigningAlgorithm};
use crate::types::{ClientSecret, is_on_this_machine};

/// A client the development provider knows, and what it is strict about.
#[derive(Clone)]
#[non_exhaustive]
pub struct ClientRegistration {
    /// The client identifier, and the consumer key in OAuth 1.0a.
    pub id: String,
    /// What its users call it; default is the address that a login returns to.
    pub name: Option<String>,
    /// The client secret, and the consumer secret in OAuth 1.0a; none for a public client.
    pub secret: Option<ClientSecret>,
    /// The one way this client may prove itself; `None` accepts header and body.
    pub authentication: Option<ClientAuthenticationMethod>,
    /// The exact redirect URIs; empty accepts every one on a loopback host. Others than on loopback hosts never work.
    pub redirect_uris: Vec<String>,
    /// The exact URIs a logout may return to; empty accepts every one on a loopback host.
    pub post_logout_redirect_uris: Vec<String>,
    /// How its ID tokens are signed. Default RS256.
    pub id_token_alg: SigningAlgorithm,
    /// Whether a code challenge is demanded. Default yes; `plain` is refused either way.
    pub pkce_required: bool,
    /// The public key of OAuth 1.0a RSA signatures, in PEM.
    pub rsa_public_key: Option<String>,
}

impl ClientRegistration {
    /// The identifier of the client that is known when no other was registered.
    pub const DEFAULT_ID: &'static str = "development";
    /// The secret of the client that is known when no other was registered.
    pub const DEFAULT_SECRET: &'static str = "development-secret";

    /// A client with a secret.
    pub fn new(id: impl Into<String>, secret: impl Into<ClientSecret>) -> Self {
        Self { secret: Some(secret.into()), authentication: None, ..Self::public(id) }
    }

    /// A client without a secret.
    pub fn public(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: None,
            secret: None,
            authentication: Some(ClientAuthenticationMethod::None),
            redirect_uris: Vec::new(),
            post_logout_redirect_uris: Vec::new(),
            id_token_alg: SigningAlgorithm::RS256,
            pkce_required: true,
            rsa_public_key: None,
        }
    }

    /// Is called this on the provider's pages.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Accepts only this way of client authentication.
    #[must_use]
    pub fn with_authentication(mut self, method: ClientAuthenticationMethod) -> Self {
        self.authentication = Some(method);
        self
    }

    /// Accepts this exact redirect URI, and no other that was not added.
    #[must_use]
    pub fn with_redirect_uri(mut self, uri: impl Into<String>) -> Self {
        self.redirect_uris.push(uri.into());
        self
    }

    /// Accepts this exact URI after a logout, and no other that was not added.
    #[must_use]
    pub fn with_post_logout_redirect_uri(mut self, uri: impl Into<String>) -> Self {
        self.post_logout_redirect_uris.push(uri.into());
        self
    }

    /// Signs this client's ID tokens with another algorithm.
    #[must_use]
    pub fn with_id_token_alg(mut self, alg: SigningAlgorithm) -> Self {
        self.id_token_alg = alg;
        self
    }

    /// Accepts authorization requests without a code challenge.
    #[must_use]
    pub fn without_pkce(mut self) -> Self {
        self.pkce_required = false;
        self
    }

    /// Verifies OAuth 1.0a RSA signatures with this public key, in PEM.
    #[must_use]
    pub fn with_rsa_public_key(mut self, pem: impl Into<String>) -> Self {
        self.rsa_public_key = Some(pem.into());
        self
    }

    pub(in crate::development) fn default_client() -> Self {
        Self::new(Self::DEFAULT_ID, Self::DEFAULT_SECRET)
    }

    pub(super) fn accepts_redirect(&self, uri: &str, reach: Reach) -> bool {
        reach.has(uri) && (self.redirect_uris.is_empty() || self.redirect_uris.iter().any(|u| u == uri))
    }

    pub(super) fn accepts_post_logout_redirect(&self, uri: &str, reach: Reach) -> bool {
        let known = &self.post_logout_redirect_uris;
        reach.has(uri) && (known.is_empty() || known.iter().any(|u| u == uri))
    }
}

impl fmt::Debug for ClientRegistration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientRegistration")
            .field("id", &self.id)
            .field("authentication", &self.authentication)
            .field("redirect_uris", &self.redirect_uris)
            .field("id_token_alg", &self.id_token_alg)
            .finish_non_exhaustive()
    }
}

/// Where browsers are sent back to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reach {
    /// Their own machine.
    ThisMachine,
    /// Anywhere: inside one process there is no browser but that of the test, and the application is where its settings say.
    Anywhere,
}

impl Reach {
    fn has(self, uri: &str) -> bool {
        match self {
            Self::ThisMachine => is_loopback_redirect(uri),
            Self::Anywhere => is_plain(uri).is_some(),
        }
    }
}

/// The second barrier against production use: a browser is only ever sent back to its own machine.
pub(super) fn is_loopback_redirect(uri: &str) -> bool {
    is_plain(uri).is_some_and(|url| url.host().is_some_and(|host| is_on_this_machine(&host)))
}

fn is_plain(uri: &str) -> Option<Url> {
    // `url` drops tabs and line breaks and turns backslashes; what a browser could read differently is refused.
    if uri.len() > 2048 || uri.bytes().any(|b| b <= b' ' || b == b'\\' || b >= 0x7f) {
        return None;
    }
    let url = Url::parse(uri).ok()?;
    let plain = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    (plain && matches!(url.scheme(), "http" | "https")).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_hosts_are_redirect_targets() {
        for uri in
            ["http://127.0.0.1:3000/cb", "http://localhost/cb?x=1", "http://[::1]:1/", "https://localhost:8443/cb"]
        {
            assert!(is_loopback_redirect(uri), "{uri}");
        }
        for uri in [
            "https://app.example/cb",
            "http://127.0.0.1.evil.example/",
            "http://localhost@evil.example/",
            "http://localhost.evil.example/",
            "http://user@localhost/",
            "http://localhost/#x",
            "javascript:alert(1)",
            "app://localhost/cb",
            "/cb",
            "http://evil.example\\@localhost/",
            "",
        ] {
            assert!(!is_loopback_redirect(uri), "{uri}");
        }
    }

    #[test]
    fn debug_output_of_a_registration_holds_no_secret() {
        assert!(!format!("{:?}", ClientRegistration::default_client()).contains("development-secret"));
    }
}
