//! The least OpenID Provider that both applications can log in with, on a thread of its own.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair};
use axum::extract::{RawForm, Request, State};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::header::CONTENT_TYPE;
use serde_json::{Value, json};
use tower::util::MapRequestLayer;

pub(crate) struct Provider {
    pub(crate) address: SocketAddr,
    pub(crate) keys: Value,
}

struct Shared {
    issuer: String,
    /// How many temporary credentials there were: each is for one login.
    temporary: AtomicU64,
    key: RsaKeyPair,
    keys: Value,
}

impl Provider {
    /// `before_answer` runs on the provider's thread.
    pub(crate) fn start(before_answer: fn()) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.set_nonblocking(true).expect("non-blocking");
        let address = listener.local_addr().expect("an address");
        let key = RsaKeyPair::generate(KeySize::Rsa2048).expect("a key");
        let public = key.public_key();
        let keys = json!({"keys": [{
            "kty": "RSA", "kid": "bench", "use": "sig", "alg": "RS256",
            "n": URL_SAFE_NO_PAD.encode(public.modulus().big_endian_without_leading_zero()),
            "e": URL_SAFE_NO_PAD.encode(public.exponent().big_endian_without_leading_zero()),
        }]});
        let shared = Arc::new(Shared {
            issuer: format!("http://{address}"),
            temporary: AtomicU64::new(0),
            key,
            keys: keys.clone(),
        });
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
                let app = Router::new()
                    .route("/.well-known/openid-configuration", get(metadata))
                    .route("/jwks", get(jwks))
                    .route("/token", post(token))
                    .route("/api/me", get(profile))
                    .route("/initiate", post(temporary_credentials))
                    .route("/access", post(token_credentials))
                    .route("/profile", get(profile))
                    .layer(MapRequestLayer::new(move |request: Request| {
                        before_answer();
                        request
                    }))
                    .with_state(shared);
                axum::serve(listener, app).await.expect("served");
            });
        });
        Self { address, keys }
    }
}

async fn metadata(State(shared): State<Arc<Shared>>) -> Json<Value> {
    let issuer = &shared.issuer;
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
    }))
}

async fn jwks(State(shared): State<Arc<Shared>>) -> Json<Value> {
    Json(shared.keys.clone())
}

async fn token(State(shared): State<Arc<Shared>>, RawForm(form): RawForm) -> Json<Value> {
    let nonce = url::form_urlencoded::parse(&form).find(|(name, _)| name == "code").map(|(_, code)| code.into_owned());
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs();
    let claims = json!({
        "iss": shared.issuer, "sub": "248289761001", "aud": "bench", "nonce": nonce, "iat": now, "exp": now + 300,
        "name": "Ada Lovelace", "email": "ada@example.com", "email_verified": true,
    });
    let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"RS256","kid":"bench","typ":"JWT"}"#);
    let input = format!("{header}.{}", URL_SAFE_NO_PAD.encode(claims.to_string()));
    let mut signature = vec![0; shared.key.public_modulus_len()];
    shared.key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), input.as_bytes(), &mut signature).expect("signed");
    Json(json!({
        "access_token": "an-access-token-of-some-length-0123456789", "token_type": "Bearer", "expires_in": 3600,
        "scope": "openid email profile", "id_token": format!("{input}.{}", URL_SAFE_NO_PAD.encode(signature)),
    }))
}

async fn temporary_credentials(State(shared): State<Arc<Shared>>) -> impl IntoResponse {
    let number = shared.temporary.fetch_add(1, Ordering::Relaxed);
    form(format!(
        "oauth_token=a-temporary-token-{number:010}&oauth_token_secret=a-temporary-secret-0123456789\
         &oauth_callback_confirmed=true"
    ))
}

async fn token_credentials() -> impl IntoResponse {
    form("oauth_token=a-token-of-some-length-0123456789&oauth_token_secret=a-token-secret-0123456789".to_owned())
}

fn form(text: String) -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/x-www-form-urlencoded")], text)
}

async fn profile() -> Json<Value> {
    Json(json!({"id": "248289761001", "name": "Ada Lovelace", "email": "ada@example.com"}))
}
