//! The least an axum application can do for a login: no checks beyond the ones that make it one.

use std::sync::Arc;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::signature::{ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents};
use aws_lc_rs::{digest, rand};
use axum::Router;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::{COOKIE, HeaderMap, LOCATION, SET_COOKIE};
use http::{HeaderValue, StatusCode};
use serde::Deserialize;

use crate::provider::Provider;

struct App {
    authorize: String,
    token_endpoint: String,
    http: reqwest::Client,
    key: LessSafeKey,
    provider_key: ParsedPublicKey,
}

pub(crate) fn app(provider: &Provider) -> Router {
    let issuer = format!("http://{}", provider.address);
    let mut key = [0; 32];
    rand::fill(&mut key).expect("random bytes");
    let part =
        |name: &str| URL_SAFE_NO_PAD.decode(provider.keys["keys"][0][name].as_str().expect("text")).expect("base64");
    let (n, e) = (part("n"), part("e"));
    let app = App {
        authorize: format!(
            "{issuer}/authorize?response_type=code&client_id=bench&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fauth%2Fbench\
             &scope=openid+email+profile&code_challenge_method=S256"
        ),
        token_endpoint: format!("{issuer}/token"),
        http: reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .expect("a client"),
        key: LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &key).expect("a key")),
        provider_key: RsaPublicKeyComponents { n, e }.to_parsed_public_key(&RSA_PKCS1_2048_8192_SHA256).expect("a key"),
    };
    Router::new().route("/login/bench", get(login)).route("/auth/bench", get(callback)).with_state(Arc::new(app))
}

fn random() -> String {
    let mut bytes = [0; 32];
    rand::fill(&mut bytes).expect("random bytes");
    URL_SAFE_NO_PAD.encode(bytes)
}

fn seal(app: &App, plaintext: &str) -> String {
    let mut nonce = [0; NONCE_LEN];
    rand::fill(&mut nonce).expect("random bytes");
    let mut sealed = plaintext.as_bytes().to_vec();
    app.key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::empty(), &mut sealed).expect("sealed");
    let mut record = nonce.to_vec();
    record.extend_from_slice(&sealed);
    URL_SAFE_NO_PAD.encode(record)
}

fn open(app: &App, sealed: &str) -> String {
    let mut record = URL_SAFE_NO_PAD.decode(sealed).expect("base64");
    let (nonce, body) = record.split_at_mut(NONCE_LEN);
    let nonce = Nonce::try_assume_unique_for_key(nonce).expect("a nonce");
    let plaintext = app.key.open_in_place(nonce, Aad::empty(), body).expect("opened");
    String::from_utf8(plaintext.to_vec()).expect("UTF-8")
}

fn redirect(location: &str, cookie: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(LOCATION, HeaderValue::from_str(location).expect("a header"));
    response.headers_mut().insert(SET_COOKIE, HeaderValue::from_str(cookie).expect("a header"));
    response
}

async fn login(State(app): State<Arc<App>>) -> Response {
    let (state, nonce, verifier) = (random(), random(), random());
    let challenge = URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, verifier.as_bytes()));
    let location = format!("{}&state={state}&nonce={nonce}&code_challenge={challenge}", app.authorize);
    let sealed = seal(&app, &format!("{state} {nonce} {verifier}"));
    redirect(&location, &format!("flow={sealed}; HttpOnly; Path=/; SameSite=Lax"))
}

#[derive(Deserialize)]
struct Answer {
    code: String,
    state: String,
}

#[derive(Deserialize)]
struct Tokens {
    id_token: String,
}

#[derive(Deserialize)]
struct Claims {
    sub: String,
    nonce: String,
}

async fn callback(State(app): State<Arc<App>>, Query(answer): Query<Answer>, headers: HeaderMap) -> Response {
    let cookie = headers[COOKIE].to_str().expect("ASCII").strip_prefix("flow=").expect("the cookie");
    let flow = open(&app, cookie);
    let mut parts = flow.split(' ');
    let (state, nonce, verifier) = (parts.next(), parts.next(), parts.next().expect("three"));
    assert_eq!(state, Some(&*answer.state));
    let body = format!(
        "grant_type=authorization_code&code={}&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fauth%2Fbench&code_verifier={verifier}",
        answer.code
    );
    let tokens = app
        .http
        .post(&app.token_endpoint)
        .basic_auth("bench", Some("a secret of the benchmark"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body)
        .send()
        .await
        .expect("answered")
        .bytes()
        .await
        .expect("a body");
    let tokens: Tokens = serde_json::from_slice(&tokens).expect("tokens");
    let (input, signature) = tokens.id_token.rsplit_once('.').expect("a JWS");
    let signature = URL_SAFE_NO_PAD.decode(signature).expect("base64");
    app.provider_key.verify_sig(input.as_bytes(), &signature).expect("a good signature");
    let payload = input.split_once('.').expect("a JWS").1;
    let claims: Claims = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).expect("base64")).expect("claims");
    assert_eq!(nonce, Some(&*claims.nonce));
    let session = seal(&app, &claims.sub);
    redirect("/", &format!("session={session}; HttpOnly; Path=/; SameSite=Lax"))
}
