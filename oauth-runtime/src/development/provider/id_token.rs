use aws_lc_rs::digest::{SHA256, SHA384, SHA512, digest};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};

use super::jose::{self, UnsignedToken};
use super::received::Received;
use super::state::IssuedGrant;
use super::{Misbehaviour, jwks};
use crate::declaration::description::SigningAlgorithm;
use crate::types::AccessToken;

/// Life of an ID token in seconds.
const LIFETIME: i64 = 300;

/// The ID token of a grant (OpenID Connect Core §2). `None` if it has no persona or the machine cannot make keys.
pub(super) fn issue(
    received: &Received,
    grant: &IssuedGrant,
    access_token: &AccessToken,
    refreshed: bool,
) -> Option<String> {
    let persona = grant.persona.as_ref()?;
    let mut claims = if received.claims_in_id_token {
        persona.claims_for(&grant.scopes, &received.shared.origin)
    } else {
        persona.claims.clone()
    };
    let mut set = |name: &str, value: Value| claims.insert(name.to_owned(), value);
    let client = &grant.client;
    set("iss", json!(received.issuer()));
    set("sub", json!(persona.subject));
    set("aud", json!(client.id));
    set("exp", json!(received.now + LIFETIME));
    set("iat", json!(received.now));
    set("auth_time", json!(grant.authenticated_at));
    set("sid", json!(grant.session));
    set("at_hash", json!(access_token_hash(client.id_token_alg, access_token.expose())));
    // OpenID Connect Core §12.2: a refreshed ID token repeats no nonce unless it equals the first; leaving it out is best.
    if let (Some(nonce), false) = (&grant.nonce, refreshed) {
        set("nonce", json!(nonce));
    }
    let scene = Scene { received, refreshed };
    for &fault in &received.faults {
        bend_claims(fault, &scene, &mut claims);
    }
    jose::sign(&UnsignedToken {
        faults: &received.faults,
        alg: client.id_token_alg,
        key_generation: jwks::generation_for_signing(received),
        client_secret: client.secret.as_ref().map(crate::types::ClientSecret::expose),
        typ: Some("JWT"),
        claims: &claims,
    })
}

/// OpenID Connect Core §3.1.3.6: the left half of the hash that belongs to the algorithm.
fn access_token_hash(alg: SigningAlgorithm, access_token: &str) -> String {
    let algorithm = match alg {
        SigningAlgorithm::RS256 | SigningAlgorithm::PS256 | SigningAlgorithm::ES256 => &SHA256,
        SigningAlgorithm::RS384 | SigningAlgorithm::PS384 | SigningAlgorithm::ES384 => &SHA384,
        _ => &SHA512,
    };
    let hash = digest(algorithm, access_token.as_bytes());
    let half = hash.as_ref().len() / 2;
    URL_SAFE_NO_PAD.encode(&hash.as_ref()[..half])
}

struct Scene<'a> {
    received: &'a Received,
    refreshed: bool,
}

fn bend_claims(fault: Misbehaviour, scene: &Scene<'_>, claims: &mut Map<String, Value>) {
    let text = |name: &str| claims.get(name).and_then(Value::as_str).unwrap_or("null").to_owned();
    let now = scene.received.now;
    let (name, value) = match fault {
        Misbehaviour::IdTokenWrongIssuer => ("iss", json!(text("iss") + "1")),
        Misbehaviour::IdTokenRefreshedWrongIssuer if scene.refreshed => ("iss", json!(text("iss") + "1")),
        Misbehaviour::IdTokenIssuerTrailingSlash => ("iss", json!(text("iss") + "/")),
        Misbehaviour::IdTokenIssuerOtherCase => ("iss", json!(text("iss").to_ascii_uppercase())),
        Misbehaviour::IdTokenIssuerArray => ("iss", json!([text("iss")])),
        Misbehaviour::IdTokenIssuerOfTenant(name) => ("iss", json!(format!("{}/{name}", scene.received.shared.origin))),
        Misbehaviour::IdTokenMissingIssuer => ("iss", Value::Null),
        Misbehaviour::IdTokenMissingSubject => ("sub", Value::Null),
        Misbehaviour::IdTokenEmptySubject => ("sub", json!("")),
        Misbehaviour::IdTokenNumericSubject => ("sub", json!(42)),
        Misbehaviour::IdTokenOverlongSubject => ("sub", json!("s".repeat(256))),
        Misbehaviour::IdTokenRefreshedWrongSubject if scene.refreshed => ("sub", json!(text("sub") + "1")),
        Misbehaviour::IdTokenWrongAudience => ("aud", json!(text("aud") + "1")),
        Misbehaviour::IdTokenMissingAudience => ("aud", Value::Null),
        Misbehaviour::IdTokenEmptyAudience => ("aud", json!([])),
        Misbehaviour::IdTokenAudienceWithStranger => ("aud", json!([text("aud"), "stranger"])),
        Misbehaviour::IdTokenAudienceArray => ("aud", json!([text("aud")])),
        Misbehaviour::IdTokenWrongAuthorizedParty => ("azp", json!("stranger")),
        Misbehaviour::IdTokenMissingExpiry => ("exp", Value::Null),
        Misbehaviour::IdTokenExpired => ("exp", json!(now - 360)),
        Misbehaviour::IdTokenExpiryString => ("exp", json!((now + LIFETIME).to_string())),
        Misbehaviour::IdTokenExpiryHuge => ("exp", json!(1e300)),
        Misbehaviour::IdTokenMissingIssuedAt => ("iat", Value::Null),
        Misbehaviour::IdTokenIssuedInFuture => ("iat", json!(now + 3600)),
        Misbehaviour::IdTokenIssuedAWeekAgo => ("iat", json!(now - 7 * 24 * 3600)),
        Misbehaviour::IdTokenIssuedAtString => ("iat", json!(now.to_string())),
        Misbehaviour::IdTokenNotBeforeInFuture => ("nbf", json!(now + 3600)),
        Misbehaviour::IdTokenMissingAuthenticationTime => ("auth_time", Value::Null),
        Misbehaviour::IdTokenAuthenticatedYesterday => ("auth_time", json!(now - 24 * 3600)),
        Misbehaviour::IdTokenMissingNonce => ("nonce", Value::Null),
        Misbehaviour::IdTokenWrongNonce => ("nonce", json!(text("nonce") + "1")),
        Misbehaviour::IdTokenNonceArray => ("nonce", json!([text("nonce")])),
        Misbehaviour::IdTokenWrongAccessTokenHash => {
            ("at_hash", json!(access_token_hash(SigningAlgorithm::RS256, "another access token")))
        }
        Misbehaviour::IdTokenMissingAccessTokenHash => ("at_hash", Value::Null),
        Misbehaviour::IdTokenEmailVerifiedString => ("email_verified", json!("false")),
        _ => return,
    };
    // No fault needs a claim that is null, so null stands for a claim that is left out.
    if value.is_null() {
        claims.remove(name);
    } else {
        claims.insert(name.to_owned(), value);
    }
}
