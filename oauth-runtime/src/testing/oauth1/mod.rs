//! The OAuth 1.0a half of the development provider (RFC 5849): the same personas, clients and page.

mod consent;
mod credentials;
mod signed;

pub(super) use self::consent::{authorize, deny, grant};
pub(super) use self::credentials::{temporary_credentials, token_credentials, verify_credentials};

use super::shelf::Shelf;
use super::{ClientRegistration, Persona};
use crate::types::SharedSecret;

/// Life of temporary credentials in seconds.
const TEMPORARY_LIFETIME: i64 = 600;
/// Token credentials do not expire by themselves: ten years.
const TOKEN_LIFETIME: i64 = 10 * 365 * 24 * 3600;
/// How far a timestamp may be from the provider's clock, in seconds.
const TIMESTAMP_WINDOW: i64 = 300;

/// Temporary credentials (RFC 5849 §2.1).
#[derive(Clone, Debug)]
struct Temporary {
    tenant: String,
    client: ClientRegistration,
    /// `None` for a client that cannot receive callbacks: `oob`.
    callback: Option<String>,
    secret: SharedSecret,
    /// Who authorized them, and the verifier that proves it.
    authorized: Option<(Persona, SharedSecret)>,
}

/// Token credentials (RFC 5849 §2.3).
#[derive(Clone, Debug)]
struct Token {
    tenant: String,
    client_id: String,
    secret: SharedSecret,
    persona: Persona,
}

#[derive(Debug)]
pub(super) struct OAuth1State {
    temporary: Shelf<Temporary>,
    tokens: Shelf<Token>,
    /// What must not come again within the window (RFC 5849 §3.3).
    nonces: Shelf<()>,
}

impl Default for OAuth1State {
    fn default() -> Self {
        Self { temporary: Shelf::new(20_000), tokens: Shelf::new(50_000), nonces: Shelf::new(200_000) }
    }
}

impl OAuth1State {
    pub(super) fn clear(&mut self) {
        self.temporary.clear();
        self.tokens.clear();
    }
}
