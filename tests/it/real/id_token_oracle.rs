//! The crate `openidconnect` as a second opinion: it and this framework read the same ID tokens and agree.

use std::str::FromStr as _;
use std::time::{Duration, SystemTime};

use aws_lc_rs::digest;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use oauth_runtime::description::SigningAlgorithm;
use oauth_runtime::oidc::{IdTokenExpectations, JsonWebKeySet, verify_id_token};
use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Misbehaviour, Persona};
use oauth_runtime::types::{AccessToken, IdToken, Nonce};
use oauth_tests::browser::Browser;
use oauth_tests::peer::{OidcClient, OidcProvider, OidcProviderConfig};
use oauth_tests::skip;
use openidconnect::core::{CoreIdToken, CoreIdTokenVerifier, CoreJsonWebKeySet, CoreJwsSigningAlgorithm};
use serde_json::Value;
use url::Url;

const REDIRECT_URI: &str = "http://127.0.0.1:9/auth/oracle";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const NONCE: &str = "the nonce of this login";

/// What a client at a provider has in hand when the token endpoint has answered.
struct Answer {
    issuer: String,
    client_id: String,
    keys: String,
    id_token: String,
    access_token: String,
}

/// What a judge is told to expect; each field can be told wrong.
struct Expected<'a> {
    issuer: &'a str,
    client_id: &'a str,
    nonce: &'a str,
    /// Seconds that the judge's clock is ahead.
    ahead: u64,
    alg: SigningAlgorithm,
}

impl Expected<'_> {
    fn now(&self) -> SystemTime {
        SystemTime::now() + Duration::from_secs(self.ahead)
    }
}

impl Answer {
    fn expected(&self, alg: SigningAlgorithm) -> Expected<'_> {
        Expected { issuer: &self.issuer, client_id: &self.client_id, nonce: NONCE, ahead: 0, alg }
    }

    /// This framework's verdict: the subject, or the code of the failure.
    fn ours(&self, expected: &Expected<'_>) -> Result<String, &'static str> {
        let keys = JsonWebKeySet::from_json(self.keys.as_bytes()).map_err(|error| error.code())?;
        let access_token = AccessToken::new(self.access_token.as_str());
        let (nonce, now) = (Nonce::new(expected.nonce), expected.now());
        let expectations = IdTokenExpectations::new(expected.issuer, expected.client_id, expected.alg, &nonce, now)
            .with_access_token(&access_token);
        let claims = verify_id_token(&IdToken::new(self.id_token.as_str()), &keys, &expectations);
        claims.map(|claims| claims.subject().as_str().to_owned()).map_err(|error| error.code())
    }

    /// The other crate's verdict.
    fn theirs(&self, expected: &Expected<'_>) -> Result<String, String> {
        let keys: CoreJsonWebKeySet = serde_json::from_str(&self.keys).map_err(|error| error.to_string())?;
        let alg = match expected.alg {
            SigningAlgorithm::PS256 => CoreJwsSigningAlgorithm::RsaSsaPssSha256,
            SigningAlgorithm::ES256 => CoreJwsSigningAlgorithm::EcdsaP256Sha256,
            SigningAlgorithm::EdDSA => CoreJwsSigningAlgorithm::EdDsa,
            _ => CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
        };
        let issuer = openidconnect::IssuerUrl::new(expected.issuer.to_owned()).map_err(|error| error.to_string())?;
        let client_id = openidconnect::ClientId::new(expected.client_id.to_owned());
        let time = expected.now();
        let oldest = time - Duration::from_secs(660);
        let newest = time + Duration::from_secs(60);
        let verifier = CoreIdTokenVerifier::new_public_client(client_id, issuer, keys)
            .set_allowed_algs([alg])
            .set_time_fn(move || time.into())
            .set_issue_time_verifier_fn(move |issued| {
                let issued = SystemTime::from(issued);
                if issued < oldest || issued > newest { Err("not issued just now".to_owned()) } else { Ok(()) }
            });
        let token = CoreIdToken::from_str(&self.id_token).map_err(|error| error.to_string())?;
        let nonce = openidconnect::Nonce::new(expected.nonce.to_owned());
        let claims = token.claims(&verifier, &nonce).map_err(|error| error.to_string())?;
        Ok(claims.subject().as_str().to_owned())
    }

    /// Both verdicts, which must be the same; the code of ours says why.
    fn agree(&self, expected: &Expected<'_>, case: &str) -> Result<String, &'static str> {
        let (ours, theirs) = (self.ours(expected), self.theirs(expected));
        eprintln!("{case:<44} ours: {ours:?}  theirs: {theirs:?}");
        assert_eq!(ours.as_ref().ok(), theirs.as_ref().ok(), "{case}: ours {ours:?}, theirs {theirs:?}");
        ours
    }
}

fn authorization_url(endpoint: &str, client_id: &str) -> String {
    let challenge = URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, VERIFIER.as_bytes()));
    let parameters = [
        ("response_type", "code"),
        ("client_id", client_id),
        ("redirect_uri", REDIRECT_URI),
        ("scope", "openid profile email"),
        ("state", "st"),
        ("nonce", NONCE),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ];
    Url::parse_with_params(endpoint, parameters).expect("a URL").into()
}

/// By hand and not by the framework, whose verdict is in question.
async fn redeem(callback: &Url, issuer: &str, token: &str, jwks: &str, client: (&str, &str)) -> Answer {
    let code = callback.query_pairs().find(|(name, _)| name == "code").expect("a code").1.into_owned();
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", &code),
        ("redirect_uri", REDIRECT_URI),
        ("code_verifier", VERIFIER),
    ];
    let http = reqwest::Client::builder().no_proxy().build().expect("an HTTP client");
    let answer = http.post(token).basic_auth(client.0, Some(client.1)).form(&fields).send().await.expect("an answer");
    let tokens: Value = answer.json().await.expect("JSON");
    let text = |name: &str| tokens[name].as_str().unwrap_or_else(|| panic!("no {name} in {tokens}")).to_owned();
    let keys = http.get(jwks).send().await.expect("an answer").text().await.expect("keys");
    Answer {
        issuer: issuer.to_owned(),
        client_id: client.0.to_owned(),
        keys,
        id_token: text("id_token"),
        access_token: text("access_token"),
    }
}

async fn from_oidc_provider(alg: &str) -> Option<Answer> {
    let (id, secret) = ("oracle", "a-secret-without-surprises");
    let client = OidcClient::new(id, secret, REDIRECT_URI).with("id_token_signed_response_alg", alg);
    let peer = skip::unless(OidcProvider::start(OidcProviderConfig::default().with_client(client)).await)?;
    let mut browser = Browser::new();
    browser.stop_at(REDIRECT_URI);
    let page = browser.get(&authorization_url(&format!("{}/auth", peer.issuer()), id)).await;
    let page = peer.sign_in(&mut browser, page, "alice").await;
    let callback = page.location().expect("a callback");
    let at = |path: &str| format!("{}/{path}", peer.issuer());
    Some(redeem(&callback, peer.issuer(), &at("token"), &at("jwks"), (id, secret)).await)
}

async fn from_development_provider(provider: &DevelopmentProvider) -> Answer {
    let client = (ClientRegistration::DEFAULT_ID, ClientRegistration::DEFAULT_SECRET);
    let endpoints = provider.endpoints("oracle");
    let mut browser = Browser::new();
    browser.stop_at(REDIRECT_URI);
    let page = browser.get(&authorization_url(&endpoints.authorization_endpoint, client.0)).await;
    let callback = page.location().unwrap_or_else(|| panic!("no callback: {}", page.body()));
    redeem(&callback, &endpoints.issuer, &endpoints.token_endpoint, &endpoints.jwks_uri, client).await
}

#[tokio::test]
async fn tokens_of_oidc_provider_are_judged_alike_for_every_algorithm() {
    for (name, alg) in [
        ("RS256", SigningAlgorithm::RS256),
        ("PS256", SigningAlgorithm::PS256),
        ("ES256", SigningAlgorithm::ES256),
        ("EdDSA", SigningAlgorithm::EdDSA),
    ] {
        let Some(mut answer) = from_oidc_provider(name).await else { return };
        let case = |what: &str| format!("{name}, {what}");
        let good = || answer.expected(alg);
        assert_eq!(answer.agree(&good(), &case("good")), Ok("alice".to_owned()));
        let code = |expected: Expected<'_>, what: &str| answer.agree(&expected, &case(what)).expect_err(what);
        let other = format!("{}/", answer.issuer);
        assert_eq!(code(Expected { issuer: &other, ..good() }, "another issuer"), "id_token_issuer");
        assert_eq!(code(Expected { client_id: "another", ..good() }, "another audience"), "id_token_audience");
        assert_eq!(code(Expected { nonce: "another", ..good() }, "another nonce"), "id_token_nonce");
        assert_eq!(code(Expected { ahead: 2 * 3600, ..good() }, "two hours later"), "id_token_expired");
        let wrong = if alg == SigningAlgorithm::RS256 { SigningAlgorithm::ES256 } else { SigningAlgorithm::RS256 };
        assert_eq!(code(Expected { alg: wrong, ..good() }, "another algorithm"), "id_token_algorithm");

        let good_token = answer.id_token.clone();
        answer.id_token = bend(&good_token, 2, |signature| signature[40] ^= 1);
        assert_eq!(answer.agree(&answer.expected(alg), &case("broken signature")), Err("id_token_signature"));
        answer.id_token = bend(&good_token, 1, |claims| {
            let text = String::from_utf8(claims.clone()).expect("JSON").replace("\"alice\"", "\"admin\"");
            *claims = text.into_bytes();
        });
        assert_eq!(answer.agree(&answer.expected(alg), &case("another subject")), Err("id_token_signature"));
        answer.id_token = format!("{}.", good_token.rsplit_once('.').expect("three parts").0);
        assert!(answer.agree(&answer.expected(alg), &case("no signature")).is_err());
    }
}

/// Changes one part of a compact JWS.
fn bend(token: &str, part: usize, change: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut parts: Vec<_> = token.split('.').map(str::to_owned).collect();
    let mut bytes = URL_SAFE_NO_PAD.decode(&parts[part]).expect("base64url");
    change(&mut bytes);
    parts[part] = URL_SAFE_NO_PAD.encode(bytes);
    parts.join(".")
}

#[tokio::test]
async fn tokens_of_the_development_provider_are_judged_alike_good_and_bad() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    let good = from_development_provider(&provider).await;
    assert_eq!(good.agree(&good.expected(SigningAlgorithm::RS256), "good"), Ok(Persona::ada().subject().to_owned()));

    for (misbehaviour, code) in [
        (Misbehaviour::IdTokenWrongIssuer, "id_token_issuer"),
        (Misbehaviour::IdTokenIssuerTrailingSlash, "id_token_issuer"),
        (Misbehaviour::IdTokenWrongAudience, "id_token_audience"),
        (Misbehaviour::IdTokenAudienceWithStranger, "id_token_audience"),
        (Misbehaviour::IdTokenExpired, "id_token_expired"),
        (Misbehaviour::IdTokenIssuedAWeekAgo, "id_token_issued_at"),
        (Misbehaviour::IdTokenIssuedInFuture, "id_token_issued_at"),
        (Misbehaviour::IdTokenWrongNonce, "id_token_nonce"),
        (Misbehaviour::IdTokenMissingNonce, "id_token_nonce"),
        (Misbehaviour::IdTokenInvalidSignature, "id_token_signature"),
        (Misbehaviour::IdTokenSignedByStranger, "id_token_signature"),
        (Misbehaviour::IdTokenSignedWithClientSecret, "id_token_algorithm"),
        (Misbehaviour::IdTokenSignedWithPublicKey, "id_token_algorithm"),
        (Misbehaviour::IdTokenUnsigned, "id_token_algorithm"),
        (Misbehaviour::IdTokenUnknownKeyId, "id_token_key_unknown"),
        (Misbehaviour::IdTokenUnknownCritical, "id_token_critical"),
    ] {
        provider.behave();
        provider.misbehave(misbehaviour);
        let bad = from_development_provider(&provider).await;
        let verdict = bad.agree(&bad.expected(SigningAlgorithm::RS256), &format!("{misbehaviour:?}"));
        assert_eq!(verdict, Err(code), "{misbehaviour:?}");
    }
    // A legal oddity: one audience in a list.
    provider.behave();
    provider.misbehave(Misbehaviour::IdTokenAudienceArray);
    let odd = from_development_provider(&provider).await;
    assert!(odd.agree(&odd.expected(SigningAlgorithm::RS256), "an audience in a list").is_ok());
}

#[tokio::test]
async fn what_the_other_crate_lets_pass_is_refused_here() {
    let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
    // `openidconnect` 4.1 leaves the access token hash to its caller and does not look at the authorized party.
    for (misbehaviour, code) in [
        (Misbehaviour::IdTokenWrongAccessTokenHash, "id_token_access_token_hash"),
        (Misbehaviour::IdTokenWrongAuthorizedParty, "id_token_authorized_party"),
        (Misbehaviour::IdTokenNotBeforeInFuture, "id_token_not_yet_valid"),
    ] {
        provider.behave();
        provider.misbehave(misbehaviour);
        let bad = from_development_provider(&provider).await;
        let expected = bad.expected(SigningAlgorithm::RS256);
        assert_eq!(bad.ours(&expected), Err(code));
        assert!(bad.theirs(&expected).is_ok(), "{misbehaviour:?}: {:?}", bad.theirs(&expected));
    }
}
