//! OAuth 1.0a: three signed requests, HMAC-SHA1 in the header.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use aws_lc_rs::hmac;
use axum::extract::{Query, State};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use bytes::Bytes;
use http::header::{AUTHORIZATION, HeaderMap};
use http::{HeaderValue, Method, Request, Uri};
use serde::Deserialize;

use super::{App, IN_FLIGHT, random, redirect, refused};

pub(super) struct Settings {
    /// As far as the token.
    authorize: String,
    temporary_credentials: Endpoint,
    token: Endpoint,
    profile: Endpoint,
}

/// One of the provider's, with what the base string calls it.
struct Endpoint {
    method: Method,
    uri: Uri,
    encoded: String,
}

impl Settings {
    pub(super) fn new(origin: &str) -> Self {
        Self {
            authorize: format!("{origin}/authorize1?oauth_token="),
            temporary_credentials: Endpoint::new(Method::POST, &format!("{origin}/initiate")),
            token: Endpoint::new(Method::POST, &format!("{origin}/access")),
            profile: Endpoint::new(Method::GET, &format!("{origin}/profile")),
        }
    }
}

impl Endpoint {
    fn new(method: Method, url: &str) -> Self {
        let mut encoded = String::new();
        encode(url, &mut encoded);
        Self { method, uri: url.parse().expect("a URL"), encoded }
    }
}

#[derive(Deserialize)]
struct Credentials<'a> {
    oauth_token: &'a str,
    oauth_token_secret: &'a str,
}

#[derive(Deserialize)]
pub(super) struct Answer {
    oauth_token: String,
    oauth_verifier: String,
}

#[derive(Deserialize)]
struct Profile<'a> {
    id: &'a str,
}

pub(super) async fn login(State(app): State<Arc<App>>) -> Response {
    let callback = ("oauth_callback", "http%3A%2F%2Flocalhost%3A3000%2Fauth%2Flegacy");
    let answer = call(&app, &app.oauth1.temporary_credentials, Some(callback), None, None).await;
    let temporary: Credentials<'_> = serde_urlencoded::from_bytes(&answer).expect("credentials");
    let location = [&*app.oauth1.authorize, temporary.oauth_token].concat();
    let sealed = app.seal(IN_FLIGHT, random(), &[temporary.oauth_token, temporary.oauth_token_secret]);
    redirect(HeaderValue::try_from(location).expect("a header"), Some(sealed))
}

pub(super) async fn callback(
    State(app): State<Arc<App>>,
    Query(answer): Query<Answer>,
    headers: HeaderMap,
) -> Response {
    let Some(flow) = app.open(&headers, IN_FLIGHT) else { return refused() };
    let temporary = flow.text().split_once(' ').expect("two");
    if temporary.0 != answer.oauth_token {
        return refused();
    }
    let verifier = ("oauth_verifier", &*answer.oauth_verifier);
    let tokens = call(&app, &app.oauth1.token, None, Some(temporary), Some(verifier)).await;
    let tokens: Credentials<'_> = serde_urlencoded::from_bytes(&tokens).expect("credentials");
    let (token, secret) = (tokens.oauth_token, tokens.oauth_token_secret);
    let profile = call(&app, &app.oauth1.profile, None, Some((token, secret)), None).await;
    let profile: Profile<'_> = serde_json::from_slice(&profile).expect("a profile");
    app.logged_in(&[profile.id, token, secret])
}

/// A signed request. `first` and `last` are encoded parameters that sort before and after all others; a token is encoded as it
/// is.
async fn call(
    app: &App,
    endpoint: &Endpoint,
    first: Option<(&str, &str)>,
    token: Option<(&str, &str)>,
    last: Option<(&str, &str)>,
) -> Bytes {
    let timestamp = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs().to_string();
    let nonce = URL_SAFE_NO_PAD.encode(random::<16>());
    let others = [
        ("oauth_consumer_key", "bench"),
        ("oauth_nonce", &*nonce),
        ("oauth_signature_method", "HMAC-SHA1"),
        ("oauth_timestamp", &*timestamp),
    ];
    let token_parameter = token.map(|(token, _)| ("oauth_token", token));
    let parameters = first.into_iter().chain(others).chain(token_parameter).chain(last);
    let (mut base, mut header) = (String::with_capacity(512), String::with_capacity(512));
    base.extend([endpoint.method.as_str(), "&", &endpoint.encoded, "&"]);
    header.push_str("OAuth ");
    for (index, (name, value)) in parameters.enumerate() {
        base.extend([if index == 0 { "" } else { "%26" }, name, "%3D"]);
        encode(value, &mut base);
        header.extend([name, "=\"", value, "\","]);
    }
    let secret = token.map_or("", |(_, secret)| secret);
    let key = ["a%20secret%20of%20the%20benchmark&", secret].concat();
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, key.as_bytes());
    header.push_str("oauth_signature=\"");
    encode(&STANDARD.encode(hmac::sign(&key, base.as_bytes())), &mut header);
    header.push('"');
    let request = Request::builder()
        .method(endpoint.method.clone())
        .uri(endpoint.uri.clone())
        .header(AUTHORIZATION, HeaderValue::try_from(header).expect("a header"))
        .body(Bytes::new().into())
        .expect("a request");
    app.send(request).await
}

fn encode(text: &str, to: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            to.push(char::from(byte));
        } else {
            let digit = |value: u8| char::from(b"0123456789ABCDEF"[usize::from(value)]);
            to.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}
