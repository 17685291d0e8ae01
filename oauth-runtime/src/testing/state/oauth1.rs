use super::shelf::Shelf;
use crate::testing::{ClientRegistration, Persona};
use crate::types::SharedSecret;

/// Temporary credentials (RFC 5849 §2.1).
#[derive(Clone, Debug)]
pub(in crate::testing) struct IssuedTemporaryCredentials {
    pub(in crate::testing) tenant: String,
    pub(in crate::testing) client: ClientRegistration,
    /// `None` for a client that cannot receive callbacks: `oob`.
    pub(in crate::testing) callback: Option<String>,
    pub(in crate::testing) secret: SharedSecret,
    /// Who authorized them, and the verifier that proves it.
    pub(in crate::testing) authorized: Option<(Persona, SharedSecret)>,
}

/// Token credentials (RFC 5849 §2.3).
#[derive(Clone, Debug)]
pub(in crate::testing) struct IssuedTokenCredentials {
    pub(in crate::testing) tenant: String,
    pub(in crate::testing) client_id: String,
    pub(in crate::testing) secret: SharedSecret,
    pub(in crate::testing) persona: Persona,
}

#[derive(Debug)]
pub(in crate::testing) struct OAuth1State {
    pub(in crate::testing) temporary: Shelf<IssuedTemporaryCredentials>,
    pub(in crate::testing) tokens: Shelf<IssuedTokenCredentials>,
    /// What must not come again within the window (RFC 5849 §3.3).
    pub(in crate::testing) nonces: Shelf<()>,
}

impl Default for OAuth1State {
    fn default() -> Self {
        Self { temporary: Shelf::new(20_000), tokens: Shelf::new(50_000), nonces: Shelf::new(200_000) }
    }
}

impl OAuth1State {
    pub(in crate::testing) fn clear(&mut self) {
        self.temporary.clear();
        self.tokens.clear();
    }
}
