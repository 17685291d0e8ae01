//! Making authenticated requests ([RFC 5849 §3.1](https://www.rfc-editor.org/rfc/rfc5849#section-3.1)) and where their
//! parameters go ([§3.5](https://www.rfc-editor.org/rfc/rfc5849#section-3.5)).

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderValue, Method};
use zeroize::Zeroizing;

use super::authorization_header;
use super::base_string::{SignatureBaseString, form_body};
use super::body_hash::BodyHasher;
use super::encoded::Encoded;
use super::protocol_parameters::ProtocolParameters;
use super::signature::{PreparedKey, SigningKey};
use crate::declaration::description::Placement;
use crate::error::{Finding, Result};
use crate::types::Request;
use crate::types::{AccessToken, ClientId, EndpointUrl, SharedSecret, Timestamp, UrlPolicy};
use crate::wire::form::join_pairs;

/// Signs requests in the name of one client, and puts the protocol parameters where its provider expects them. Cheap to
/// clone.
#[derive(Clone, Debug)]
pub struct Signer(Arc<SignerSettings>);

#[derive(Clone, Debug)]
struct SignerSettings {
    key: SigningKey,
    consumer_key: Encoded<Cow<'static, str>>,
    placement: Placement,
    realm: Option<Box<str>>,
}

impl Signer {
    /// A signer for one provider, with the client credentials
    /// ([RFC 5849 §1.1](https://www.rfc-editor.org/rfc/rfc5849#section-1.1)): the identifier, which is sent as
    /// `oauth_consumer_key`, and the signature method with its secret.
    ///
    /// With [`Placement::Body`], a request that cannot carry form parameters (a `GET`, a JSON body) has them in the
    /// header, which [RFC 5849 §3.5](https://www.rfc-editor.org/rfc/rfc5849#section-3.5) prefers.
    ///
    /// # Errors
    ///
    /// The client identifier is empty or has control characters.
    pub fn new(client_id: &ClientId, key: SigningKey, placement: Placement) -> Result<Self> {
        let client_id = client_id.as_str();
        if client_id.is_empty() || client_id.chars().any(char::is_control) {
            return Err(Finding::new(
                "oauth1_client_id",
                "the client identifier is empty or has control characters",
                "set it exactly as the provider issued it, without a line break",
            )
            .into());
        }
        let consumer_key = Encoded::new(client_id).into_owned();
        Ok(Self(Arc::new(SignerSettings { key, consumer_key, placement, realm: None })))
    }

    /// The same signer with a `realm` in its `Authorization` headers. The realm is not signed.
    ///
    /// # Errors
    ///
    /// The realm has a quote, a backslash, or anything but printable ASCII.
    pub fn with_realm(mut self, realm: &str) -> Result<Self> {
        if !authorization_header::is_realm(realm) {
            return Err(Finding::new(
                "oauth1_realm",
                "the realm cannot stand in a header",
                "use printable ASCII without `\"` and `\\`",
            )
            .into());
        }
        Arc::make_mut(&mut self.0).realm = Some(realm.into());
        Ok(self)
    }

    /// Signs one request; see [`TokenSigner::sign`], which is faster for many requests of one user.
    ///
    /// # Errors
    ///
    /// As there.
    pub fn sign(
        &self,
        request: Request,
        token: Option<(&AccessToken, &SharedSecret)>,
        extra_oauth_params: &[(&str, &str)],
        timestamp: SystemTime,
        nonce: &str,
    ) -> Result<Request> {
        let (token, secret) = token.unzip();
        let key = self.0.key.with_token_secret(secret);
        let token = token.map(|token| Encoded::new(token.expose()));
        self.sign_with(&key, token.as_ref().map(Encoded::borrow), request, extra_oauth_params, timestamp, nonce)
    }

    /// Prepares to sign many requests with one token: its key is set up once, and its identifier is encoded once.
    ///
    /// # Examples
    ///
    /// ```
    /// # use std::time::SystemTime;
    /// # use oauth_runtime::description::{Placement, SignatureMethod};
    /// # use oauth_runtime::http::Request;
    /// # use oauth_runtime::oauth1::{Signer, SigningKey};
    /// # use oauth_runtime::types::{AccessToken, ClientSecret, EndpointUrl, SharedSecret, UrlPolicy};
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let key = SigningKey::new(SignatureMethod::HmacSha1, &ClientSecret::new("kd94hf93k423kf44"))?;
    /// # let signer = Signer::new(&"dpf43f3p2l4k3l03".into(), key, Placement::Header)?;
    /// let (token, secret) = (AccessToken::new("nnch734d00sl2jdk"), SharedSecret::new("pfkkdhi9sl3r4s00"));
    /// let user = signer.with_token(Some((&token, &secret)));
    ///
    /// let photos = EndpointUrl::parse("https://photos.example.net/photos?size=original", UrlPolicy::HttpsOnly)?;
    /// for nonce in ["chapoH", "kllo9940pd9333jh"] {
    ///     let request = user.sign(Request::get(photos.clone(), 65536), &[], SystemTime::now(), nonce)?;
    ///     assert!(request.headers.contains_key("authorization"));
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_token(&self, token: Option<(&AccessToken, &SharedSecret)>) -> TokenSigner {
        let (token, secret) = token.unzip();
        let key = self.0.key.with_token_secret(secret);
        TokenSigner { signer: self.clone(), token: token.map(|token| Encoded::secret(token.expose())), key }
    }

    /// The request's body is a form once it is signed: it is one now, or it is empty and takes the parameters.
    pub(super) fn sends_form(&self, request: &Request) -> bool {
        form_body(&request.headers, &request.body).is_some()
            || (self.0.placement == Placement::Body && may_take_form(request))
    }

    /// What computes `oauth_body_hash` for a body that is streamed. `None` for `PLAINTEXT` and methods of your own, which
    /// have no hash.
    #[must_use]
    pub fn body_hasher(&self) -> Option<BodyHasher> {
        self.0.key.body_digest().map(BodyHasher::new)
    }

    fn sign_with(
        &self,
        prepared: &PreparedKey,
        token: Option<Encoded<&str>>,
        mut request: Request,
        extra_oauth_params: &[(&str, &str)],
        timestamp: SystemTime,
        nonce: &str,
    ) -> Result<Request> {
        check_extra(extra_oauth_params)?;
        if request.headers.contains_key(AUTHORIZATION) {
            return Err(refused(
                "the request to sign has an `Authorization` header already",
                "remove it: a signed request is authenticated by its signature",
            ));
        }
        let timestamp = Timestamp::from(timestamp).seconds();
        if timestamp <= 0 {
            return Err(refused("the time is not after 1970", "set the clock of this machine"));
        }
        if nonce.is_empty() {
            return Err(refused("the nonce is empty", "pass at least 128 random bits"));
        }

        let SignerSettings { key, consumer_key, placement, realm } = &*self.0;
        let (consumer_key, method, timestamp) = (consumer_key.borrow(), key.method_name(), timestamp.to_string());
        let parameters = ProtocolParameters::new(consumer_key, token, method, &timestamp, nonce, extra_oauth_params);
        let form = form_body(&request.headers, &request.body);
        let base_string = SignatureBaseString::to_sign(&request.method, request.url.url(), form, &parameters)?;
        // RFC 5849 §3.5: protocol parameters stand in one place, and only the signer puts them there.
        let base_string = base_string.ok_or_else(|| {
            refused(
                "the request to sign has `oauth_` parameters already",
                "remove them from its query and form: a signed request gets its own",
            )
        })?;
        let signature = prepared.sign(&base_string)?;
        let signature = Encoded::new(&signature);
        let parameters = parameters.signed(signature.as_str());

        match placement {
            Placement::Query => request.url = with_query(&request.url, parameters)?,
            Placement::Body if form.is_some() || may_take_form(&request) => add_to_body(&mut request, parameters),
            Placement::Header | Placement::Body => {
                let header = authorization_header::write(realm.as_deref(), parameters);
                let mut header = HeaderValue::try_from(header)
                    .map_err(|e| refused("the header cannot be sent", "check realm and method name").because(e))?;
                header.set_sensitive(true);
                request.headers.insert(AUTHORIZATION, header);
            }
        }
        Ok(request)
    }
}

/// A [`Signer`] with one token, or with none yet. Keep it for as long as requests of that user are made.
pub struct TokenSigner {
    signer: Signer,
    token: Option<Encoded<Zeroizing<String>>>,
    key: PreparedKey,
}

impl TokenSigner {
    /// Adds the protocol parameters and the signature to a request.
    ///
    /// `extra_oauth_params` are further `oauth_…` parameters, such as `oauth_callback`, or `oauth_version` with the value
    /// `1.0` for a server that insists on it. `timestamp` goes over the wire in whole seconds. `nonce` must be unique among requests
    /// of the same timestamp and token: 128 random bits or more.
    ///
    /// # Errors
    ///
    /// A configuration problem: the request carries protocol parameters or an `Authorization` header already, an extra
    /// parameter is not the caller's to set, the clock stands before 1970, or the key cannot sign.
    pub fn sign(
        &self,
        request: Request,
        extra_oauth_params: &[(&str, &str)],
        timestamp: SystemTime,
        nonce: &str,
    ) -> Result<Request> {
        let token = self.token.as_ref().map(Encoded::borrow);
        self.signer.sign_with(&self.key, token, request, extra_oauth_params, timestamp, nonce)
    }

    pub(super) fn signer(&self) -> &Signer {
        &self.signer
    }
}

impl fmt::Debug for TokenSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenSigner").field("signer", &self.signer).finish_non_exhaustive()
    }
}

fn check_extra(parameters: &[(&str, &str)]) -> Result<()> {
    for (i, (name, value)) in parameters.iter().enumerate() {
        let own = matches!(
            *name,
            "oauth_consumer_key"
                | "oauth_token"
                | "oauth_signature_method"
                | "oauth_timestamp"
                | "oauth_nonce"
                | "oauth_signature"
        );
        // RFC 5849 §3.1: `oauth_version`, if present, is "1.0".
        let version = *name == "oauth_version" && *value != "1.0";
        let repeated = parameters[..i].iter().any(|(earlier, _)| earlier == name);
        if own || version || repeated || !name.starts_with("oauth_") {
            return Err(refused(
                "an extra protocol parameter is not for the caller to set",
                "pass each `oauth_` parameter once, and none that the signature itself needs",
            ));
        }
    }
    Ok(())
}

/// A body can be made a form: there is none, and the method has one by nature.
pub(super) fn may_take_form(request: &Request) -> bool {
    request.body.is_empty()
        && !request.headers.contains_key(CONTENT_TYPE)
        && matches!(request.method, Method::POST | Method::PUT | Method::PATCH)
}

/// RFC 5849 §3.5.2.
fn add_to_body<'a>(request: &mut Request, parameters: impl Iterator<Item = (&'a str, &'a str)>) {
    if !request.headers.contains_key(CONTENT_TYPE) {
        request.headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
    }
    // The old length would be wrong; the client that sends the request knows the new one.
    request.headers.remove(CONTENT_LENGTH);
    let added = join_pairs(parameters);
    let mut body = Vec::with_capacity(request.body.len() + added.len() + 1);
    body.extend_from_slice(&request.body);
    if !body.is_empty() {
        body.push(b'&');
    }
    body.extend_from_slice(added.as_bytes());
    request.body = body.into();
}

/// RFC 5849 §3.5.3.
fn with_query<'a>(url: &EndpointUrl, parameters: impl Iterator<Item = (&'a str, &'a str)>) -> Result<EndpointUrl> {
    let mut url = url.url().clone();
    set_query_with(&mut url, &join_pairs(parameters));
    // The policy was applied when the endpoint was read.
    EndpointUrl::parse_long(url.as_str(), UrlPolicy::DangerousLoopbackHttp).map_err(|e| {
        refused("the signed URL is longer than 8 KiB", "place the OAuth parameters in the header instead of the query")
            .because(e)
    })
}

/// Appends to a URL's own query, which stays as it is.
pub(super) fn set_query_with(url: &mut url::Url, added: &str) {
    let query = match url.query() {
        None | Some("") => added.to_owned(),
        Some(own) => format!("{own}&{added}"),
    };
    url.set_query(Some(&query));
}

pub(super) fn refused(what: &'static str, remedy: &'static str) -> crate::Error {
    Finding::new("oauth1_request", what, remedy).into()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::num::NonZeroU64;

    use oauth1_request::request::AssertSorted;
    use proptest::prelude::*;

    use super::super::authorization_header::AuthorizationHeader;
    use super::super::verification::VerificationKey;
    use super::*;
    use crate::declaration::description::SignatureMethod;
    use crate::entropy::{SystemEntropy, one_time_value};
    use crate::types::at;
    use crate::wire::percent::encode;

    const SECRET: &str = "client secret &";
    const FORM: &str = "application/x-www-form-urlencoded";

    fn signer_with(key: SigningKey, placement: Placement) -> Signer {
        Signer::new(&"client".into(), key, placement).expect("a signer")
    }

    fn signer(placement: Placement) -> Signer {
        signer_with(SigningKey::new(SignatureMethod::HmacSha1, &SECRET.into()).expect("a key"), placement)
    }

    fn request(method: Method, url: &str, content_type: Option<&'static str>, body: &str) -> Request {
        let url = EndpointUrl::parse(url, UrlPolicy::DangerousLoopbackHttp).expect("a URL");
        let mut request = Request::new(method, url, 1024);
        request.headers.extend(content_type.map(|value| (CONTENT_TYPE, HeaderValue::from_static(value))));
        request.body = body.to_owned().into();
        request
    }

    fn token() -> (AccessToken, SharedSecret) {
        ("token".into(), "token secret".into())
    }

    fn has_protocol_parameter(form: &[u8]) -> bool {
        url::form_urlencoded::parse(form).any(|(name, _)| name.starts_with("oauth_"))
    }

    fn sign(signer: &Signer, request: Request) -> Result<Request> {
        let (token, secret) = token();
        signer.sign(request, Some((&token, &secret)), &[], at(137_131_201), "nonce")
    }

    fn header(request: &Request) -> Option<AuthorizationHeader> {
        AuthorizationHeader::parse(request.headers.get(AUTHORIZATION)?.to_str().ok()?).ok()
    }

    /// What a server does with the request as it arrives, wherever the parameters stand.
    fn is_valid(request: &Request) -> bool {
        let header = header(request);
        let protocol = header.iter().flat_map(AuthorizationHeader::parameters).collect::<Vec<_>>();
        let form = form_body(&request.headers, &request.body);
        let base =
            SignatureBaseString::new(&request.method, request.url.url(), form, &protocol).expect("a base string");
        let signature = header.as_ref().and_then(|h| h.get("oauth_signature").map(str::to_owned)).or_else(|| {
            let query = request.url.url().query().unwrap_or_default().as_bytes();
            let mut pairs =
                url::form_urlencoded::parse(query).chain(url::form_urlencoded::parse(form.unwrap_or_default()));
            pairs.find(|(name, _)| name == "oauth_signature").map(|(_, value)| value.into_owned())
        });
        let check = VerificationKey::new(SignatureMethod::HmacSha1, SECRET).expect("a key");
        signature.is_some_and(|signature| check.verify(&base, Some(&token().1), &signature))
    }

    #[test]
    fn the_header_holds_each_protocol_parameter_once() {
        let signer = signer(Placement::Header).with_realm("Photos").expect("a realm");
        let signed = sign(&signer, request(Method::GET, "https://h.example/x?a=b", None, "")).expect("signed");
        let text = signed.headers[AUTHORIZATION].to_str().expect("ASCII");
        let (before, signature) = text.split_once("oauth_signature=").expect("a signature");
        assert_eq!(
            before,
            "OAuth realm=\"Photos\", oauth_consumer_key=\"client\", oauth_token=\"token\", \
             oauth_signature_method=\"HMAC-SHA1\", oauth_timestamp=\"137131201\", oauth_nonce=\"nonce\", "
        );
        assert_eq!(signature.len(), "\"nnnnnnnnnnnnnnnnnnnnnnnnnnn%3D\"".len() + 2 * signature.matches("%2").count());
        assert!(signed.headers[AUTHORIZATION].is_sensitive());
        assert_eq!(signed.url.as_str(), "https://h.example/x?a=b");
        assert!(is_valid(&signed));
    }

    #[test]
    fn t285_the_realm_is_not_signed() {
        let plain = sign(&signer(Placement::Header), request(Method::GET, "https://h.example/", None, ""));
        let realm = signer(Placement::Header).with_realm("r").expect("a realm");
        let realm = sign(&realm, request(Method::GET, "https://h.example/", None, ""));
        let signature = |signed: Result<Request>| header(&signed.ok()?)?.get("oauth_signature").map(str::to_owned);
        assert!(signature(plain).is_some_and(|plain| Some(plain) == signature(realm)));
    }

    #[test]
    fn every_placement_is_accepted_by_a_verifier() {
        for placement in [Placement::Header, Placement::Body, Placement::Query] {
            for url in [
                "https://h.example",
                "https://H.example/x",
                "https://h.example:8443/x?a=b&a=%20+&empty=&c",
                "http://[::1]:3000/x?",
                "https://h.example:443/%7Ex?é=1".replace('é', "%C3%A9").as_str(),
            ] {
                for (method, content_type, body) in [
                    (Method::GET, None, ""),
                    (Method::DELETE, None, ""),
                    (Method::POST, None, ""),
                    (Method::POST, Some(FORM), ""),
                    (Method::POST, Some(FORM), "b=1&b=+&%C3%A9=~"),
                    (Method::PUT, Some("application/x-www-form-urlencoded; charset=UTF-8"), "b=1"),
                    (Method::POST, Some("application/json"), "{\"a=b&c\":1}"),
                    (Method::POST, Some("multipart/form-data; boundary=x"), "--x--"),
                ] {
                    let case = format!("{placement:?} {method} {url} {content_type:?}");
                    let unsigned = request(method, url, content_type, body);
                    let signed = sign(&signer(placement), unsigned).expect(&case);
                    assert!(is_valid(&signed), "{case}");
                    let places = [
                        signed.headers.contains_key(AUTHORIZATION),
                        has_protocol_parameter(signed.url.url().query().unwrap_or_default().as_bytes()),
                        has_protocol_parameter(&signed.body),
                    ];
                    assert_eq!(places.iter().filter(|found| **found).count(), 1, "{case}");
                }
            }
        }
    }

    #[test]
    fn a_changed_request_is_refused_by_a_verifier() {
        let signed =
            || sign(&signer(Placement::Header), request(Method::POST, "https://h.example/x?a=1", Some(FORM), "b=2"));
        let changed: [fn(&mut Request); 4] = [
            |r| r.method = Method::PUT,
            |r| r.url = request(Method::GET, "https://h.example/x?a=2", None, "").url,
            |r| r.url = request(Method::GET, "https://evil.example/x?a=1", None, "").url,
            |r| r.body = "b=3".into(),
        ];
        assert!(is_valid(&signed().expect("signed")));
        for change in changed {
            let mut request = signed().expect("signed");
            change(&mut request);
            assert!(!is_valid(&request), "{request:?}");
        }
    }

    #[test]
    fn body_placement_keeps_the_form_and_declares_a_new_one() {
        let form = sign(&signer(Placement::Body), request(Method::POST, "https://h.example/", Some(FORM), "a=%7e"));
        let form = form.expect("signed");
        assert!(form.body.starts_with(b"a=%7e&oauth_consumer_key=client&oauth_token=token&"));
        let new = sign(&signer(Placement::Body), request(Method::POST, "https://h.example/", None, ""));
        let new = new.expect("signed");
        assert!(new.body.starts_with(b"oauth_consumer_key=client&"));
        assert_eq!(new.headers[CONTENT_TYPE], FORM);
    }

    #[test]
    fn query_placement_keeps_the_own_query() {
        let signed = sign(&signer(Placement::Query), request(Method::GET, "https://h.example/?a=%7e", None, ""));
        let signed = signed.expect("signed");
        assert!(
            signed.url.as_str().starts_with("https://h.example/?a=%7e&oauth_consumer_key=client&oauth_token=token&")
        );
        let url = format!("https://h.example/{}", "x".repeat(8100));
        let url = EndpointUrl::parse_long(&url, UrlPolicy::HttpsOnly).expect("a URL");
        let long = Request { url, ..request(Method::GET, "https://h.example/", None, "") };
        assert_eq!(sign(&signer(Placement::Query), long).map_err(|e| e.code()).map(|_| ()), Err("oauth1_request"));
    }

    #[test]
    fn t292_protocol_parameters_of_the_caller_are_refused() {
        let refused = |request| sign(&signer(Placement::Header), request).map_err(|e| e.code()).map(|_| ());
        for query in ["oauth_token=evil", "a=1&oauth_signature=x", "%6Fauth_consumer_key=x", "oauth_body_hash=x"] {
            let url = format!("https://h.example/?{query}");
            assert_eq!(refused(request(Method::GET, &url, None, "")), Err("oauth1_request"), "{query}");
            let form = request(Method::POST, "https://h.example/", Some(FORM), query);
            assert_eq!(refused(form), Err("oauth1_request"), "{query}");
        }
        let mut authorized = request(Method::GET, "https://h.example/", None, "");
        authorized.headers.insert(AUTHORIZATION, HeaderValue::from_static("OAuth oauth_token=\"evil\""));
        assert_eq!(refused(authorized), Err("oauth1_request"));
        // Text that is no form is not searched for parameters.
        assert_eq!(refused(request(Method::POST, "https://h.example/", Some("text/plain"), "oauth_token=x")), Ok(()));
    }

    #[test]
    fn extra_parameters_cannot_replace_those_of_the_signature() {
        let signer = signer(Placement::Header);
        let sign = |extra: &[(&str, &str)]| {
            let signed = signer.sign(request(Method::GET, "https://h.example/", None, ""), None, extra, at(1), "n");
            signed.map_err(|e| e.code()).map(|_| ())
        };
        for extra in [
            &[("oauth_token", "x")][..],
            &[("oauth_consumer_key", "x")],
            &[("oauth_signature_method", "x")],
            &[("oauth_timestamp", "x")],
            &[("oauth_nonce", "x")],
            &[("oauth_signature", "x")],
            &[("oauth_version", "2.0")],
            &[("oauth_a", "1"), ("oauth_a", "1")],
            &[("realm", "x")],
        ] {
            assert_eq!(sign(extra), Err("oauth1_request"), "{extra:?}");
        }
        assert_eq!(sign(&[("oauth_version", "1.0"), ("oauth_session_handle", "x")]), Ok(()));
    }

    #[test]
    fn a_clock_before_1970_and_an_empty_nonce_are_refused() {
        let signer = signer(Placement::Header);
        for (timestamp, nonce) in [(0, "n"), (-1, "n"), (1, "")] {
            let signed =
                signer.sign(request(Method::GET, "https://h.example/", None, ""), None, &[], at(timestamp), nonce);
            assert_eq!(signed.map_err(|e| e.code()).map(|_| ()), Err("oauth1_request"));
        }
    }

    #[test]
    fn t285_control_characters_in_the_client_identifier_are_refused_and_all_else_is_encoded() {
        let key = SigningKey::new(SignatureMethod::HmacSha1, &SECRET.into()).expect("a key");
        let signer = |id: &str| Signer::new(&id.into(), key.clone(), Placement::Header);
        for id in ["", "a\r\nb", "a\0", "\u{7f}", "\u{85}"] {
            assert!(signer(id).is_err(), "{id:?}");
        }
        let signer = signer("a\"é, b=\"c").expect("a signer");
        let (evil, secret) = (AccessToken::new("t\r\nX-Evil: 1"), SharedSecret::new(""));
        let signed =
            signer.sign(request(Method::GET, "https://h.example/", None, ""), Some((&evil, &secret)), &[], at(1), "n");
        let header = header(&signed.expect("signed")).expect("a header");
        assert_eq!(header.get("oauth_consumer_key"), Some("a\"é, b=\"c"));
        assert_eq!(header.get("oauth_token"), Some("t\r\nX-Evil: 1"));
    }

    #[test]
    fn t286_ten_thousand_signatures_of_one_second_differ() {
        let signer = signer(Placement::Header);
        let (token, secret) = token();
        let prepared = signer.with_token(Some((&token, &secret)));
        let signatures = (0..10_000).map(|_| {
            let nonce = one_time_value(&SystemEntropy)?;
            let signed = prepared.sign(request(Method::GET, "https://h.example/", None, ""), &[], at(1), &nonce)?;
            Ok(header(&signed).and_then(|h| h.get("oauth_signature").map(str::to_owned)))
        });
        assert_eq!(signatures.collect::<Result<HashSet<_>>>().map(|all| all.len()).ok(), Some(10_000));
    }

    #[test]
    fn a_prepared_token_signs_as_the_signer_does() {
        let (signer, (token, secret)) = (signer(Placement::Header), token());
        let unsigned = || request(Method::GET, "https://h.example/", None, "");
        let prepared = signer.with_token(Some((&token, &secret))).sign(unsigned(), &[], at(137_131_201), "nonce");
        let direct = sign(&signer, unsigned());
        assert_eq!(prepared.map(|r| r.headers).ok(), direct.map(|r| r.headers).ok());
    }

    #[test]
    fn debug_output_shows_neither_secret_nor_token() {
        let signer = signer_with(SigningKey::dangerous_plaintext(&"hush".into()), Placement::Query);
        let (token, secret) = ("hush".into(), "hush".into());
        let prepared = signer.with_token(Some((&token, &secret)));
        let signed = prepared.sign(request(Method::GET, "https://h.example/", None, ""), &[], at(1), "n");
        assert!(!format!("{signer:?} {prepared:?} {signed:?}").contains("hush"));
    }

    proptest! {
        /// Names are unreserved characters here: the other implementation sorts names before encoding them.
        #[test]
        fn t281_signatures_agree_with_another_implementation(
            form in proptest::collection::btree_map("[a-z0-9._~-]{1,8}", any::<String>(), 0..8),
            secrets in any::<[String; 2]>(),
            token in any::<String>(),
            timestamp in 1_u64..=9_999_999_999,
            nonce in "[ -~]{1,20}",
        ) {
            let key = |method| SigningKey::new(method, &secrets[0].as_str().into());
            let other_client = oauth1_request::Credentials::new("client", secrets[0].as_str());
            let other_token = oauth1_request::Credentials::new(token.as_str(), secrets[1].as_str());
            let others = AssertSorted::new(&form);
            let url = "https://h.example:8443/x~y";
            let body = form.iter().map(|(n, v)| format!("{}={}", encode(n), encode(v))).collect::<Vec<_>>().join("&");
            let ours = |key| {
                let signer = signer_with(key, Placement::Header);
                let credentials = (AccessToken::new(token.as_str()), SharedSecret::new(secrets[1].as_str()));
                let unsigned = request(Method::POST, url, Some(FORM), &body);
                let signed = signer.sign(
                    unsigned, Some((&credentials.0, &credentials.1)), &[], at(timestamp.cast_signed()), &nonce,
                );
                header(&signed.expect("signed")).and_then(|h| h.get("oauth_signature").map(str::to_owned))
            };

            let mut theirs = oauth1_request::Builder::new(other_client, oauth1_request::HmacSha1::new());
            theirs.token(other_token).nonce(nonce.as_str()).timestamp(NonZeroU64::new(timestamp)).version(false);
            let theirs = AuthorizationHeader::parse(&theirs.post(url, &others)).expect("a header");
            let hmac = ours(key(SignatureMethod::HmacSha1).expect("a key"));
            prop_assert_eq!(hmac.as_deref(), theirs.get("oauth_signature"));

            let mut theirs = oauth1_request::Builder::new(
                other_client, oauth1_request::signature_method::Plaintext::<String>::with_buf(),
            );
            theirs.token(other_token).nonce(nonce.as_str()).timestamp(NonZeroU64::new(timestamp)).version(false);
            // It does not encode this signature for the header, so its text is compared as it stands.
            let theirs = theirs.post(url, &others);
            let theirs = theirs.split_once("oauth_signature=\"").and_then(|(_, rest)| rest.strip_suffix('"'));
            let plaintext = ours(SigningKey::dangerous_plaintext(&secrets[0].as_str().into()));
            prop_assert_eq!(plaintext.as_deref(), theirs);
        }
    }
}
