use super::shelf::Shelf;
use crate::development::provider::{ClientRegistration, Persona};
use crate::types::SharedSecret;

/// Temporary credentials (RFC 5849 §2.1).
#[derive(Clone, Debug)]
pub(in crate::development::provider) struct IssuedTemporaryCredentials {
    pub(in crate::development::provider) tenant: String,
    pub(in crate::development::provider) client: ClientRegistration,
    /// `None` for a client that cannot receive callbacks: `oob`.
    pub(in crate::development::provider) callback: Option<String>,
    pub(in crate::development::provider) secret: SharedSecret,
    /// Who authorized them, and the verifier that proves it.
    pub(in crate::development::provider) authorized: Option<(Persona, SharedSecret)>,
}

/// Token credentials (RFC 5849 §2.3).
#[derive(Clone, Debug)]
pub(in crate::development::provider) struct IssuedTokenCredentials {
    pub(in crate::development::provider) tenant: String,
    pub(in crate::development::provider) client_id: String,
    pub(in crate::development::provider) secret: SharedSecret,
    pub(in crate::development::provider) persona: Persona,
}

#[derive(Debug)]
pub(in crate::development::provider) struct OAuth1State {
    pub(in crate::development::provider) temporary: Shelf<IssuedTemporaryCredentials>,
    pub(in crate::development::provider) tokens: Shelf<IssuedTokenCredentials>,
    /// What must not come again within the window (RFC 5849 §3.3).
    pub(in crate::development::provider) nonces: Shelf<()>,
}

impl Default for OAuth1State {
    fn default() -> Self {
        Self { temporary: Shelf::new(20_000), tokens: Shelf::new(50_000), nonces: Shelf::new(200_000) }
    }
}

impl OAuth1State {
    pub(in crate::development::provider) fn clear(&mut self) {
        self.temporary.clear();
        self.tokens.clear();
    }
}
