//! What a token must be and say, by kind: [RFC 8725 §3.11 and §3.12](https://www.rfc-editor.org/rfc/rfc8725#section-3.11),
//! and the registered claims of [RFC 7519 §4.1](https://www.rfc-editor.org/rfc/rfc7519#section-4.1).

use std::time::Duration;

use crate::error::{TokenCheck, TokenFault, TokenKind};
use crate::types::{Subject, Timestamp};
use crate::wire::json::{Json, Members};

/// One kind of token, as a row. What no other kind knows is judged in the file of the kind.
#[derive(Debug)]
pub(crate) struct TokenRules {
    /// Whose codes its faults have.
    pub(crate) kind: TokenKind,
    /// What `typ` may say, in lower case; `None` where it may be absent.
    pub(crate) typ: &'static [Option<&'static str>],
    pub(crate) exp: Presence,
    pub(crate) iat: Presence,
}

/// Whether a claim must be there. If it is, it must be right either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    Required,
    #[allow(dead_code, reason = "a choice of rows to come")]
    Optional,
}

/// Who must have issued a token, for whom, and when.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Expectations<'a> {
    pub(crate) issuer: &'a str,
    pub(crate) audience: &'a str,
    /// Who else a token may be for, besides this client.
    pub(crate) trusted_audiences: &'a [&'a str],
    pub(crate) now: Timestamp,
    /// How far clocks may differ.
    pub(crate) leeway: Duration,
    /// How long ago it may have been issued.
    pub(crate) max_age: Duration,
}

impl TokenRules {
    pub(crate) const fn fault(&self, check: TokenCheck) -> TokenFault {
        TokenFault::new(self.kind, check)
    }

    /// One kind of token never passes for another.
    pub(super) fn require_type(&self, typ: Option<&Json<'_>>) -> Result<(), TokenCheck> {
        let named = match typ {
            None => None,
            Some(typ) => Some(typ.as_str().ok_or(TokenCheck::Type)?.to_ascii_lowercase()),
        };
        // RFC 7515 §4.1.9: the prefix may be left out.
        let name = named.as_deref().map(|name| name.strip_prefix("application/").unwrap_or(name));
        if self.typ.contains(&name) { Ok(()) } else { Err(TokenCheck::Type) }
    }

    /// The claims that all kinds share, in the order of OpenID Connect Core §3.1.3.7.
    pub(crate) fn require_claims(&self, claims: &Members<'_>, expected: &Expectations<'_>) -> Result<(), TokenFault> {
        let judge = || {
            require_issuer(claims, expected)?;
            require_audience(claims, expected)?;
            self.require_times(claims, expected)
        };
        judge().map_err(|check| self.fault(check))
    }

    fn require_times(&self, claims: &Members<'_>, expected: &Expectations<'_>) -> Result<(), TokenCheck> {
        let earliest = expected.now.saturating_sub(expected.leeway);
        let latest = expected.now.saturating_add(expected.leeway);
        if time(claims, "exp", self.exp)?.is_some_and(|exp| exp <= earliest) {
            return Err(TokenCheck::Expired);
        }
        // Neither in the future nor long ago.
        let oldest = earliest.saturating_sub(expected.max_age);
        if time(claims, "iat", self.iat)?.is_some_and(|iat| iat > latest || iat < oldest) {
            return Err(TokenCheck::IssuedAt);
        }
        if seconds(claims.told("nbf"))?.is_some_and(|nbf| nbf > latest) {
            return Err(TokenCheck::NotYetValid);
        }
        Ok(())
    }
}

fn require_issuer(claims: &Members<'_>, expected: &Expectations<'_>) -> Result<(), TokenCheck> {
    let is_issuer = claims.get("iss").and_then(Json::as_str) == Some(expected.issuer);
    if is_issuer { Ok(()) } else { Err(TokenCheck::Issuer) }
}

/// This client is among the audience. Whoever else is must be trusted by the declaration, unless the token names this client as the
/// authorized party; if it names one, it is this client.
fn require_audience(claims: &Members<'_>, expected: &Expectations<'_>) -> Result<(), TokenCheck> {
    let party = claims.told("azp");
    let is_party = party.map(|azp| azp.as_str() == Some(expected.audience));
    let is_trusted = |aud: &&str| is_party == Some(true) || expected.trusted_audiences.contains(aud);
    let for_this_client = match claims.get("aud") {
        Some(Json::Text(aud)) => aud == expected.audience,
        Some(Json::Array(list)) => {
            let audience: Option<Vec<&str>> = list.iter().map(Json::as_str).collect();
            let audience = audience.ok_or(TokenCheck::Audience)?;
            let (own, others): (Vec<&str>, Vec<&str>) = audience.into_iter().partition(|aud| *aud == expected.audience);
            own.len() == 1 && (others.iter().all(is_trusted) || is_party == Some(false))
        }
        _ => false,
    };
    if !for_this_client {
        return Err(TokenCheck::Audience);
    }
    if is_party == Some(false) { Err(TokenCheck::AuthorizedParty) } else { Ok(()) }
}

fn time(claims: &Members<'_>, name: &str, presence: Presence) -> Result<Option<Timestamp>, TokenCheck> {
    let time = seconds(claims.told(name))?;
    if time.is_none() && presence == Presence::Required { Err(TokenCheck::Claim) } else { Ok(time) }
}

/// A NumericDate (RFC 7519 §2): a number, fractions allowed; a string or a negative number is not one.
pub(crate) fn seconds(value: Option<&Json<'_>>) -> Result<Option<Timestamp>, TokenCheck> {
    let Some(value) = value else { return Ok(None) };
    #[allow(clippy::cast_possible_truncation, reason = "saturates")]
    let seconds = match value {
        Json::Number(n) => n.as_i64().or_else(|| n.as_f64().map(|n| n as i64)),
        _ => None,
    };
    seconds.filter(|n| *n >= 0).map(|n| Some(Timestamp::from_seconds(n))).ok_or(TokenCheck::Claim)
}

/// OpenID Connect Core §2: case-sensitive ASCII characters.
pub(crate) fn is_subject(value: &str) -> bool {
    !value.is_empty() && value.len() <= Subject::MAX_LENGTH && value.bytes().all(|b| matches!(b, 0x20..=0x7e))
}
