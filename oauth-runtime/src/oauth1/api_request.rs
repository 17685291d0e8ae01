//! Signed API calls ([RFC 5849 §3](https://www.rfc-editor.org/rfc/rfc5849#section-3)).

use std::borrow::Cow;
use std::time::SystemTime;

use super::body_hash::BodyHash;
use super::signer::{Signer, TokenSigner, refused};
use super::token_credentials::TokenCredentials;
use crate::error::Result;
use crate::types::Request;

/// Signs a request to a provider's API with a user's token credentials.
///
/// Its query and, where it is a form, its body are part of the signature and must not change afterwards.
///
/// For many requests of one user, keep a [`TokenSigner`] and use its method of the same name: the key is set up once.
///
/// # Errors
///
/// Those of [`TokenSigner::sign`](super::TokenSigner::sign); also a body hash that cannot be: one given for a form, or
/// asked for with a signature method without a hash.
///
/// # Security
///
/// Whoever chooses the URL receives a signed request: check its host against the provider's before.
pub fn sign_request(
    signer: &Signer,
    request: Request,
    credentials: &TokenCredentials,
    body_hash: BodyHash<'_>,
    timestamp: SystemTime,
    nonce: &str,
) -> Result<Request> {
    let hash = body_hash_of(&request, body_hash, signer)?;
    let extra = hash.as_deref().map(|hash| ("oauth_body_hash", hash));
    signer.sign(request, Some((&credentials.token, &credentials.secret)), extra.as_slice(), timestamp, nonce)
}

impl TokenSigner {
    /// [`sign_request`], with the token's key that is set up already.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn sign_request(
        &self,
        request: Request,
        body_hash: BodyHash<'_>,
        timestamp: SystemTime,
        nonce: &str,
    ) -> Result<Request> {
        let hash = body_hash_of(&request, body_hash, self.signer())?;
        let extra = hash.as_deref().map(|hash| ("oauth_body_hash", hash));
        self.sign(request, extra.as_slice(), timestamp, nonce)
    }
}

fn body_hash_of<'a>(request: &Request, wanted: BodyHash<'a>, signer: &Signer) -> Result<Option<Cow<'a, str>>> {
    match wanted {
        BodyHash::Omit => Ok(None),
        BodyHash::Compute if signer.sends_form(request) => Ok(None),
        BodyHash::Compute => {
            let mut hasher = signer.body_hasher().ok_or_else(|| {
                refused(
                    "the signature method has no hash for `oauth_body_hash`",
                    "use an HMAC or RSA method, or sign without body hash",
                )
            })?;
            hasher.update(&request.body);
            Ok(Some(hasher.finish().into()))
        }
        BodyHash::Given(_) if signer.sends_form(request) => Err(refused(
            "a form body has no `oauth_body_hash`",
            "pass the form as the request's body: its parameters are signed themselves",
        )),
        BodyHash::Given(hash) => Ok(Some(hash.into())),
    }
}

#[cfg(test)]
mod tests {
    use http::header::{AUTHORIZATION, CONTENT_TYPE};
    use http::{HeaderMap, HeaderValue, Method};

    use super::super::authorization_header::AuthorizationHeader;
    use super::super::signature::SigningKey;
    use super::*;
    use crate::declaration::description::{Placement, SignatureMethod};
    use crate::types::{EndpointUrl, UrlPolicy, at};

    fn body_hash(
        key: SigningKey,
        content_type: &'static str,
        body: &'static str,
        hash: BodyHash<'_>,
    ) -> Result<Option<String>> {
        let signer = Signer::new(&"client".into(), key, Placement::Header)?;
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(content_type))]);
        let url = EndpointUrl::parse("https://h.example/", UrlPolicy::HttpsOnly).expect("a URL");
        let mut request = Request::new(Method::POST, url, 1);
        (request.headers, request.body) = (headers, body.into());
        let credentials = TokenCredentials::new("token".into(), "secret".into());
        let signed = sign_request(&signer, request, &credentials, hash, at(1), "nonce")?;
        let header = AuthorizationHeader::parse(signed.headers[AUTHORIZATION].to_str().expect("ASCII"));
        Ok(header.expect("a header").get("oauth_body_hash").map(str::to_owned))
    }

    fn hmac(method: SignatureMethod) -> SigningKey {
        SigningKey::new(method, &"secret".into()).expect("a key")
    }

    #[test]
    fn a_body_hash_is_of_the_body_with_the_hash_of_the_method() {
        for (method, body, expected) in [
            (SignatureMethod::HmacSha1, "Hello World!", "Lve95gjOVATpfV8EL5X4nxwjKHE="),
            (SignatureMethod::HmacSha1, "", "2jmj7l5rSw0yVb/vlWAYkK/YBwk="),
            (SignatureMethod::HmacSha256, "", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
        ] {
            let hash = body_hash(hmac(method), "text/plain", body, BodyHash::Compute).expect("signed");
            assert_eq!(hash.as_deref(), Some(expected), "{method:?} {body}");
        }
    }

    #[test]
    fn t284_a_form_has_no_body_hash() {
        let form = "application/x-www-form-urlencoded";
        let key = || hmac(SignatureMethod::HmacSha1);
        assert_eq!(body_hash(key(), form, "a=b", BodyHash::Compute).ok(), Some(None));
        assert_eq!(body_hash(key(), form, "a=b", BodyHash::Given("x")).map_err(|e| e.code()), Err("oauth1_request"));
        assert_eq!(body_hash(key(), "text/plain", "a=b", BodyHash::Omit).ok(), Some(None));
    }

    #[test]
    fn the_hash_of_a_streamed_body_is_given() {
        let key = hmac(SignatureMethod::HmacSha1);
        let signer = Signer::new(&"client".into(), key.clone(), Placement::Header).ok();
        let mut hasher = signer.and_then(|s| s.body_hasher()).expect("a hash");
        hasher.update(b"Hello ");
        hasher.update(b"World!");
        let hash = hasher.finish();
        assert_eq!(hash, "Lve95gjOVATpfV8EL5X4nxwjKHE=");
        assert_eq!(body_hash(key, "image/png", "", BodyHash::Given(&hash)).ok(), Some(Some(hash)));
    }

    #[test]
    fn a_kept_token_signs_as_the_function_does() {
        let key = hmac(SignatureMethod::HmacSha1);
        let signer = Signer::new(&"client".into(), key, Placement::Header).expect("a signer");
        let credentials = TokenCredentials::new("a token".into(), "secret".into());
        let kept = signer.with_token(Some((&credentials.token, &credentials.secret)));
        for hash in [BodyHash::Omit, BodyHash::Compute, BodyHash::Given("x")] {
            let url = EndpointUrl::parse("https://h.example/?a=b", UrlPolicy::HttpsOnly).expect("a URL");
            let request = || Request::get(url.clone(), 1);
            let once = sign_request(&signer, request(), &credentials, hash, at(1), "nonce").expect("signed");
            let kept = kept.sign_request(request(), hash, at(1), "nonce").expect("signed");
            assert_eq!(once.headers, kept.headers, "{hash:?}");
        }
    }

    #[test]
    fn plaintext_has_no_body_hash() {
        let key = SigningKey::dangerous_plaintext(&"secret".into());
        let refused = body_hash(key, "text/plain", "", BodyHash::Compute);
        assert_eq!(refused.map_err(|e| e.code()), Err("oauth1_request"));
    }
}
