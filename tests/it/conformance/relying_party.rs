use oauth_runtime::testing::Misbehaviour::{self, *};
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Persona};
use oauth_tests::browser::Browser;

use crate::rig::{Rig, code_of, is_logged_in};
use crate::security::misbehaviour::Expected::{self, Accepted, Code};
use crate::security::misbehaviour::survive;

/// Official name, what its provider does, how a login must end.
const MODULES: &[(&str, Misbehaviour, Expected)] = &[
    ("oidcc-client-test-discovery-issuer-mismatch", DiscoveryWrongIssuer, Code("issuer_mismatch")),
    ("oidcc-client-test-signing-key-rotation-just-before-signing", KeysRotateBeforeSigning, Accepted),
    ("oidcc-client-test-invalid-iss", IdTokenWrongIssuer, Code("id_token_issuer")),
    ("oidcc-client-test-missing-sub", IdTokenMissingSubject, Code("id_token_subject")),
    ("oidcc-client-test-invalid-aud", IdTokenWrongAudience, Code("id_token_audience")),
    ("oidcc-client-test-missing-aud", IdTokenMissingAudience, Code("id_token_audience")),
    ("oidcc-client-test-missing-iat", IdTokenMissingIssuedAt, Code("id_token_claim")),
    ("oidcc-client-test-kid-absent-single-jwks", IdTokenNoKeyIdOneKey, Accepted),
    ("oidcc-client-test-kid-absent-multiple-jwks", IdTokenNoKeyIdSeveralKeys, Accepted),
    ("oidcc-client-test-idtoken-sig-none", IdTokenUnsigned, Code("id_token_algorithm")),
    ("oidcc-client-test-invalid-sig-rs256", IdTokenInvalidSignature, Code("id_token_signature")),
    ("oidcc-client-test-nonce-invalid", IdTokenWrongNonce, Code("id_token_nonce")),
    ("oidcc-client-test-invalid-athash", IdTokenWrongAccessTokenHash, Code("id_token_access_token_hash")),
    // Required in the implicit and hybrid flows only; in the code flow it may be absent.
    ("oidcc-client-test-missing-athash", IdTokenMissingAccessTokenHash, Accepted),
    ("fapi1-advanced-final-client-test-iat-is-week-in-past", IdTokenIssuedAWeekAgo, Code("id_token_issued_at")),
    ("fapi1-advanced-final-client-test-no-scope-in-token-endpoint-response", TokenMissingScope, Accepted),
    ("fapi2-security-profile-final-client-test-token-type-case-insensitivity", TokenTypeOddCase, Accepted),
    (
        "fapi2-security-profile-final-client-test-token-endpoint-response-without-expires_in",
        TokenMissingExpiresIn,
        Accepted,
    ),
    (
        "fapi2-security-profile-final-client-test-invalid-authorization-response-iss",
        AuthorizationWrongIssuer,
        Code("response_issuer_mismatch"),
    ),
    (
        "fapi2-security-profile-final-client-test-remove-authorization-response-iss",
        AuthorizationMissingIssuer,
        Code("response_issuer_missing"),
    ),
    (
        "fapi2-security-profile-final-client-test-ensure-authorization-response-with-invalid-state-fails",
        AuthorizationWrongState,
        Code("state_unknown"),
    ),
    (
        "fapi2-security-profile-final-client-test-ensure-authorization-response-with-invalid-missing-state-fails",
        AuthorizationMissingState,
        Code("state_missing"),
    ),
    ("fapi2-security-profile-final-client-test-invalid-missing-iss", IdTokenMissingIssuer, Code("id_token_issuer")),
    (
        "fapi2-security-profile-final-client-test-invalid-secondary-aud",
        IdTokenAudienceWithStranger,
        Code("id_token_audience"),
    ),
    ("fapi2-security-profile-final-client-test-valid-aud-as-array", IdTokenAudienceArray, Accepted),
    ("fapi2-security-profile-final-client-test-invalid-missing-exp", IdTokenMissingExpiry, Code("id_token_claim")),
    ("fapi2-security-profile-final-client-test-invalid-expired-exp", IdTokenExpired, Code("id_token_expired")),
    (
        "fapi2-security-profile-final-client-test-invalid-alternate-alg",
        IdTokenAlternateAlgorithm,
        Code("id_token_algorithm"),
    ),
    ("fapi2-security-profile-final-client-test-invalid-missing-nonce", IdTokenMissingNonce, Code("id_token_nonce")),
];

/// The same at userinfo, with claims that only userinfo tells.
const USER_INFO_MODULES: &[(&str, Misbehaviour, Expected)] = &[
    ("oidcc-client-test-userinfo-invalid-sub", UserInfoWrongSubject, Code("userinfo_subject_mismatch")),
    // Claims of others are neither fetched nor believed; the login itself is good.
    ("oidcc-client-test-distributed-claims", UserInfoDistributedClaims, Accepted),
    ("oidcc-client-test-aggregated-claims", UserInfoAggregatedClaims, Accepted),
];

/// Modules that are no single login, and why they are not in the tables above.
const ELSEWHERE: &[(&str, &str)] = &[
    ("oidcc-client-test-signing-key-rotation", "two logins: a test of its own below"),
    ("oidcc-client-test-refresh-token-invalid-issuer", "no refresh happens in a login"),
    ("oidcc-client-test-refresh-token-invalid-sub", "no refresh happens in a login"),
    ("oidcc-client-test-rp-backchannel-rpinitlogout-alg-none", "no logout token is taken yet"),
    ("oidcc-client-test-rp-backchannel-rpinitlogout-wrong-alg", "no logout token is taken yet"),
    ("oidcc-client-test-rp-backchannel-rpinitlogout-wrong-iss", "no logout token is taken yet"),
    ("oidcc-client-test-rp-backchannel-rpinitlogout-wrong-aud", "no logout token is taken yet"),
    ("oidcc-client-test-rp-backchannel-rpinitlogout-no-event", "no logout token is taken yet"),
    ("oidcc-client-test-rp-backchannel-rpinitlogout-wrong-event", "no logout token is taken yet"),
    ("oidcc-client-test-rp-backchannel-rpinitlogout-with-nonce", "no logout token is taken yet"),
];

#[tokio::test]
async fn every_module_ends_as_it_must() {
    let mut rig = Rig::new().await;
    for (name, fault, expected) in MODULES {
        assert_eq!(fault.official_name(), Some(*name), "{fault:?}");
        survive(&mut rig, "open", *fault, *expected).await;
    }
}

#[tokio::test]
async fn every_userinfo_module_ends_as_it_must() {
    let provider = DevelopmentProvider::builder().claims_in_user_info_only().auto_login(Persona::ada());
    let mut rig = Rig::at(provider.start().expect("a provider"), |builder| builder).await;
    for (name, fault, expected) in USER_INFO_MODULES {
        assert_eq!(fault.official_name(), Some(*name), "{fault:?}");
        survive(&mut rig, "open", *fault, *expected).await;
        assert!(rig.provider.request_count(Endpoint::UserInfo) > 0, "{name}: userinfo was asked");
    }
}

#[test]
fn no_official_module_is_forgotten() {
    let tables = MODULES.iter().chain(USER_INFO_MODULES).map(|(name, ..)| *name);
    let known: Vec<_> = tables.chain(ELSEWHERE.iter().map(|(name, _)| *name)).collect();
    for name in Misbehaviour::ALL.iter().filter_map(|fault| fault.official_name()) {
        assert_eq!(known.iter().filter(|known| **known == name).count(), 1, "{name}");
    }
    assert!(ELSEWHERE.iter().all(|(_, why)| !why.is_empty()));
}

#[tokio::test]
async fn oidcc_client_test_logs_in_with_state_nonce_pkce_and_userinfo() {
    let provider = DevelopmentProvider::builder().claims_in_user_info_only().auto_login(Persona::ada());
    let rig = Rig::at(provider.start().expect("a provider"), |builder| builder).await;
    assert!(is_logged_in(&Browser::new().get(&rig.app.path("/login/open")).await));
    let requests = rig.provider.requests();
    let at = |endpoint| requests.iter().filter(move |request| request.endpoint == endpoint).collect::<Vec<_>>();
    for (endpoint, count) in [
        (Endpoint::Discovery, 1),
        (Endpoint::Authorization, 1),
        (Endpoint::Token, 1),
        (Endpoint::Keys, 1),
        (Endpoint::UserInfo, 1),
    ] {
        assert_eq!(at(endpoint).len(), count, "{endpoint:?}");
    }
    // oidcc-client-test-nonce-unless-code-flow: always sent.
    for name in ["state", "nonce", "code_challenge", "code_challenge_method", "redirect_uri", "scope", "client_id"] {
        assert_eq!(at(Endpoint::Authorization)[0].query.iter().filter(|sent| *sent == name).count(), 1, "{name}");
    }
    // oidcc-client-test-client-secret-basic, oidcc-client-test-userinfo-bearer-header.
    let token = at(Endpoint::Token)[0];
    assert_eq!(
        (token.authorization.as_deref(), token.grant_type.as_deref()),
        (Some("Basic"), Some("authorization_code"))
    );
    assert!(!token.form.iter().any(|name| name == "client_secret"));
    assert_eq!(at(Endpoint::UserInfo)[0].authorization.as_deref(), Some("Bearer"));
}

#[tokio::test]
async fn oidcc_client_test_discovery_issuer_mismatch_stops_before_anybody_is_sent_away() {
    let rig = Rig::new().await;
    rig.provider.misbehave(DiscoveryWrongIssuer);
    let page = rig.log_in(&mut rig.browser(), "open").await;
    assert_eq!(code_of(&page), "issuer_mismatch");
    assert_eq!(rig.provider.request_count(Endpoint::Authorization), 0);
}

#[tokio::test]
async fn oidcc_client_test_signing_key_rotation_is_followed_in_the_second_login() {
    let rig = Rig::new().await;
    rig.assert_honest_login("open", "nothing").await;
    rig.provider.misbehave(KeysRotateAtAuthorization);
    rig.assert_honest_login("open", "a rotation").await;
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 2);
}

#[tokio::test]
async fn oidcc_client_test_signing_key_rotation_just_before_signing_is_followed_within_the_login() {
    let rig = Rig::new().await;
    rig.assert_honest_login("open", "nothing").await;
    rig.provider.misbehave(KeysRotateBeforeSigning);
    rig.assert_honest_login("open", "a rotation").await;
    assert_eq!(rig.provider.request_count(Endpoint::Keys), 2);
}
