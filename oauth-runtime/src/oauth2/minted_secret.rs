//! A client secret that the client writes itself: a token that it signs with its private key, good for a few minutes. The claims
//! are those of [RFC 7523 §3](https://www.rfc-editor.org/rfc/rfc7523#section-3); it travels in the place of a secret that was given
//! out.

use std::fmt;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde_json::{Map, json};

use crate::error::{Error, Finding, Result};
use crate::jose::TokenSigner;
use crate::types::{ClientId, ClientSecret, Timestamp};

/// How long one is good for.
const LIFE: Duration = Duration::from_secs(300);
/// How long before its end another one is minted: it is on its way for a while, and clocks differ.
const MARGIN: Duration = Duration::from_secs(60);

/// Mints the secrets of one client.
pub(crate) struct SecretMint {
    pub(crate) signer: TokenSigner,
    /// Whose key it is.
    pub(crate) issuer: Box<str>,
    pub(crate) audience: &'static str,
    pub(crate) client_id: ClientId,
    pub(crate) last: Mutex<Option<Minted>>,
}

pub(crate) struct Minted {
    at: Timestamp,
    secret: ClientSecret,
}

impl SecretMint {
    /// A secret that is good now: the last one, or another.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if the machine has no randomness to sign with.
    pub(crate) fn secret(&self, now: Timestamp) -> Result<ClientSecret> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(Minted { at, secret }) = &*last
            && (*at..at.saturating_add(LIFE).saturating_sub(MARGIN)).contains(&now)
        {
            return Ok(secret.clone());
        }
        let secret = ClientSecret::new(self.mint(now).ok_or_else(not_signed)?);
        *last = Some(Minted { at: now, secret: secret.clone() });
        Ok(secret)
    }

    /// The last one, for those who must not print it.
    pub(crate) fn last(&self) -> Option<ClientSecret> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map(|minted| minted.secret.clone())
    }

    fn mint(&self, now: Timestamp) -> Option<String> {
        let claims = [
            ("iss", json!(self.issuer)),
            ("iat", json!(now.seconds())),
            ("exp", json!(now.saturating_add(LIFE).seconds())),
            ("aud", json!(self.audience)),
            ("sub", json!(self.client_id.as_str())),
        ];
        self.signer.sign(claims.map(|(name, value)| (name.to_owned(), value)).into_iter().collect::<Map<_, _>>())
    }
}

#[cold]
fn not_signed() -> Error {
    let what = "the client secret cannot be signed: the machine has no randomness";
    Finding::new("client_secret_not_minted", what, "look at the machine; a process needs its random numbers").into()
}

impl fmt::Debug for SecretMint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SecretMint({})", self.client_id)
    }
}

#[cfg(test)]
mod tests {
    use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};
    use serde_json::Value;

    use super::*;
    use crate::jose::signing_keys::{P256, P256_POINT};

    fn mint() -> SecretMint {
        SecretMint {
            signer: TokenSigner::es256(P256, "KEY1").expect("a key"),
            issuer: "TEAM".into(),
            audience: "https://as.example",
            client_id: ClientId::new("com.example.app"),
            last: Mutex::default(),
        }
    }

    #[test]
    fn a_secret_says_who_signs_for_whom_and_is_good_for_five_minutes() {
        let now = Timestamp::from_seconds(4_000_000_000);
        let secret = mint().secret(now).expect("minted");
        let key = DecodingKey::from_ec_components(P256_POINT[0], P256_POINT[1]).expect("a public key");
        let mut validation = Validation::new(Algorithm::ES256);
        validation.set_audience(&["https://as.example"]);
        let claims = decode::<Value>(secret.expose(), &key, &validation).expect("a signature that fits").claims;
        let expected = json!({
            "iss": "TEAM", "iat": 4_000_000_000_i64, "exp": 4_000_000_300_i64, "aud": "https://as.example", "sub": "com.example.app",
        });
        assert_eq!(claims, expected);
    }

    #[test]
    fn one_secret_serves_until_a_minute_before_its_end_and_not_before_it_was_made() {
        let mint = mint();
        let at = |seconds| mint.secret(Timestamp::from_seconds(seconds)).expect("minted");
        let first = at(1000);
        assert_eq!(at(1239), first);
        let second = at(1240);
        assert_ne!(second, first);
        assert_eq!((at(1241), mint.last()), (second.clone(), Some(second.clone())));
        assert_ne!(at(1000), second, "a clock that went back");
        assert!(!format!("{mint:?}").contains("ey"), "{mint:?}");
    }
}
