use aws_lc_rs::encoding::{AsDer as _, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::KeyPair as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use url::Url;

use super::rig::{Answer, REDIRECT_URI, Rig, read};
use crate::clock::{Clock as _, SystemClock};
use crate::declaration::description::{Placement, SignatureMethod};
use crate::development::provider::{ClientRegistration, DevelopmentProvider, Endpoint, Misbehaviour, Persona};
use crate::entropy::{SystemEntropy, one_time_value};
use crate::http::{Request, Response};
use crate::oauth1::{AuthorizationResponse, Signer, SigningKey, TemporaryCredentials, TokenCredentials};
use crate::types::{ClientSecret, EndpointUrl, Timestamp, UrlPolicy};

fn url(value: &str) -> EndpointUrl {
    EndpointUrl::parse(value, UrlPolicy::DangerousLoopbackHttp).expect("a URL")
}

fn nonce() -> String {
    one_time_value(&SystemEntropy).expect("randomness")
}

fn signer(key: SigningKey, placement: Placement) -> Signer {
    Signer::new(&ClientRegistration::DEFAULT_ID.into(), key, placement).expect("a signer")
}

fn hmac(method: SignatureMethod) -> SigningKey {
    SigningKey::new(method, &ClientRegistration::DEFAULT_SECRET.into()).expect("a key")
}

async fn send(rig: &Rig, request: Request) -> Answer {
    let sending = rig.http.request(request.method, request.url.as_str()).headers(request.headers);
    read(sending.body(request.body)).await
}

fn response(answer: &Answer) -> Response {
    let status = http::StatusCode::from_u16(answer.status).expect("a status");
    Response { status, headers: answer.headers.clone(), body: answer.text.clone().into() }
}

fn ask_temporary(rig: &Rig, signer: &Signer, nonce: &str, offset: i64) -> Request {
    let endpoint = url(&rig.endpoints.temporary_credentials_endpoint);
    let now = Timestamp::from_seconds(Timestamp::now(&SystemClock).seconds() + offset).into();
    signer.temporary_credentials_request(&endpoint, REDIRECT_URI, &[], now, nonce).expect("a request")
}

async fn temporary(rig: &Rig, signer: &Signer) -> TemporaryCredentials {
    let answer = send(rig, ask_temporary(rig, signer, &nonce(), 0)).await;
    TemporaryCredentials::from_response(&response(&answer)).unwrap_or_else(|e| panic!("{e}: {}", answer.text))
}

/// The query of the callback.
async fn callback(rig: &Rig, temporary: &TemporaryCredentials) -> String {
    let endpoint = url(&rig.endpoints.oauth1_authorization_endpoint);
    let page = temporary.authorization_url(&endpoint, &[]).expect("a URL");
    let back = rig.get(page.as_str()).await;
    assert_eq!(back.status, 303, "{}", back.text);
    Url::parse(back.header("location")).expect("a URL").query().unwrap_or_default().to_owned()
}

async fn log_in(rig: &Rig, signer: &Signer) -> TokenCredentials {
    let temporary = temporary(rig, signer).await;
    let verifier = AuthorizationResponse::parse(&callback(rig, &temporary).await).and_then(|r| r.verify(&temporary));
    let endpoint = url(&rig.endpoints.oauth1_token_endpoint);
    let verifier = verifier.expect("a verifier");
    let now = SystemClock.now();
    let request = signer.token_credentials_request(&endpoint, &temporary, &verifier, &[], now, &nonce());
    let answer = send(rig, request.expect("a request")).await;
    TokenCredentials::from_response(&response(&answer)).unwrap_or_else(|e| panic!("{e}: {}", answer.text))
}

async fn who(rig: &Rig, signer: &Signer, token: &TokenCredentials) -> Answer {
    let request = Request::get(url(&format!("{}?include_email=true", rig.endpoints.verify_credentials)), 10_000);
    let signed = signer.sign(request, Some((&token.token, &token.secret)), &[], SystemClock.now(), &nonce());
    send(rig, signed.expect("a request")).await
}

#[tokio::test]
async fn three_legs_lead_to_a_user_with_every_method_and_placement() {
    let rig = Rig::of_ada();
    for (key, placement) in [
        (hmac(SignatureMethod::HmacSha1), Placement::Header),
        (hmac(SignatureMethod::HmacSha256), Placement::Body),
        (hmac(SignatureMethod::HmacSha512), Placement::Query),
        (SigningKey::dangerous_plaintext(&ClientRegistration::DEFAULT_SECRET.into()), Placement::Header),
    ] {
        let signer = signer(key, placement);
        let token = log_in(&rig, &signer).await;
        let user = who(&rig, &signer, &token).await.json();
        assert_eq!((&user["screen_name"], &user["id_str"]), (&"ada".into(), &"583231".into()));
    }
    assert_eq!(rig.provider.request_count(Endpoint::TokenCredentials), 4);
}

#[tokio::test]
async fn rsa_signatures_verify_under_the_registered_key() {
    let pair = KeyPair::generate(KeySize::Rsa2048).expect("a key");
    let private: Pkcs8V1Der<'_> = pair.as_der().expect("DER");
    let public: PublicKeyX509Der<'_> = pair.public_key().as_der().expect("DER");
    let pem =
        |label: &str, der: &[u8]| format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", STANDARD.encode(der));
    let client = ClientRegistration::new(ClientRegistration::DEFAULT_ID, "unused")
        .with_rsa_public_key(pem("PUBLIC KEY", public.as_ref()));
    let rig = Rig::with(DevelopmentProvider::builder().client(client).auto_login(Persona::grace()));
    let secret = ClientSecret::new(pem("PRIVATE KEY", private.as_ref()));
    let key = SigningKey::new(SignatureMethod::RsaSha256, &secret).expect("a key");
    let signer = signer(key, Placement::Header);
    let token = log_in(&rig, &signer).await;
    assert_eq!(who(&rig, &signer, &token).await.json()["email"], "grace@example.com");
}

#[tokio::test]
async fn wrong_signatures_stale_timestamps_and_repeated_nonces_are_refused() {
    let rig = Rig::of_ada();
    let good = signer(hmac(SignatureMethod::HmacSha1), Placement::Header);
    let wrong = SigningKey::new(SignatureMethod::HmacSha1, &"wrong".into()).expect("a key");
    let wrong = signer(wrong, Placement::Header);
    assert!(send(&rig, ask_temporary(&rig, &wrong, "n", 0)).await.text.contains("signature_invalid"));
    assert!(send(&rig, ask_temporary(&rig, &good, "n", -301)).await.text.contains("timestamp_refused"));
    assert!(send(&rig, ask_temporary(&rig, &good, "n", 310)).await.text.contains("timestamp_refused"));
    assert_eq!(send(&rig, ask_temporary(&rig, &good, "n", 0)).await.status, 200);
    let request = ask_temporary(&rig, &good, "twice", 0);
    let again = request.clone();
    assert_eq!(send(&rig, request).await.status, 200);
    let refused = send(&rig, again).await;
    assert_eq!((refused.status, refused.text.as_str()), (401, "oauth_problem=nonce_used"));
    assert!(refused.header("www-authenticate").starts_with("OAuth "));
}

#[tokio::test]
async fn a_foreign_callback_and_a_foreign_token_are_refused() {
    let rig = Rig::of_ada();
    let signer = signer(hmac(SignatureMethod::HmacSha1), Placement::Header);
    let endpoint = url(&rig.endpoints.temporary_credentials_endpoint);
    let foreign = "https://app.example/cb";
    let request = signer.temporary_credentials_request(&endpoint, foreign, &[], SystemClock.now(), &nonce());
    assert_eq!(send(&rig, request.expect("a request")).await.status, 400);
    let token = log_in(&rig, &signer).await;
    let elsewhere = Rig { endpoints: rig.provider.endpoints("other"), ..rig };
    assert_eq!(who(&elsewhere, &signer, &token).await.status, 401);
}

#[tokio::test]
async fn the_page_asks_without_scopes_and_denying_comes_back_as_denied() {
    let rig = Rig::with(DevelopmentProvider::builder());
    let signer = signer(hmac(SignatureMethod::HmacSha1), Placement::Header);
    let ada = Persona::ada();
    for (decision, expected) in [("deny", "denied="), ("login", "oauth_verifier=")] {
        let temporary = temporary(&rig, &signer).await;
        let endpoint = url(&rig.endpoints.oauth1_authorization_endpoint);
        let page = rig.get(temporary.authorization_url(&endpoint, &[]).expect("a URL").as_str()).await;
        assert!(page.text.contains("Grace Hopper") && !page.text.contains("type=\"checkbox\""));
        let request = page.hidden("request");
        let form = [("request", request.as_str()), ("decision", decision), ("persona", ada.subject())];
        let back = rig.post(&format!("{}/interaction", rig.endpoints.issuer), &form).await;
        assert!(back.header("location").contains(expected), "{}", back.text);
    }
}

#[tokio::test]
async fn faults_of_the_third_protocol_are_produced() {
    let rig = Rig::of_ada();
    let signer = signer(hmac(SignatureMethod::HmacSha1), Placement::Header);
    for (fault, expected) in [
        (Misbehaviour::OAuth1CallbackNotConfirmed, "oauth_callback_confirmed=false"),
        (Misbehaviour::OAuth1DuplicateNames, "&oauth_token=stranger"),
        (Misbehaviour::OAuth1EmptyToken, "oauth_token=&"),
        (Misbehaviour::OAuth1Json, "{\"oauth_callback_confirmed\""),
        (Misbehaviour::OAuth1Problem, "oauth_problem=permission_denied"),
    ] {
        rig.provider.behave();
        rig.provider.misbehave(fault);
        let answer = send(&rig, ask_temporary(&rig, &signer, &nonce(), 0)).await;
        assert!(answer.text.contains(expected), "{fault:?}: {}", answer.text);
    }
    rig.provider.behave();
    for (fault, present, absent) in [
        (Misbehaviour::OAuth1Denied, "denied=", "oauth_token"),
        (Misbehaviour::OAuth1MissingVerifier, "oauth_token=", "oauth_verifier"),
        (Misbehaviour::OAuth1TokenTwiceInCallback, "oauth_token=stranger", "denied"),
    ] {
        let temporary = temporary(&rig, &signer).await;
        rig.provider.misbehave(fault);
        let query = callback(&rig, &temporary).await;
        rig.provider.behave();
        assert!(query.contains(present) && !query.contains(absent), "{fault:?}: {query}");
    }
}
