//! How an access token travels in a request: [RFC 6750 §2](https://www.rfc-editor.org/rfc/rfc6750#section-2), and the ways of
//! providers that have one of their own.

use aws_lc_rs::hmac;
use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Method};
use url::form_urlencoded;

use crate::declaration::quirks::TokenPlacement;
use crate::error::{Error, Finding, ProtocolViolation, Result};
use crate::types::{AccessToken, Request};
use crate::wire::percent::encode_form_into;

const FORM: &str = "application/x-www-form-urlencoded";

/// The request with the token in its place.
///
/// # Errors
///
/// [`ErrorKind::Protocol`](crate::ErrorKind::Protocol) for a token that no header can carry;
/// [`ErrorKind::Config`](crate::ErrorKind::Config) for a request that has no room for it: no form, or too long a URL.
pub(crate) fn with_access_token(
    mut request: Request,
    token: &AccessToken,
    placement: TokenPlacement,
) -> Result<Request> {
    match placement {
        TokenPlacement::Scheme(scheme) => {
            let header = token.authorization(scheme).ok_or(ProtocolViolation::AccessTokenMissing)?;
            request.headers.insert(AUTHORIZATION, header);
        }
        TokenPlacement::Header(name) => {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| no_header())?;
            let header = token.authorization("").ok_or(ProtocolViolation::AccessTokenMissing)?;
            request.headers.insert(name, header);
        }
        // RFC 6750 §2.2
        TokenPlacement::Form(name) => {
            require_form(&mut request)?;
            let mut form = String::with_capacity(request.body.len() + 64);
            form.extend(without(&request.body, name));
            encode_form_into(&mut form, name);
            form.push('=');
            encode_form_into(&mut form, token.expose());
            request.body = Bytes::from(form);
        }
        // RFC 6750 §2.3
        TokenPlacement::Query(name) => request = with_secret_in_query(request, name, token.expose())?,
    }
    Ok(request)
}

/// The request with a parameter in its query, in the place of those of this name: the address of a next page repeats what it was
/// asked with.
pub(crate) fn with_secret_in_query(mut request: Request, name: &str, secret: &str) -> Result<Request> {
    request.url = request.url.replacing_parameter(name, secret).map_err(|_| too_long())?;
    Ok(request)
}

/// The request with a proof that its sender knows the client secret: an HMAC-SHA256 of the access token with it, as
/// [Facebook](https://developers.facebook.com/docs/graph-api/guides/secure-requests) wants it.
pub(crate) fn with_appsecret_proof(request: Request, token: &AccessToken, secret: &str) -> Result<Request> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let tag = hmac::sign(&key, token.expose().as_bytes());
    let mut proof = String::with_capacity(64);
    for byte in tag.as_ref() {
        let digit = |nibble: u8| char::from_digit(nibble.into(), 16).unwrap_or_default();
        proof.extend([digit(byte >> 4), digit(byte & 0xf)]);
    }
    with_secret_in_query(request, "appsecret_proof", &proof)
}

/// RFC 6750 §2.2: the body is a form, and the method gives it a meaning.
fn require_form(request: &mut Request) -> Result<()> {
    let media_type = request.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = media_type.map(|value| value.split(';').next().unwrap_or_default().trim());
    match essence {
        _ if matches!(request.method, Method::GET | Method::HEAD) => Err(no_form()),
        Some(essence) if essence.eq_ignore_ascii_case(FORM) => Ok(()),
        None if request.body.is_empty() => {
            request.headers.insert(CONTENT_TYPE, HeaderValue::from_static(FORM));
            Ok(())
        }
        _ => Err(no_form()),
    }
}

/// The pairs of a form but for those of this name, each with what separates it from the next.
fn without(body: &[u8], name: &str) -> impl Iterator<Item = String> {
    let pairs = form_urlencoded::parse(body).filter(move |(other, _)| other != name);
    pairs.map(|(name, value)| {
        let mut pair = String::new();
        encode_form_into(&mut pair, &name);
        pair.push('=');
        encode_form_into(&mut pair, &value);
        pair.push('&');
        pair
    })
}

#[cold]
fn no_form() -> Error {
    let what = "the access token travels in a form, and this request has none";
    let remedy = "make the call a `POST` with a form body; for other calls declare another way of the token, such as `access_token_scheme`";
    Finding::new("access_token_needs_form", what, remedy).of_key("access_token_form").into()
}

#[cold]
fn too_long() -> Error {
    let what = "with the access token in its query the URL is too long";
    let remedy = "send less in the query; where the provider takes the token in a header, leave `dangerous_access_token_query` out";
    Finding::new("access_token_url_too_long", what, remedy).of_key("dangerous_access_token_query").into()
}

#[cold]
fn no_header() -> Error {
    let what = "the header of the access token cannot be sent";
    Finding::new("header_invalid", what, "correct `access_token_header`").of_key("access_token_header").into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::{EndpointUrl, UrlPolicy};

    fn url(url: &str) -> EndpointUrl {
        EndpointUrl::parse(url, UrlPolicy::HttpsOnly).expect("a URL")
    }

    fn get() -> Request {
        Request::get(url("https://api.example/me?a=1"), 100)
    }

    fn post(form: &str) -> Request {
        Request::post_form(url("https://api.example/me"), form.to_owned(), 100)
    }

    fn sent(request: Request, placement: TokenPlacement) -> Result<Request, &'static str> {
        with_access_token(request, &AccessToken::new("t+/="), placement).map_err(|error| error.code())
    }

    #[test]
    fn a_token_travels_in_the_one_place_that_is_declared_and_marked_as_a_secret() {
        for (placement, header, value) in [
            (TokenPlacement::BEARER, "authorization", "Bearer t+/="),
            (TokenPlacement::Scheme("OAuth"), "authorization", "OAuth t+/="),
            (TokenPlacement::Scheme(""), "authorization", "t+/="),
            (TokenPlacement::Header("X-Shopify-Access-Token"), "x-shopify-access-token", "t+/="),
        ] {
            let request = sent(get(), placement).expect("sendable");
            assert_eq!(request.headers[header], value);
            assert!(request.headers[header].is_sensitive());
            assert_eq!(request.headers.contains_key("authorization"), header == "authorization");
            assert_eq!(request.url.as_str(), "https://api.example/me?a=1");
        }
        let request = sent(get(), TokenPlacement::Query("access_token")).expect("sendable");
        assert_eq!(request.url.as_str(), "https://api.example/me?a=1&access_token=t%2B%2F%3D");
        assert!(!request.headers.contains_key("authorization") && !format!("{request:?}").contains("t%2B"));
        let request = sent(post("a=1&b=%20x"), TokenPlacement::Form("access_token")).expect("sendable");
        assert_eq!(&request.body[..], b"a=1&b=+x&access_token=t%2B%2F%3D");
        assert!(!request.headers.contains_key("authorization"));
    }

    #[test]
    fn a_proof_is_what_openssl_makes_of_token_and_secret() {
        let request = with_appsecret_proof(get(), &AccessToken::new("EAAB"), "hunter2").expect("sendable");
        let expected = "https://api.example/me?a=1&appsecret_proof=e34196c3a45bf3850026cf682ec32ce4f8f38185fb84120dc46344c332deee4f";
        assert_eq!(request.url.as_str(), expected);
        // The address of a next page has the one of the request before.
        let request = with_appsecret_proof(request, &AccessToken::new("EAAB"), "hunter2").expect("sendable");
        assert_eq!(request.url.as_str(), expected);
    }

    #[test]
    fn a_parameter_that_is_there_already_is_replaced_so_that_the_token_is_sent_once() {
        let next = "https://api.example/me?access_token=old&after=7&access_token=x";
        let request = sent(Request::get(url(next), 100), TokenPlacement::Query("access_token")).expect("sendable");
        assert_eq!(request.url.as_str(), "https://api.example/me?after=7&access_token=t%2B%2F%3D");
        let alone = Request::get(url("https://api.example/me?access_token=old"), 100);
        let request = sent(alone, TokenPlacement::Query("access_token")).expect("sendable");
        assert_eq!(request.url.as_str(), "https://api.example/me?access_token=t%2B%2F%3D");
        let request = sent(post("token=old&a=1"), TokenPlacement::Form("token")).expect("sendable");
        assert_eq!(&request.body[..], b"a=1&token=t%2B%2F%3D");
    }

    #[test]
    fn a_request_without_room_for_the_token_is_not_sent() {
        let form = TokenPlacement::Form("access_token");
        let json = Request::post(url("https://api.example/me"), "application/json", "{}".to_owned(), 100);
        assert_eq!(sent(get(), form).err(), Some("access_token_needs_form"));
        assert_eq!(sent(json, form).err(), Some("access_token_needs_form"));
        let empty = Request::new(Method::POST, url("https://api.example/me"), 100);
        let request = sent(empty, form).expect("an empty body becomes a form");
        assert_eq!(
            (&request.body[..], request.headers["content-type"].as_bytes()),
            (&b"access_token=t%2B%2F%3D"[..], FORM.as_bytes())
        );
        let token = AccessToken::new("x".repeat(9000));
        let long = with_access_token(get(), &token, TokenPlacement::Query("access_token")).expect_err("too long");
        assert_eq!(long.code(), "access_token_url_too_long");
        assert!(!format!("{long} {long:?}").contains("xxx"), "{long:?}");
        let odd = with_access_token(get(), &AccessToken::new("a\nb"), TokenPlacement::BEARER).expect_err("no header");
        assert_eq!(odd.code(), "access_token_missing");
        assert_eq!(sent(get(), TokenPlacement::Header("a b")).err(), Some("header_invalid"));
    }
}
