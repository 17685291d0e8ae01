//! The least an axum application can do for a login: no checks beyond the ones that make it one.
//!
//! A sealed cookie holds the login in flight, another one the session; hyper-util's client calls the provider.

mod oauth1;
mod openid_connect;
mod pages;

use std::sync::Arc;

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use aws_lc_rs::rand;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use http::header::{COOKIE, HeaderMap, LOCATION, SET_COOKIE};
use http::{HeaderValue, Request, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

use crate::provider::Provider;

/// How the two cookies begin.
const IN_FLIGHT: &str = "flow=";
const SESSION: &str = "session=";

struct App {
    http: Client<HttpConnector, Full<Bytes>>,
    key: LessSafeKey,
    openid_connect: openid_connect::Settings,
    oauth1: oauth1::Settings,
    profile: http::Uri,
}

pub(crate) fn app(provider: &Provider) -> Router {
    let origin = format!("http://{}", provider.address);
    let app = App {
        http: Client::builder(TokioExecutor::new()).build_http(),
        key: LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &random::<32>()).expect("a key")),
        openid_connect: openid_connect::Settings::new(&origin, &provider.keys),
        oauth1: oauth1::Settings::new(&origin),
        profile: format!("{origin}/api/me").parse().expect("a URL"),
    };
    Router::new()
        .route("/login/bench", get(openid_connect::login))
        .route("/auth/bench", get(openid_connect::callback))
        .route("/login/legacy", get(oauth1::login))
        .route("/auth/legacy", get(oauth1::callback))
        .route("/page", get(pages::page))
        .route("/api", get(pages::api))
        .with_state(Arc::new(app))
}

/// A sealed text, opened.
struct Opened(Vec<u8>);

impl App {
    /// The header that sets this cookie to these words, sealed.
    fn seal(&self, name: &str, nonce: [u8; NONCE_LEN], words: &[&str]) -> HeaderValue {
        let length = words.iter().map(|word| word.len() + 1).sum::<usize>();
        let mut record = Vec::with_capacity(NONCE_LEN + length + AES_256_GCM.tag_len());
        record.extend_from_slice(&nonce);
        for (index, word) in words.iter().enumerate() {
            record.extend_from_slice(if index == 0 { "" } else { " " }.as_bytes());
            record.extend_from_slice(word.as_bytes());
        }
        let nonce = Nonce::assume_unique_for_key(nonce);
        let tag = self.key.seal_in_place_separate_tag(nonce, Aad::empty(), &mut record[NONCE_LEN..]).expect("sealed");
        record.extend_from_slice(tag.as_ref());
        let attributes = "; HttpOnly; Path=/; SameSite=Lax";
        let mut cookie = String::with_capacity(name.len() + record.len() * 4 / 3 + attributes.len() + 4);
        cookie.push_str(name);
        URL_SAFE_NO_PAD.encode_string(record, &mut cookie);
        cookie.push_str(attributes);
        HeaderValue::try_from(cookie).expect("a header")
    }

    /// What is sealed in the cookie that begins like this and is the only one.
    fn open(&self, headers: &HeaderMap, name: &str) -> Option<Opened> {
        let cookie = headers.get(COOKIE)?.to_str().ok()?.strip_prefix(name)?;
        let mut record = URL_SAFE_NO_PAD.decode(cookie).ok()?;
        let (nonce, body) = record.split_at_mut_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
        let length = self.key.open_in_place(nonce, Aad::empty(), body).ok()?.len();
        record.truncate(NONCE_LEN + length);
        Some(Opened(record))
    }

    async fn send(&self, request: Request<Full<Bytes>>) -> Bytes {
        let answer = self.http.request(request).await.expect("answered");
        answer.into_body().collect().await.expect("a body").to_bytes()
    }

    fn logged_in(&self, session: &[&str]) -> Response {
        let cookie = self.seal(SESSION, random(), session);
        redirect(HeaderValue::from_static("/"), Some(cookie))
    }
}

impl Opened {
    fn text(&self) -> &str {
        std::str::from_utf8(&self.0[NONCE_LEN..]).expect("text was sealed")
    }
}

fn random<const LENGTH: usize>() -> [u8; LENGTH] {
    let mut bytes = [0; LENGTH];
    rand::fill(&mut bytes).expect("random bytes");
    bytes
}

fn redirect(location: HeaderValue, cookie: Option<HeaderValue>) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(LOCATION, location);
    if let Some(cookie) = cookie {
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    response
}

fn refused() -> Response {
    (StatusCode::BAD_REQUEST, "This login was not started here, or it took too long.").into_response()
}
