use std::collections::HashSet;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::rig::{REDIRECT_URI, Rig};
use crate::development::provider::{Endpoint, Misbehaviour, ResponseFault};

fn part(token: &str, index: usize) -> Value {
    let part = token.split('.').nth(index).unwrap_or_default();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).expect("base64url")).expect("JSON")
}

async fn id_token_under(rig: &Rig, fault: Misbehaviour) -> String {
    rig.provider.behave();
    rig.provider.misbehave(fault);
    rig.log_in().await.member("id_token")
}

#[tokio::test]
async fn every_fault_leaves_the_server_alive_and_honest_afterwards() {
    let rig = Rig::of_ada();
    for &fault in Misbehaviour::ALL {
        rig.provider.behave();
        rig.provider.misbehave(fault);
        rig.get(&rig.endpoints.discovery).await;
        rig.get(&rig.endpoints.jwks_uri).await;
        let code = rig.authorize(&[]).await;
        let code = if code.status == 303 { code.parameter("code") } else { Some(code.hidden("code")) };
        if let Some(code) = code {
            rig.redeem(&code).await;
        }
    }
    rig.provider.behave();
    let id_token = rig.log_in().await.member("id_token");
    assert!(rig.verify(&id_token).await.is_ok());
    assert_eq!(rig.provider.request_count(Endpoint::Canary), 0);
}

#[test]
fn official_names_are_unique() {
    let names: Vec<_> = Misbehaviour::ALL.iter().filter_map(|fault| fault.official_name()).collect();
    assert_eq!(names.len(), names.iter().collect::<HashSet<_>>().len());
    assert!(names.contains(&"oidcc-client-test-invalid-iss"));
}

#[tokio::test]
async fn claims_bend_as_named_under_a_genuine_signature() {
    let rig = Rig::of_ada();
    for (fault, claim, check) in [
        (Misbehaviour::IdTokenWrongIssuer, "iss", json!(format!("{}1", rig.endpoints.issuer))),
        (Misbehaviour::IdTokenMissingSubject, "sub", Value::Null),
        (Misbehaviour::IdTokenNumericSubject, "sub", json!(42)),
        (Misbehaviour::IdTokenAudienceWithStranger, "aud", json!(["development", "stranger"])),
        (Misbehaviour::IdTokenAudienceArray, "aud", json!(["development"])),
        (Misbehaviour::IdTokenWrongAuthorizedParty, "azp", json!("stranger")),
        (Misbehaviour::IdTokenWrongNonce, "nonce", json!("the-nonce1")),
        (Misbehaviour::IdTokenMissingIssuedAt, "iat", Value::Null),
        (Misbehaviour::IdTokenExpiryHuge, "exp", json!(1e300)),
        (Misbehaviour::IdTokenIssuerOfTenant("honest"), "iss", json!(format!("{}/honest", rig.provider.origin()))),
    ] {
        let token = id_token_under(&rig, fault).await;
        assert_eq!(part(&token, 1)[claim], check, "{fault:?}");
        // The signature is sound: only the rule named may be what refuses the token.
        let error = rig.verify(&token).await.err();
        assert_ne!(error.as_deref(), Some("InvalidSignature"), "{fault:?}");
    }
}

#[tokio::test]
async fn envelopes_bend_as_named() {
    let rig = Rig::of_ada();
    let header = |token: &str| part(token, 0);
    let token = id_token_under(&rig, Misbehaviour::IdTokenUnsigned).await;
    assert!(header(&token)["alg"] == "none" && token.ends_with('.'));
    let token = id_token_under(&rig, Misbehaviour::IdTokenInvalidSignature).await;
    assert_eq!(rig.verify(&token).await, Err("InvalidSignature".to_owned()));
    let token = id_token_under(&rig, Misbehaviour::IdTokenSignedByStranger).await;
    assert_eq!(rig.verify(&token).await, Err("InvalidSignature".to_owned()));
    let token = id_token_under(&rig, Misbehaviour::IdTokenAlternateAlgorithm).await;
    assert!(header(&token)["alg"] == "ES256" && rig.verify(&token).await.is_ok());
    let token = id_token_under(&rig, Misbehaviour::IdTokenSignedWithPublicKey).await;
    assert_eq!(header(&token)["alg"], "HS256");
    let token = id_token_under(&rig, Misbehaviour::IdTokenEmbeddedKey).await;
    assert_eq!(header(&token)["jwk"]["kty"], "RSA");
    let token = id_token_under(&rig, Misbehaviour::IdTokenUnknownCritical).await;
    assert_eq!(header(&token)["crit"], json!(["bork"]));
    let token = id_token_under(&rig, Misbehaviour::IdTokenNoKeyIdSeveralKeys).await;
    let keys = rig.get(&rig.endpoints.jwks_uri).await.json();
    assert!(header(&token).get("kid").is_none() && keys["keys"].as_array().is_some_and(|keys| keys.len() == 3));
    let token = id_token_under(&rig, Misbehaviour::IdTokenHuge).await;
    assert!(token.len() > 64 * 1024 && token.len() < 512 * 1024);
    let token = id_token_under(&rig, Misbehaviour::IdTokenTruncated).await;
    assert_eq!(token.matches('.').count(), 1);
}

#[tokio::test]
async fn a_retired_key_is_no_longer_published() {
    let rig = Rig::of_ada();
    rig.provider.rotate_keys();
    let token = id_token_under(&rig, Misbehaviour::IdTokenRetiredKey).await;
    assert_eq!(part(&token, 0)["kid"], "rsa-0");
    assert_eq!(rig.verify(&token).await, Err("no such key".to_owned()));
}

#[tokio::test]
async fn keys_that_rotate_before_signing_still_verify_after_a_fresh_look() {
    let rig = Rig::of_ada();
    let before = rig.get(&rig.endpoints.jwks_uri).await.json();
    let token = id_token_under(&rig, Misbehaviour::KeysRotateBeforeSigning).await;
    assert_ne!(part(&token, 0)["kid"], before["keys"][0]["kid"]);
    assert!(rig.verify(&token).await.is_ok());
}

#[tokio::test]
async fn a_strangers_keys_under_known_ids_verify_only_under_the_strangers_set() {
    let rig = Rig::of_ada();
    rig.provider.misbehave_at("dev", Misbehaviour::KeysOfStranger);
    let token = rig.log_in().await.member("id_token");
    assert!(rig.verify(&token).await.is_ok());
    rig.provider.behave();
    assert_eq!(rig.verify(&token).await, Err("InvalidSignature".to_owned()));
}

#[tokio::test]
async fn authorization_responses_bend_as_named() {
    let rig = Rig::of_ada();
    let under = async |fault| {
        rig.provider.behave();
        rig.provider.misbehave(fault);
        rig.authorize(&[]).await
    };
    assert_eq!(under(Misbehaviour::AuthorizationMissingIssuer).await.parameter("iss"), None);
    assert_eq!(under(Misbehaviour::AuthorizationWrongState).await.parameter("state").as_deref(), Some("the-state1"));
    let twice = under(Misbehaviour::AuthorizationCodeTwice).await.parameters();
    assert_eq!(twice.iter().filter(|(name, _)| name == "code").count(), 2);
    let both = under(Misbehaviour::AuthorizationErrorAndCode).await;
    assert!(both.parameter("code").is_some() && both.parameter("error").is_some());
    let nothing = under(Misbehaviour::AuthorizationNothing).await;
    assert_eq!((nothing.parameter("code"), nothing.parameter("error")), (None, None));
    assert!(under(Misbehaviour::AuthorizationTokensInFrontChannel).await.parameter("id_token").is_some());
    let error = under(Misbehaviour::AuthorizationError("temporarily_unavailable")).await;
    assert_eq!(error.parameter("error").as_deref(), Some("temporarily_unavailable"));
    assert_eq!(under(Misbehaviour::AuthorizationOtherMode).await.status, 200);
}

#[tokio::test]
async fn a_fault_may_concern_one_tenant_only() {
    let rig = Rig::of_ada();
    rig.provider.misbehave_at("evil", Misbehaviour::DiscoveryWrongIssuer);
    assert_eq!(rig.get(&rig.endpoints.discovery).await.member("issuer"), rig.endpoints.issuer);
    let evil = rig.provider.endpoints("evil");
    assert!(rig.get(&evil.discovery).await.member("issuer").ends_with("INVALID"));
}

#[tokio::test]
async fn whole_answers_go_wrong_at_any_endpoint() {
    let rig = Rig::of_ada();
    let url = rig.endpoints.jwks_uri.clone();
    for (fault, status) in [
        (ResponseFault::Html, 200),
        (ResponseFault::NoContent, 204),
        (ResponseFault::Unauthorized, 401),
        (ResponseFault::TooManyRequests, 429),
        (ResponseFault::ServerError, 500),
        (ResponseFault::RedirectFound, 302),
        (ResponseFault::RedirectTemporary, 307),
        (ResponseFault::SetCookie, 200),
        (ResponseFault::Wrapped, 200),
        (ResponseFault::OddContentType, 200),
        (ResponseFault::Huge, 200),
    ] {
        rig.provider.behave();
        rig.provider.misbehave(Misbehaviour::Response(Endpoint::Keys, fault));
        let answer = rig.get(&url).await;
        assert_eq!(answer.status, status, "{fault:?}");
        match fault {
            ResponseFault::RedirectFound => assert!(answer.header("location").ends_with("/dev/canary")),
            ResponseFault::Huge => assert!(answer.text.len() > 4 * 1024 * 1024),
            ResponseFault::OddContentType => {
                assert_eq!(answer.header("content-type"), "APPLICATION/JSON ; Charset=\"UTF-8\"")
            }
            _ => {}
        }
        assert_eq!(rig.get(&rig.endpoints.discovery).await.status, 200, "other endpoints stay honest");
    }
    rig.provider.behave();
    rig.provider.misbehave(Misbehaviour::Response(Endpoint::Keys, ResponseFault::Truncated));
    assert!(rig.http.get(&url).send().await.expect("headers").bytes().await.is_err());
    for fault in [ResponseFault::ManyHeaders, ResponseFault::HugeHeader] {
        rig.provider.behave();
        rig.provider.misbehave(Misbehaviour::Response(Endpoint::Keys, fault));
        assert!(rig.http.get(&url).send().await.is_err(), "{fault:?} is beyond what the client reads");
    }
    for fault in [ResponseFault::Hang, ResponseFault::Slow, ResponseFault::Endless] {
        rig.provider.behave();
        rig.provider.misbehave(Misbehaviour::Response(Endpoint::Keys, fault));
        let reading = async { rig.http.get(&url).send().await?.bytes().await };
        assert!(tokio::time::timeout(Duration::from_millis(150), reading).await.is_err(), "{fault:?}");
    }
}

#[tokio::test]
async fn token_answers_bend_as_named() {
    let rig = Rig::of_ada();
    let under = async |fault| {
        rig.provider.behave();
        let code = rig.code(&[]).await;
        rig.provider.misbehave(fault);
        rig.redeem(&code).await
    };
    assert_eq!(under(Misbehaviour::TokenTypeOddCase).await.member("token_type"), "bEaReR");
    assert_eq!(under(Misbehaviour::TokenExpiresInHuge).await.json()["expires_in"], json!(u64::MAX));
    assert_eq!(under(Misbehaviour::TokenNarrowerScope).await.member("scope"), "openid");
    let refused = under(Misbehaviour::TokenErrorWithOk).await;
    assert_eq!((refused.status, refused.member("error").as_str()), (200, "invalid_grant"));
    let duplicate = under(Misbehaviour::TokenDuplicateMembers).await;
    assert_eq!(duplicate.text.matches("\"access_token\":").count(), 2);
    let form = under(Misbehaviour::TokenFormEncoded).await;
    assert!(form.text.contains("access_token=") && form.header("content-type").ends_with("x-www-form-urlencoded"));
}

#[tokio::test]
async fn logout_tokens_verify_unless_told_otherwise() {
    let rig = Rig::of_ada();
    let token = |subject| rig.provider.logout_token("dev", "development", subject, Some("a-session"));
    let good = token(Some("ada-9f1c2d")).expect("a token");
    let claims = rig.verify(&good).await.expect("a good logout token");
    assert!(claims["events"].get("http://schemas.openid.net/event/backchannel-logout").is_some());
    assert_eq!((part(&good, 0)["typ"].as_str(), claims.get("nonce")), (Some("logout+jwt"), None));
    assert_eq!(rig.provider.logout_token("dev", "stranger", None, None), None);
    rig.provider.misbehave(Misbehaviour::LogoutTokenUnsigned);
    rig.provider.misbehave(Misbehaviour::LogoutTokenNamesNobody);
    let bad = token(Some("ada-9f1c2d")).expect("a token");
    assert_eq!(part(&bad, 0)["alg"], "none");
    assert!(part(&bad, 1).get("sub").is_none() && part(&bad, 1).get("sid").is_none());
    // Faults of logout tokens leave ID tokens alone.
    assert!(rig.verify(&rig.log_in().await.member("id_token")).await.is_ok());
}

#[tokio::test]
async fn a_forgotten_challenge_lets_any_verifier_pass() {
    let rig = Rig::of_ada();
    rig.provider.misbehave(Misbehaviour::AuthorizationForgetsChallenge);
    let code = rig.code(&[]).await;
    let form = [("grant_type", "authorization_code"), ("code", code.as_str()), ("redirect_uri", REDIRECT_URI)];
    assert_eq!(rig.token(&form).await.status, 200);
}

#[tokio::test]
async fn metadata_may_borrow_endpoints_of_an_honest_tenant() {
    let rig = Rig::of_ada();
    rig.provider.misbehave_at("evil", Misbehaviour::DiscoveryAuthorizationEndpointOfTenant("dev"));
    let evil = rig.get(&rig.provider.endpoints("evil").discovery).await;
    assert_eq!(evil.member("authorization_endpoint"), rig.endpoints.authorization_endpoint);
    assert!(evil.member("token_endpoint").ends_with("/evil/token"));
}

#[tokio::test]
async fn a_compression_bomb_unpacks_to_ten_megabytes() {
    let rig = Rig::of_ada();
    rig.provider.misbehave(Misbehaviour::Response(Endpoint::Keys, ResponseFault::CompressionBomb));
    let answer = rig.http.get(&rig.endpoints.jwks_uri).send().await.expect("an answer");
    assert_eq!(answer.headers()["content-encoding"], "gzip");
    assert!(answer.bytes().await.expect("a body").len() < 70_000);
}

#[tokio::test]
async fn userinfo_bends_as_named() {
    let rig = Rig::of_ada();
    let token = rig.log_in().await.member("access_token");
    rig.provider.misbehave(Misbehaviour::UserInfoWrongSubject);
    let user = rig.get_with_token(&rig.endpoints.userinfo_endpoint, &token).await;
    assert!(user.member("sub").ends_with("invalid"));
    rig.provider.behave();
    rig.provider.misbehave(Misbehaviour::UserInfoDistributedClaims);
    let user = rig.get_with_token(&rig.endpoints.userinfo_endpoint, &token).await.json();
    assert!(user["_claim_sources"]["src1"]["endpoint"].as_str().is_some_and(|url| url.ends_with("/canary")));
}
