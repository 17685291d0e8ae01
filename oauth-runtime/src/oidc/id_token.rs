//! ID token validation, [OpenID Connect Core §3.1.3.7](https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation).

use std::fmt;
use std::time::{Duration, SystemTime};

use serde_json::{Map, Value};
use subtle::ConstantTimeEq as _;

use crate::declaration::description::SigningAlgorithm;
use crate::error::{Result, TokenCheck, TokenFault, TokenKind};
use crate::jose::{Expectations, JsonWebKeySet, Jws, Presence, TokenRules, digest_of, is_subject, seconds};
use crate::types::{AccessToken, IdToken, IssuerIdentifier, Nonce, Subject, Timestamp};
use crate::wire::base64::encode_url;
use crate::wire::json::{Json, Members};

/// What an ID token must say to be accepted.
#[derive(Clone, Debug)]
pub struct IdTokenExpectations<'a> {
    pub(super) issuer: &'a str,
    pub(super) client_id: &'a str,
    alg: SigningAlgorithm,
    nonce: &'a Nonce,
    nonce_is_optional: bool,
    access_token: Option<&'a AccessToken>,
    trusted_audiences: &'a [&'a str],
    max_age: Option<Duration>,
    pub(super) now: Timestamp,
    leeway: Duration,
    max_age_of_token: Duration,
}

impl<'a> IdTokenExpectations<'a> {
    pub(crate) const LEEWAY: Duration = Duration::from_secs(60);
    pub(crate) const MAX_AGE_OF_TOKEN: Duration = Duration::from_secs(600);

    /// A token of this issuer for this client, signed with this algorithm, with the `nonce` that was sent, issued just now.
    #[must_use]
    pub fn new(issuer: &'a str, client_id: &'a str, alg: SigningAlgorithm, nonce: &'a Nonce, now: SystemTime) -> Self {
        let (leeway, max_age_of_token) = (Self::LEEWAY, Self::MAX_AGE_OF_TOKEN);
        let (access_token, max_age, now) = (None, None, now.into());
        let (trusted_audiences, nonce_is_optional): (&[&str], _) = (&[], false);
        Self {
            issuer,
            client_id,
            alg,
            nonce,
            nonce_is_optional,
            access_token,
            trusted_audiences,
            max_age,
            now,
            leeway,
            max_age_of_token,
        }
    }

    /// The access token of the same response, for `at_hash`.
    #[must_use]
    pub fn with_access_token(mut self, access_token: &'a AccessToken) -> Self {
        self.access_token = Some(access_token);
        self
    }

    /// Who else tokens may be for. A token that names this client as its authorized party (`azp`) may be for anybody else too.
    #[must_use]
    pub fn with_trusted_audiences(mut self, audiences: &'a [&'a str]) -> Self {
        self.trusted_audiences = audiences;
        self
    }

    /// The `max_age` that was asked for: how long ago the user may have proved who they are.
    #[must_use]
    pub fn with_max_age(mut self, max_age: Duration) -> Self {
        self.max_age = Some(max_age);
        self
    }

    /// Accepts tokens without `nonce`; one with another `nonce` is refused as ever.
    ///
    /// # Security
    ///
    /// Without it the code alone binds the token to this login, and PKCE the code to this client. Use it with PKCE alone.
    #[must_use]
    pub fn dangerous_optional_nonce(mut self) -> Self {
        self.nonce_is_optional = true;
        self
    }

    /// How far clocks may differ. Default 60 s.
    #[must_use]
    pub fn with_leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    /// How long ago the token may have been issued. Default 10 minutes.
    #[must_use]
    pub fn with_max_age_of_token(mut self, max_age: Duration) -> Self {
        self.max_age_of_token = max_age;
        self
    }
}

/// The claims of an ID token that passed every check.
#[derive(Clone)]
pub struct IdTokenClaims {
    issuer: IssuerIdentifier,
    subject: Subject,
    auth_time: Option<Timestamp>,
    claims: Map<String, Value>,
}

impl IdTokenClaims {
    /// Who the user is at the issuer.
    #[must_use]
    pub fn subject(&self) -> &Subject {
        &self.subject
    }

    /// Who says so.
    #[must_use]
    pub fn issuer(&self) -> &IssuerIdentifier {
        &self.issuer
    }

    /// When the user proved who they are (`auth_time`), if the token says so and the time is not ahead of every clock.
    #[must_use]
    pub fn auth_time(&self) -> Option<SystemTime> {
        self.auth_time.map(Into::into)
    }

    /// All claims, protocol claims included.
    #[must_use]
    pub fn claims(&self) -> &Map<String, Value> {
        &self.claims
    }
}

impl fmt::Debug for IdTokenClaims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Claims are personal data, and the nonce is among them.
        f.debug_struct("IdTokenClaims")
            .field("issuer", &self.issuer)
            .field("subject", &self.subject)
            .finish_non_exhaustive()
    }
}

/// [OpenID Connect Core §2](https://openid.net/specs/openid-connect-core-1_0.html#IDToken).
pub(crate) const ID_TOKEN: TokenRules = TokenRules {
    kind: TokenKind::IdToken,
    typ: &[None, Some("jwt")],
    exp: Presence::Required,
    iat: Presence::Required,
};

/// Checks an ID token: signature first, then the claims in the order of the specification.
///
/// # Errors
///
/// The [`TokenFault`] of the first check that fails.
pub fn verify_id_token(
    token: &IdToken,
    keys: &JsonWebKeySet,
    expected: &IdTokenExpectations<'_>,
) -> Result<IdTokenClaims> {
    let signed = Jws::parse(token.expose(), &[expected.alg], &ID_TOKEN)?.verify(keys)?;
    let claims = signed.read()?;
    let IdTokenUser { issuer, subject, auth_time } = verify_claims(&claims, expected)?;
    Ok(IdTokenClaims { issuer, subject, auth_time, claims: claims.into() })
}

/// Who an ID token that passed every check is about.
pub(crate) struct IdTokenUser {
    pub(crate) issuer: IssuerIdentifier,
    pub(crate) subject: Subject,
    pub(crate) auth_time: Option<Timestamp>,
}

/// The claims of a token whose signature was verified.
pub(crate) fn verify_claims(
    claims: &Members<'_>,
    expected: &IdTokenExpectations<'_>,
) -> Result<IdTokenUser, TokenFault> {
    // (2) to (10): the issuer, this client as the audience and the authorized party, the times.
    ID_TOKEN.require_claims(claims, &expected.of_any_token())?;
    // (11) and what else only an ID token has.
    own_claims(claims, expected).map_err(|check| ID_TOKEN.fault(check))
}

fn own_claims(claims: &Members<'_>, expected: &IdTokenExpectations<'_>) -> Result<IdTokenUser, TokenCheck> {
    let claim = |name: &str| claims.get(name);
    // (11) The nonce of this login.
    let nonce = claims.told("nonce");
    let is_ours = |nonce: &str| bool::from(nonce.as_bytes().ct_eq(expected.nonce.as_str().as_bytes()));
    let may_lack_it = nonce.is_none() && expected.nonce_is_optional;
    if !may_lack_it && !nonce.and_then(Json::as_str).is_some_and(is_ours) {
        return Err(TokenCheck::Nonce);
    }
    let subject = claim("sub").and_then(Json::as_str).filter(|sub| is_subject(sub)).ok_or(TokenCheck::Subject)?;
    // §3.1.3.8: optional, but if it is there it must fit.
    if let (Some(hash), Some(token)) = (claim("at_hash").filter(|hash| !hash.is_null()), expected.access_token)
        && !hash.as_str().is_some_and(|hash| is_left_half(hash, token.expose(), expected.alg))
    {
        return Err(TokenCheck::AccessTokenHash);
    }
    let latest = expected.now.saturating_add(expected.leeway);
    let auth_time = match (seconds(claims.told("auth_time")), expected.max_age) {
        // Nobody asked: one that cannot be read, or is ahead of every clock, says nothing.
        (auth_time, None) => auth_time.unwrap_or_default().filter(|auth_time| *auth_time <= latest),
        // (13) What was asked for with `max_age` is checked, not believed: neither long ago nor ahead of every clock.
        (auth_time, Some(max_age)) => {
            let oldest = expected.now.saturating_sub(max_age).saturating_sub(expected.leeway);
            let is_recent = |auth_time: &Timestamp| (oldest..=latest).contains(auth_time);
            Some(auth_time?.filter(is_recent).ok_or(TokenCheck::AuthTime)?)
        }
    };
    Ok(IdTokenUser { issuer: expected.issuer.into(), subject: subject.into(), auth_time })
}

impl<'a> IdTokenExpectations<'a> {
    fn of_any_token(&self) -> Expectations<'a> {
        Expectations {
            issuer: self.issuer,
            audience: self.client_id,
            trusted_audiences: self.trusted_audiences,
            now: self.now,
            leeway: self.leeway,
            max_age: self.max_age_of_token,
        }
    }
}

/// OpenID Connect Core §3.1.3.6: the left half of the hash that belongs to the token's algorithm.
fn is_left_half(encoded: &str, value: &str, alg: SigningAlgorithm) -> bool {
    let hash = digest_of(alg, value.as_bytes());
    let left = &hash.as_ref()[..hash.as_ref().len() / 2];
    encoded.as_bytes().ct_eq(encode_url(left).as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use aws_lc_rs::encoding::AsDer as _;
    use aws_lc_rs::rsa::KeySize;
    use aws_lc_rs::signature::{KeyPair as _, RsaKeyPair};
    use jsonwebtoken::{Algorithm, EncodingKey, Header};
    use serde_json::json;

    use super::*;

    const NOW: i64 = 1_700_000_000;

    struct Signer {
        key: EncodingKey,
        keys: JsonWebKeySet,
    }

    static SIGNER: LazyLock<Signer> = LazyLock::new(|| {
        let pair = RsaKeyPair::generate(KeySize::Rsa2048).expect("a key pair");
        let der = aws_lc_rs::encoding::AsDer::<aws_lc_rs::encoding::Pkcs8V1Der<'_>>::as_der(&pair).expect("PKCS#8");
        let public = pair.public_key();
        let encode = |bytes: &[u8]| encode_url(bytes);
        let document = json!({"keys": [{
            "kty": "RSA", "kid": "k", "use": "sig",
            "n": encode(public.modulus().big_endian_without_leading_zero()),
            "e": encode(public.exponent().big_endian_without_leading_zero()),
        }]});
        let _ = public.as_der();
        Signer {
            key: EncodingKey::from_rsa_der(&pkcs1_of_pkcs8(der.as_ref())),
            keys: JsonWebKeySet::from_json(document.to_string().as_bytes()).expect("keys"),
        }
    });

    /// The PKCS#1 key inside a PKCS#8 wrapper: the content of its last OCTET STRING.
    fn pkcs1_of_pkcs8(der: &[u8]) -> Vec<u8> {
        let start = der.windows(4).position(|w| w[0] == 0x04 && w[1] == 0x82).expect("an octet string") + 4;
        der[start..].to_vec()
    }

    fn claims() -> Value {
        json!({
            "iss": "https://op.example", "sub": "248289761001", "aud": "client", "nonce": "n-0S6_WzA2Mj",
            "exp": NOW + 300, "iat": NOW, "auth_time": NOW - 3600, "at_hash": "77QmUPtjPfzWtF2AnpK9RQ",
        })
    }

    fn judge_json(payload: &str) -> &'static str {
        verify(payload, Some(Duration::from_secs(3600))).map_or_else(|error| error.code(), |_| "ok")
    }

    fn verify(payload: &str, max_age: Option<Duration>) -> Result<IdTokenClaims> {
        let header = encode_url(serde_json::to_vec(&Header::new(Algorithm::RS256)).expect("a header"));
        let input = format!("{header}.{}", encode_url(payload));
        let signature =
            jsonwebtoken::crypto::sign(input.as_bytes(), &SIGNER.key, Algorithm::RS256).expect("a signature");
        let token = IdToken::new(format!("{input}.{signature}"));
        let nonce = Nonce::new("n-0S6_WzA2Mj");
        let access_token = AccessToken::new("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y");
        let now = Timestamp::from_seconds(NOW).into();
        let expected = IdTokenExpectations::new("https://op.example", "client", SigningAlgorithm::RS256, &nonce, now)
            .with_access_token(&access_token)
            .with_trusted_audiences(&["api"]);
        let expected = max_age.map_or_else(|| expected.clone(), |max_age| expected.clone().with_max_age(max_age));
        verify_id_token(&token, &SIGNER.keys, &expected)
    }

    fn judge(name: &str, value: Value) -> &'static str {
        let mut claims = claims();
        claims[name] = value;
        judge_json(&claims.to_string())
    }

    fn judge_without(name: &str) -> &'static str {
        let mut claims = claims();
        claims.as_object_mut().and_then(|claims| claims.remove(name));
        judge_json(&claims.to_string())
    }

    #[test]
    fn a_valid_token_is_accepted() {
        assert_eq!(judge_json(&claims().to_string()), "ok");
        assert_eq!(judge_without("at_hash"), "ok");
    }

    #[test]
    fn null_and_empty_claims_say_nothing_but_for_what_must_be_there() {
        for name in ["nbf", "azp", "at_hash"] {
            assert_eq!(judge(name, json!(null)), "ok", "{name}");
        }
        assert_eq!(judge("azp", json!("")), "ok");
        for (name, code) in [
            ("exp", "id_token_claim"),
            ("iat", "id_token_claim"),
            ("sub", "id_token_subject"),
            ("nonce", "id_token_nonce"),
            ("auth_time", "id_token_auth_time"),
        ] {
            assert_eq!(judge(name, json!(null)), code, "{name}");
        }
    }

    #[test]
    fn a_nonce_may_be_absent_where_that_is_declared_and_is_never_another_one() {
        let judge = |nonce: Option<Value>, is_optional: bool| {
            let mut claims = claims();
            match nonce {
                Some(nonce) => claims["nonce"] = nonce,
                None => drop(claims.as_object_mut().and_then(|claims| claims.remove("nonce"))),
            }
            let nonce = Nonce::new("n-0S6_WzA2Mj");
            let now = Timestamp::from_seconds(NOW).into();
            let expected =
                IdTokenExpectations::new("https://op.example", "client", SigningAlgorithm::RS256, &nonce, now);
            let expected = if is_optional { expected.dangerous_optional_nonce() } else { expected };
            let claims = claims.to_string();
            let members = crate::wire::json::read_object(claims.as_bytes()).expect("an object");
            verify_claims(&members, &expected).map_or_else(|fault| fault.code(), |_| "ok")
        };
        for absent in [None, Some(json!(null)), Some(json!(""))] {
            assert_eq!(judge(absent.clone(), true), "ok", "{absent:?}");
            assert_eq!(judge(absent.clone(), false), "id_token_nonce", "{absent:?}");
        }
        for is_optional in [true, false] {
            assert_eq!(judge(Some(json!("n-0S6_WzA2Mj")), is_optional), "ok");
            for wrong in [json!("n-0S6_WzA2M"), json!(" "), json!(["n-0S6_WzA2Mj"]), json!(0), json!(false), json!([])]
            {
                assert_eq!(judge(Some(wrong.clone()), is_optional), "id_token_nonce", "{wrong}");
            }
        }
    }

    #[test]
    fn a_time_of_authentication_is_believed_within_the_skew_and_ends_no_login_that_does_not_ask_for_it() {
        let auth_time = |value: Value, max_age| {
            let mut claims = claims();
            claims["auth_time"] = value;
            let known = verify(&claims.to_string(), max_age).map_err(|error| error.code())?;
            Ok(known.auth_time.map(Timestamp::seconds))
        };
        let hour = Some(Duration::from_secs(3600));
        assert_eq!(auth_time(json!(NOW + 60), hour), Ok(Some(NOW + 60)));
        assert_eq!(auth_time(json!(NOW + 61), hour), Err("id_token_auth_time"));
        assert_eq!(auth_time(json!(NOW + 315_360_000), hour), Err("id_token_auth_time"));
        assert_eq!(auth_time(json!("2026-11-29T12:00:00Z"), hour), Err("id_token_claim"));
        for odd in [json!("2026-11-29T12:00:00Z"), json!(-1), json!(NOW + 61), json!(""), json!(null), json!([])] {
            assert_eq!(auth_time(odd.clone(), None), Ok(None), "{odd}");
        }
    }

    #[test]
    fn t101_t102_the_issuer_must_match_exactly() {
        for value in [
            json!("https://op.example/"),
            json!("https://OP.example"),
            json!("http://op.example"),
            json!(["https://op.example"]),
            json!(1),
            json!({}),
            json!(null),
        ] {
            assert_eq!(judge("iss", value.clone()), "id_token_issuer", "{value}");
        }
        assert_eq!(judge_without("iss"), "id_token_issuer");
    }

    #[test]
    fn t104_t105_t106_t107_only_this_client_may_be_the_audience() {
        for value in [
            json!([]),
            json!(""),
            json!(null),
            json!(1),
            json!({}),
            json!("CLIENT"),
            json!("client2"),
            json!("clien"),
            json!(["client", "evil"]),
            json!(["evil"]),
        ] {
            assert_eq!(judge("aud", value.clone()), "id_token_audience", "{value}");
        }
        assert_eq!(judge_without("aud"), "id_token_audience");
        assert_eq!(judge("aud", json!(["client"])), "ok");
    }

    #[test]
    fn t106_further_audiences_are_trusted_by_the_authorized_party_or_by_the_declaration() {
        let audience = |aud: Value, azp: Value| {
            let mut claims = claims();
            (claims["aud"], claims["azp"]) = (aud, azp);
            verify(&claims.to_string(), None).map_or_else(|error| error.code(), |_| "ok")
        };
        let both = || json!(["client", "project"]);
        assert_eq!(audience(both(), json!("client")), "ok");
        assert_eq!(audience(both(), json!("project")), "id_token_authorized_party");
        assert_eq!(audience(json!("client"), json!("project")), "id_token_authorized_party");
        assert_eq!(audience(json!(["project"]), json!("client")), "id_token_audience");
        for odd in [json!(["client", 1]), json!(["client", null]), json!(["client", "client"])] {
            assert_eq!(audience(odd.clone(), json!("client")), "id_token_audience", "{odd}");
        }
        assert_eq!(audience(json!(["api", "client"]), json!(null)), "ok", "the declaration trusts it");
        assert_eq!(audience(json!(["api", "client", "project"]), json!(null)), "id_token_audience");
    }

    #[test]
    fn a_foreign_authorized_party_is_refused() {
        assert_eq!(judge("azp", json!("evil")), "id_token_authorized_party");
        assert_eq!(judge("azp", json!("client")), "ok");
    }

    #[test]
    fn t109_t110_the_subject_is_a_short_ascii_string() {
        for value in
            [json!(""), json!(null), json!(1), json!(["a"]), json!("a".repeat(256)), json!("a\u{0}"), json!("é")]
        {
            assert_eq!(judge("sub", value.clone()), "id_token_subject", "{value}");
        }
        assert_eq!(judge_without("sub"), "id_token_subject");
        assert_eq!(judge("sub", json!("a".repeat(255))), "ok");
    }

    #[test]
    fn t111_expiry_is_required_and_held_with_leeway() {
        assert_eq!(judge("exp", json!(NOW - 59)), "ok");
        assert_eq!(judge("exp", json!(NOW - 60)), "id_token_expired");
        assert_eq!(judge("exp", json!(NOW as f64 + 10.5)), "ok");
        assert_eq!(judge("exp", json!(i64::MAX)), "ok");
        assert_eq!(judge("exp", json!(1e300)), "ok");
        for value in [json!("1700000300"), json!(-1), json!(null), json!([])] {
            assert_eq!(judge("exp", value.clone()), "id_token_claim", "{value}");
        }
        assert_eq!(judge_without("exp"), "id_token_claim");
    }

    #[test]
    fn t112_the_token_was_issued_just_now() {
        assert_eq!(judge("iat", json!(NOW + 61)), "id_token_issued_at");
        assert_eq!(judge("iat", json!(NOW - 7 * 86_400)), "id_token_issued_at");
        assert_eq!(judge("iat", json!(NOW + 60)), "ok");
        assert_eq!(judge("iat", json!("x")), "id_token_claim");
        assert_eq!(judge_without("iat"), "id_token_claim");
        assert_eq!(judge("nbf", json!(NOW + 61)), "id_token_not_yet_valid");
    }

    #[test]
    fn t056_t057_the_nonce_is_the_one_that_was_sent() {
        for value in
            [json!("n-0S6_WzA2MJ"), json!("n-0S6_WzA2Mj1"), json!(""), json!(1), json!(["n-0S6_WzA2Mj"]), json!(null)]
        {
            assert_eq!(judge("nonce", value.clone()), "id_token_nonce", "{value}");
        }
        assert_eq!(judge_without("nonce"), "id_token_nonce");
    }

    #[test]
    fn t115_a_wrong_at_hash_is_refused() {
        for value in [json!("77QmUPtjPfzWtF2AnpK9RR"), json!(""), json!(1), json!("77QmUPtjPfzWtF2AnpK9RQ==")] {
            assert_eq!(judge("at_hash", value.clone()), "id_token_access_token_hash", "{value}");
        }
    }

    #[test]
    fn t117_duplicate_claims_are_refused() {
        for name in ["sub", "aud", "iss", "nonce", "exp"] {
            let claims = claims();
            let text = claims.to_string();
            let duplicate = format!("{{\"{name}\":{},{}", claims[name], &text[1..]);
            assert_eq!(judge_json(&duplicate), "id_token_malformed", "{name}");
        }
        let text = claims().to_string();
        assert_eq!(judge_json(&format!("{{\"x\":{{\"email\":1,\"email\":2}},{}", &text[1..])), "id_token_malformed");
    }
}
