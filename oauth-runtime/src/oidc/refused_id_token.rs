//! Why an ID token was refused, for whoever has to find out. Nothing is decided here.

use super::id_token::IdTokenExpectations;
use crate::declaration::description::SigningAlgorithm;
use crate::error::foreign;
use crate::error::{Error, TokenCheck, TokenFault};
use crate::jose::{JsonWebKeySet, Jws, UNSUPPORTED_KEYS, seconds};
use crate::types::{Subject, Timestamp};
use crate::wire::json::{Json, Members};

/// Of what a token says, for people.
const LONGEST: usize = 200;

/// One that cannot be read.
#[cold]
pub(crate) fn unread(fault: TokenFault, token: &str, expected: SigningAlgorithm) -> Error {
    let error = Error::from(fault);
    match fault.check() {
        TokenCheck::Algorithm => match Jws::named_algorithm(token) {
            Some(named) if named.eq_ignore_ascii_case("none") => {
                error.because(format!("expected `{}`, and it is not signed", expected.as_str())).with_remedy(Some(
                    "report it to the provider: a token that is not signed is never accepted (RFC 8725 §3.2)",
                ))
            }
            Some(named) => error.because(foreign::beside(expected.as_str(), &named)),
            None => error.because(format!("expected `{}`, and it names none", expected.as_str())),
        },
        // RFC 7516 §3.1: what is encrypted has five parts.
        TokenCheck::Malformed if token.split('.').count() == 5 => {
            let remedy =
                "encrypted ID tokens are not supported: switch the encryption off for this client at the provider";
            error.because("it has five parts: it is encrypted").with_remedy(Some(remedy))
        }
        TokenCheck::Malformed => error.because(match token.split('.').count() {
            3 => "its header or its payload is not JSON in base64url, or has a member twice".to_owned(),
            parts => format!("it has {parts} parts, not three"),
        }),
        TokenCheck::TooLarge => error.because(format!("it has {} bytes", token.len())),
        _ => error,
    }
}

/// One whose signature fits no key.
#[cold]
pub(crate) fn unverified(fault: TokenFault, jws: &Jws<'_>, keys: &JsonWebKeySet) -> Error {
    let named = match jws.kid() {
        Some(kid) => format!("it names {:?}", foreign::cut(kid, LONGEST)),
        None => "it names no key".to_owned(),
    };
    let why = format!("{named}; {}", keys.beside(jws.alg()));
    Error::from(fault).because(why).with_remedy(keys.is_unusable(jws.kid()).then_some(UNSUPPORTED_KEYS))
}

/// One that says something else than it must. Its signature fits, so that the provider said it.
#[cold]
pub(crate) fn unaccepted(fault: TokenFault, claims: &Members<'_>, expected: &IdTokenExpectations<'_>) -> Error {
    let told = |name: &str| match claims.get(name) {
        Some(value) => foreign::cut(&value.to_text(), LONGEST),
        None => "nothing at all".to_owned(),
    };
    let why = match fault.check() {
        TokenCheck::Issuer => format!("expected {:?}, found {}", expected.issuer, told("iss")),
        TokenCheck::Audience => format!("expected {:?}, found {}", expected.client_id, told("aud")),
        TokenCheck::AuthorizedParty => format!("expected {:?}, found {}", expected.client_id, told("azp")),
        TokenCheck::Expired => time(claims, "exp", expected.now),
        TokenCheck::IssuedAt => time(claims, "iat", expected.now),
        TokenCheck::NotYetValid => time(claims, "nbf", expected.now),
        TokenCheck::AuthTime => time(claims, "auth_time", expected.now),
        TokenCheck::Nonce if claims.get("nonce").is_none() => "it has no `nonce`".to_owned(),
        TokenCheck::Subject => match claims.get("sub").and_then(Json::as_str) {
            Some(sub) if sub.len() > Subject::MAX_LENGTH => {
                format!("`sub` has {} bytes; at most {} are allowed", sub.len(), Subject::MAX_LENGTH)
            }
            Some(sub) if !sub.is_ascii() => "`sub` is not ASCII".to_owned(),
            Some(_) => "`sub` is empty, or has control characters".to_owned(),
            None => "`sub` is not a text".to_owned(),
        },
        TokenCheck::Claim => {
            let is_right = |name: &&str| seconds(claims.told(name)).is_ok_and(|time| time.is_some());
            let wrong = ["exp", "iat"].into_iter().find(|name| !is_right(name)).unwrap_or("nbf");
            match claims.told(wrong) {
                Some(_) => format!("`{wrong}` is {}, not a number of seconds", told(wrong)),
                None => format!("`{wrong}` is missing"),
            }
        }
        _ => return fault.into(),
    };
    Error::from(fault).because(why)
}

/// A time beside ours.
fn time(claims: &Members<'_>, name: &str, now: Timestamp) -> String {
    match seconds(claims.told(name)) {
        Ok(Some(time)) => {
            let ahead = time.seconds().saturating_sub(now.seconds());
            let direction = if ahead < 0 { "before" } else { "after" };
            format!("`{name}` is {} s {direction} the clock of this machine", ahead.unsigned_abs())
        }
        _ => format!("`{name}` is not a number of seconds"),
    }
}
