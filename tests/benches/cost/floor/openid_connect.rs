//! OpenID Connect: state, nonce and PKCE, one token request, one signature.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::aead::NONCE_LEN;
use aws_lc_rs::digest;
use aws_lc_rs::signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents};
use axum::extract::{Query, State};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap};
use http::{HeaderValue, Request, Uri};
use serde::Deserialize;
use serde_json::Value;

use super::{App, IN_FLIGHT, random, redirect, refused};

pub(super) struct Settings {
    issuer: String,
    authorize: String,
    token_endpoint: Uri,
    credentials: HeaderValue,
    provider_key: ParsedPublicKey,
}

impl Settings {
    pub(super) fn new(issuer: &str, keys: &Value) -> Self {
        let part = |name: &str| URL_SAFE_NO_PAD.decode(keys["keys"][0][name].as_str().expect("text")).expect("base64");
        let key = RsaPublicKeyComponents { n: part("n"), e: part("e") };
        let credentials = STANDARD.encode("bench:a+secret+of+the+benchmark");
        Self {
            issuer: issuer.to_owned(),
            authorize: format!(
                "{issuer}/authorize?response_type=code&client_id=bench\
                 &redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fauth%2Fbench\
                 &scope=openid+email+profile&code_challenge_method=S256"
            ),
            token_endpoint: format!("{issuer}/token").parse().expect("a URL"),
            credentials: HeaderValue::try_from(format!("Basic {credentials}")).expect("a header"),
            provider_key: key.to_parsed_public_key(&RSA_PKCS1_2048_8192_SHA256).expect("a key"),
        }
    }
}

pub(super) async fn login(State(app): State<Arc<App>>) -> Response {
    let fresh: [u8; 3 * 32 + NONCE_LEN] = random();
    let (texts, seal) = fresh.split_at(3 * 32);
    let [state, nonce, verifier] = [0, 1, 2].map(|index| URL_SAFE_NO_PAD.encode(&texts[index * 32..][..32]));
    let challenge = URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, verifier.as_bytes()));
    let authorize = &*app.openid_connect.authorize;
    let location = [authorize, "&state=", &state, "&nonce=", &nonce, "&code_challenge=", &challenge].concat();
    let sealed = app.seal(IN_FLIGHT, seal.try_into().expect("the rest"), &[&state, &nonce, &verifier]);
    redirect(HeaderValue::try_from(location).expect("a header"), Some(sealed))
}

#[derive(Deserialize)]
pub(super) struct Answer {
    code: String,
    state: String,
}

#[derive(Deserialize)]
struct Tokens<'a> {
    access_token: &'a str,
    id_token: &'a str,
}

#[derive(Deserialize)]
struct Header<'a> {
    alg: &'a str,
    kid: &'a str,
}

#[derive(Deserialize)]
struct Claims<'a> {
    iss: &'a str,
    sub: &'a str,
    aud: &'a str,
    exp: u64,
    nonce: &'a str,
}

pub(super) async fn callback(
    State(app): State<Arc<App>>,
    Query(answer): Query<Answer>,
    headers: HeaderMap,
) -> Response {
    let Some(flow) = app.open(&headers, IN_FLIGHT) else { return refused() };
    let mut parts = flow.text().split(' ');
    let (state, nonce, verifier) = (parts.next(), parts.next(), parts.next().expect("three"));
    if state != Some(&answer.state) {
        return refused();
    }
    let tokens = redeem(&app, &answer.code, verifier).await;
    let tokens: Tokens<'_> = serde_json::from_slice(&tokens).expect("tokens");
    let payload = verify(&app, tokens.id_token);
    let claims: Claims<'_> = serde_json::from_slice(&payload).expect("claims");
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs();
    assert!(claims.iss == app.openid_connect.issuer && claims.aud == "bench" && claims.exp > now);
    assert_eq!(nonce, Some(claims.nonce));
    app.logged_in(&[claims.sub, tokens.access_token])
}

/// The payload of an ID token that the provider signed.
fn verify(app: &App, token: &str) -> Vec<u8> {
    let (input, signature) = token.rsplit_once('.').expect("a JWS");
    let (header, payload) = input.split_once('.').expect("a JWS");
    let header = URL_SAFE_NO_PAD.decode(header).expect("base64");
    let header: Header<'_> = serde_json::from_slice(&header).expect("a header");
    assert!(header.alg == "RS256" && header.kid == "bench");
    let signature = URL_SAFE_NO_PAD.decode(signature).expect("base64");
    app.openid_connect.provider_key.verify_sig(input.as_bytes(), &signature).expect("a good signature");
    URL_SAFE_NO_PAD.decode(payload).expect("base64")
}

async fn redeem(app: &App, code: &str, verifier: &str) -> Bytes {
    let settings = &app.openid_connect;
    let body = [
        "grant_type=authorization_code&code=",
        code,
        "&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fauth%2Fbench&code_verifier=",
        verifier,
    ];
    let request = Request::post(settings.token_endpoint.clone())
        .header(AUTHORIZATION, settings.credentials.clone())
        .header(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"))
        .body(body.concat().into())
        .expect("a request");
    app.send(request).await
}
