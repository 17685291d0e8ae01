//! Client secrets that the client signs itself: developer.apple.com, "Creating a client secret".

use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::Value;

use super::registration::{CLIENT_ID, KEY_ID, TEAM_ID};
use crate::clock::{Clock as _, SystemClock};

/// The public half of [`PRIVATE_KEY`](super::registration::PRIVATE_KEY).
const PUBLIC_KEY: &str = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEn9zgs0D9UP4b5Nz6SLZWHQ/7XXdJxxAikgri4liRciwudT8AXObnBD/sgSHccPiS2aid6LyNZa5ZktAF6GAlWw==";
const AUDIENCE: &str = "https://appleid.apple.com";
/// Six months.
const LONGEST: u64 = 15_777_000;

/// Whether Apple would take it.
pub(super) fn is_ours(secret: &str) -> bool {
    judged(secret).unwrap_or_default()
}

fn judged(secret: &str) -> Option<bool> {
    let (signed, signature) = secret.rsplit_once('.')?;
    let (header, claims) = signed.split_once('.')?;
    let [header, claims] = [header, claims].map(|part| {
        let bytes = URL_SAFE_NO_PAD.decode(part).ok()?;
        serde_json::from_slice::<Value>(&bytes).ok()
    });
    let (header, claims) = (header?, claims?);
    let key = STANDARD.decode(PUBLIC_KEY).ok()?;
    // SEC 1 §2.3.3: the point is at the end of the structure.
    let point = key.get(key.len().checked_sub(65)?..)?;
    let signature = URL_SAFE_NO_PAD.decode(signature).ok()?;
    let is_signed =
        UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(signed.as_bytes(), &signature).is_ok();
    let now = SystemClock.now().duration_since(std::time::UNIX_EPOCH).ok()?.as_secs();
    let (issued, end) = (claims["iat"].as_u64()?, claims["exp"].as_u64()?);
    let is_now = issued <= now + 60 && now < end && end - now <= LONGEST;
    let names = header["alg"] == "ES256" && header["kid"] == KEY_ID && claims["iss"] == TEAM_ID;
    Some(is_signed && is_now && names && claims["sub"] == CLIENT_ID && claims["aud"] == AUDIENCE)
}
