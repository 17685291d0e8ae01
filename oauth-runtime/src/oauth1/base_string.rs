//! The signature base string ([RFC 5849 §3.4.1](https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1)).
//!
//! ```text
//! METHOD "&" encode(scheme "://" host [":" port] path) "&" encode(name "=" value *("&" name "=" value))
//! ```

use std::borrow::Cow;
use std::fmt;

use http::{HeaderMap, Method, header};
use url::Url;

use super::protocol_parameters::ProtocolParameters;
use crate::error::{Finding, Result};
use crate::wire::percent::{encode_into, encode_twice_into, transcode_form_twice_into};

/// What a signature is computed over: the method, the URL and every parameter of one request.
///
/// It holds the token identifier, so `Debug` shows its length only.
#[derive(Clone, PartialEq, Eq)]
pub struct SignatureBaseString(String);

impl SignatureBaseString {
    /// Collects the parameters of the URL's query, of a form-encoded body and of
    /// `protocol_parameters`, which are plain, not encoded, and without `realm`.
    ///
    /// An `oauth_signature` is left out wherever it stands ([RFC 5849 §3.4.1.3.1]), so that a server can pass a request
    /// as it came in.
    ///
    /// [RFC 5849 §3.4.1.3.1]: https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1
    ///
    /// # Errors
    ///
    /// The URL is not an `http` or `https` URL, carries user information, or names port 0.
    pub fn new(
        method: &Method,
        url: &Url,
        form_body: Option<&[u8]>,
        protocol_parameters: &[(&str, &str)],
    ) -> Result<Self> {
        let mut parameters = EncodedParameters::of_request(url, form_body);
        for (name, value) in protocol_parameters {
            let out = &mut parameters.encoded;
            let start = out.len();
            encode_twice_into(out, name);
            let equals = out.len();
            out.push_str(EQUALS);
            encode_twice_into(out, value);
            parameters.end_pair(start, equals);
        }
        parameters.pairs.retain(|pair| pair.name(&parameters.encoded) != b"oauth_signature");
        parameters.sort();
        Self::write(method, url, parameters.encoded.len(), |out| parameters.write_into(out, &parameters.pairs))
    }

    /// The same for a request that is to be signed. `None` if it has protocol parameters already, however they are spelt.
    pub(super) fn to_sign(
        method: &Method,
        url: &Url,
        form_body: Option<&[u8]>,
        protocol_parameters: &ProtocolParameters<'_>,
    ) -> Result<Option<Self>> {
        let mut parameters = EncodedParameters::of_request(url, form_body);
        parameters.sort();
        let EncodedParameters { encoded, pairs } = &parameters;
        let place = pairs.partition_point(|pair| pair.first < first_bytes(OWN));
        if pairs.get(place).is_some_and(|pair| pair.name(encoded).starts_with(OWN)) {
            return Ok(None);
        }
        // So those of the protocol stand together, at one place among the others.
        let (before, behind) = pairs.split_at(place);
        let length = encoded.len() + protocol_parameters.length();
        let base_string = Self::write(method, url, length, |out| {
            parameters.write_into(out, before);
            protocol_parameters.for_each_sorted(|name, value| {
                name.encode_again_into(out);
                out.push_str(EQUALS);
                value.encode_again_into(out);
                out.push_str(AND);
            });
            parameters.write_into(out, behind);
        });
        base_string.map(Some)
    }

    /// `parameters` writes each with [`AND`] behind it.
    fn write(method: &Method, url: &Url, length: usize, parameters: impl FnOnce(&mut String)) -> Result<Self> {
        let mut out = String::with_capacity(url.as_str().len() + length + 64);
        encode_into(&mut out, method.as_str());
        // A method from outside may be in lower case; its escapes are in upper case already.
        out.make_ascii_uppercase();
        out.push('&');
        encode_base_uri_into(&mut out, url)?;
        out.push('&');
        parameters(&mut out);
        // No value ends like this: its own escapes are encoded twice.
        if out.ends_with(AND) {
            out.truncate(out.len() - AND.len());
        }
        Ok(Self(out))
    }

    /// The text itself: ASCII.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SignatureBaseString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SignatureBaseString({} bytes)", self.0.len())
    }
}

/// The body, if its parameters are part of the signature
/// ([RFC 5849 §3.4.1.3.1](https://www.rfc-editor.org/rfc/rfc5849#section-3.4.1.3.1)): one part, declared as
/// `application/x-www-form-urlencoded`, with or without parameters such as `charset`.
pub(crate) fn form_body<'a>(headers: &HeaderMap, body: &'a [u8]) -> Option<&'a [u8]> {
    let mut types = headers.get_all(header::CONTENT_TYPE).iter();
    let (Some(only), None) = (types.next(), types.next()) else { return None };
    if only == FORM {
        return Some(body);
    }
    let essence = only.to_str().ok()?.split(';').next()?.trim();
    essence.eq_ignore_ascii_case(FORM).then_some(body)
}

const FORM: &str = "application/x-www-form-urlencoded";

/// RFC 5849 §3.4.1.2: scheme and host in lower case, default ports dropped, path untouched, no query, no fragment.
fn encode_base_uri_into(out: &mut String, url: &Url) -> Result<()> {
    let refused = |what: &'static str| {
        Finding::new("oauth1_url", what, "sign requests to plain `https://host/path` URLs without `user:password@`")
    };
    out.push_str(match url.scheme() {
        "https" => "https%3A%2F%2F",
        "http" => "http%3A%2F%2F",
        _ => return Err(refused("a signed request goes to neither `http` nor `https`").into()),
    });
    if !url.username().is_empty() || url.password().is_some() {
        return Err(refused("the URL of a signed request carries user information").into());
    }
    // `Url` has put the host in lower case already.
    encode_into(out, url.host_str().ok_or_else(|| refused("the URL of a signed request has no host"))?);
    match url.port() {
        None => {}
        Some(0) => return Err(refused("the URL of a signed request names port 0").into()),
        Some(port) => {
            out.push_str("%3A");
            out.push_str(&port.to_string());
        }
    }
    encode_into(out, url.path());
    Ok(())
}

/// What the names of the protocol's parameters start with.
const OWN: &[u8] = b"oauth_";

/// `=` and `&` of the parameters, as they stand in the base string.
const EQUALS: &str = "%3D";
const AND: &str = "%26";

/// RFC 5849 §3.4.1.3.2, with one buffer for all names and values. They are encoded as in the base string, once more than
/// that section asks for before sorting. The order is the same: of the characters of encoded text the second encoding
/// replaces `%` alone, by text that starts with `%`.
struct EncodedParameters {
    encoded: String,
    pairs: Vec<Pair>,
}

/// Where a `name%3Dvalue%26` stands in the buffer.
struct Pair {
    /// The first bytes of the name, which mostly tell it from others: it sorts as [`first_bytes`] does.
    first: u64,
    start: usize,
    equals: usize,
    end: usize,
}

impl EncodedParameters {
    fn of_request(url: &Url, form_body: Option<&[u8]>) -> Self {
        let query = url.query().unwrap_or_default();
        let form = form_text(form_body.unwrap_or_default());
        let length = 2 * (query.len() + form.len());
        let mut parameters = Self { encoded: String::with_capacity(length), pairs: Vec::with_capacity(16) };
        parameters.add_form(query);
        parameters.add_form(&form);
        parameters
    }

    /// What splitting at `&` and at the first `=`, decoding, and encoding twice would give, in one pass.
    fn add_form(&mut self, raw: &str) {
        let mut rest = raw;
        loop {
            // Between two `&` there may be nothing.
            rest = rest.trim_start_matches('&');
            if rest.is_empty() {
                return;
            }
            let start = self.encoded.len();
            rest = transcode_form_twice_into(&mut self.encoded, rest, b"=&");
            let equals = self.encoded.len();
            self.encoded.push_str(EQUALS);
            if let Some(value) = rest.strip_prefix('=') {
                rest = transcode_form_twice_into(&mut self.encoded, value, b"&");
            }
            self.end_pair(start, equals);
        }
    }

    fn end_pair(&mut self, start: usize, equals: usize) {
        self.encoded.push_str(AND);
        let first = first_bytes(&self.encoded.as_bytes()[start..equals]);
        self.pairs.push(Pair { first, start, equals, end: self.encoded.len() });
    }

    fn sort(&mut self) {
        let Self { encoded, pairs } = self;
        pairs.sort_unstable_by(|a, b| {
            let rest = || a.name(encoded).cmp(b.name(encoded)).then_with(|| a.value(encoded).cmp(b.value(encoded)));
            a.first.cmp(&b.first).then_with(rest)
        });
    }

    fn write_into(&self, out: &mut String, pairs: &[Pair]) {
        for pair in pairs {
            out.push_str(&self.encoded[pair.start..pair.end]);
        }
    }
}

impl Pair {
    fn name<'a>(&self, encoded: &'a str) -> &'a [u8] {
        &encoded.as_bytes()[self.start..self.equals]
    }

    fn value<'a>(&self, encoded: &'a str) -> &'a [u8] {
        &encoded.as_bytes()[self.equals + EQUALS.len()..self.end - AND.len()]
    }
}

/// Eight bytes as a number. What is shorter is filled up with zeros, which encoded text has not: so it sorts first.
fn first_bytes(name: &[u8]) -> u64 {
    let mut first = [0; 8];
    first.iter_mut().zip(name).for_each(|(first, byte)| *first = *byte);
    u64::from_be_bytes(first)
}

/// Foreign bytes as text: those that are no UTF-8 become escapes, which mean the same in a form.
fn form_text(raw: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(raw).map_or_else(
        |_| {
            let escape =
                |byte: &u8| if byte.is_ascii() { char::from(*byte).to_string() } else { format!("%{byte:02X}") };
            Cow::Owned(raw.iter().map(escape).collect())
        },
        Cow::Borrowed,
    )
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;
    use proptest::prelude::*;

    use super::super::encoded::Encoded;
    use super::*;
    use crate::wire::percent::{decode, encode};

    fn url(value: &str) -> Url {
        Url::parse(value).expect("a URL")
    }

    fn base(method: &str, address: &str, body: Option<&str>, protocol: &[(&str, &str)]) -> String {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let base = SignatureBaseString::new(&method, &url(address), body.map(str::as_bytes), protocol);
        base.expect("a base string").as_str().to_owned()
    }

    fn base_uri(address: &str) -> String {
        let base = base("GET", address, None, &[]);
        decode(base.split('&').nth(1).unwrap_or_default()).unwrap_or_default()
    }

    fn parameters(query: &str, body: &str, protocol: &[(&str, &str)]) -> String {
        let base = base("POST", &format!("https://h.example/?{query}"), Some(body), protocol);
        decode(base.split('&').nth(2).unwrap_or_default()).unwrap_or_default()
    }

    #[test]
    fn t281_the_base_string_of_rfc_5849_section_3_4_1_1() {
        let base = base(
            "POST",
            "http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b",
            Some("c2&a3=2+q"),
            &[
                ("oauth_consumer_key", "9djdj82h48djs9d2"),
                ("oauth_token", "kkk9d7dh3k39sjv7"),
                ("oauth_signature_method", "HMAC-SHA1"),
                ("oauth_timestamp", "137131201"),
                ("oauth_nonce", "7d8f3e4a"),
                ("oauth_signature", "bYT5CMsGcbgUdFHObYMEfcx6bsw="),
            ],
        );
        assert_eq!(
            base,
            "POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q\
             %26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_\
             key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_m\
             ethod%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk\
             9d7dh3k39sjv7"
        );
    }

    #[test]
    fn t282_the_base_uri_drops_default_ports_and_keeps_the_path() {
        for (address, expected) in [
            ("http://EXAMPLE.COM:80/r%20v/X?id=123", "http://example.com/r%20v/X"),
            ("http://EXAMPLE.COM:80/r v/X?id=123", "http://example.com/r%20v/X"),
            ("https://www.example.net:8080/?q=1", "https://www.example.net:8080/"),
            ("HTTP://www.example.com:443/", "http://www.example.com:443/"),
            ("https://www.example.com:80/", "https://www.example.com:80/"),
            ("https://www.example.com:443/", "https://www.example.com/"),
            ("http://www.example.com:/", "http://www.example.com/"),
            ("https://www.example.com", "https://www.example.com/"),
            ("https://www.example.com?a=b", "https://www.example.com/"),
            ("https://[2001:DB8::1]:8443/x", "https://[2001:db8::1]:8443/x"),
            ("https://[::1]/x", "https://[::1]/x"),
            ("https://127.0.0.1:3000/x", "https://127.0.0.1:3000/x"),
            ("https://h.example/a%2fb%2Fc;v=1/~x//y/", "https://h.example/a%2fb%2Fc;v=1/~x//y/"),
            ("https://h.example/x#fragment", "https://h.example/x"),
            ("https://h.example/é", "https://h.example/%C3%A9"),
        ] {
            assert_eq!(base_uri(address), expected, "{address}");
        }
    }

    #[test]
    fn t282_urls_that_cannot_be_signed_are_refused() {
        for address in [
            "https://user@h.example/",
            "https://user:pass@h.example/",
            "https://:pass@h.example/",
            "https://h.example:0/",
            "ftp://h.example/",
            "data:text/plain,x",
        ] {
            let refused = SignatureBaseString::new(&Method::GET, &url(address), None, &[]);
            assert_eq!(refused.map_err(|e| e.code()), Err("oauth1_url"), "{address}");
        }
        for address in ["http://h.example:-1/", "http://h.example:65536/", "http://h.example:BAD/", "http://h:42:42/"] {
            assert!(Url::parse(address).is_err(), "{address}");
        }
    }

    #[test]
    fn every_source_of_parameters_is_collected_and_sorted_together() {
        assert_eq!(parameters("z=1&a=2", "m=3", &[("k", "4")]), "a=2&k=4&m=3&z=1");
    }

    #[test]
    fn repeated_and_empty_parameters_are_kept() {
        assert_eq!(parameters("a=2&a=10&a=&a&b", "a=2", &[]), "a=&a=&a=10&a=2&a=2&b=");
        assert_eq!(parameters("", "", &[]), "");
        assert_eq!(parameters("&&=&=v&", "", &[]), "=&=v");
        assert_eq!(parameters("a=b=c", "", &[]), "a=b%3Dc");
    }

    #[test]
    fn sorting_is_by_encoded_bytes() {
        assert_eq!(parameters("é=1&a=1&A=1&0=1&~=1&_=1&.=1", "", &[]), "%C3%A9=1&.=1&0=1&A=1&_=1&a=1&~=1");
        // A name is compared before its value: `a-` does not overtake `a`.
        assert_eq!(parameters("a-=1&a=z", "", &[]), "a=z&a-=1");
    }

    #[test]
    fn plus_tilde_and_non_ascii_are_rewritten() {
        assert_eq!(parameters("p=a+b%2Bc&t=%7E~", "n=%E2%98%83&star=*", &[]), "n=%E2%98%83&p=a%20b%2Bc&star=%2A&t=~~");
    }

    #[test]
    fn a_signature_is_left_out_wherever_it_stands() {
        assert_eq!(parameters("oauth%5Fsignature=x&a=1", "oauth_signature=y", &[("oauth_signature", "z")]), "a=1");
    }

    #[test]
    fn methods_are_upper_case_and_encoded() {
        assert!(base("delete", "https://h.example/", None, &[]).starts_with("DELETE&"));
        assert!(base("ODD!", "https://h.example/", None, &[]).starts_with("ODD%21&"));
    }

    #[test]
    fn t284_only_a_single_part_form_body_is_counted() {
        for (content_type, counted) in [
            (Some("application/x-www-form-urlencoded"), true),
            (Some("application/x-www-form-urlencoded; charset=utf-8"), true),
            (Some("Application/X-WWW-Form-Urlencoded ;charset=\"UTF-8\""), true),
            (Some("application/x-www-form-urlencoded-not"), false),
            (Some("multipart/form-data; boundary=x"), false),
            (Some("application/json"), false),
            (Some("text/plain"), false),
            (None, false),
        ] {
            let mut headers = HeaderMap::new();
            if let Some(value) = content_type {
                headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(value));
            }
            assert_eq!(form_body(&headers, b"a=b").is_some(), counted, "{content_type:?}");
        }
        let mut twice = HeaderMap::new();
        twice.append(header::CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        twice.append(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        assert_eq!(form_body(&twice, b"a=b"), None);
    }

    #[test]
    fn t284_a_form_body_counts_with_any_method() {
        assert_eq!(base("GET", "https://h.example/", Some("a=b"), &[]), "GET&https%3A%2F%2Fh.example%2F&a%3Db");
    }

    #[test]
    fn t292_protocol_parameters_are_found_however_they_are_spelt() {
        let may_be_signed = |raw: &str| {
            let own = ProtocolParameters::new(Encoded::constant("client"), None, "PLAINTEXT", "1", "n", &[]);
            let in_query = url(&format!("https://h.example/?{raw}"));
            let in_query = SignatureBaseString::to_sign(&Method::GET, &in_query, None, &own);
            let (empty, body) = (url("https://h.example/"), Some(raw.as_bytes()));
            let in_form = SignatureBaseString::to_sign(&Method::POST, &empty, body, &own);
            [in_query, in_form].map(|base_string| base_string.expect("a URL to sign").is_some())
        };
        for raw in ["oauth_token=x", "a=1&oauth_x", "%6fauth_token=x", "oauth%5Ftoken=x", "oauth_=", "&&oauth_nonce=1"]
        {
            assert_eq!(may_be_signed(raw), [false, false], "{raw}");
        }
        for raw in ["", "a=oauth_token", "xoauth_token=1", "oauth=1", "Oauth_token=1", "%256fauth_token=1"] {
            assert_eq!(may_be_signed(raw), [true, true], "{raw}");
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_escaped() {
        let base = SignatureBaseString::new(
            &Method::POST,
            &url("https://h.example/"),
            Some(b"\xff=%\xfe&\xc3\xa9=%4\xff"),
            &[],
        );
        let base = base.expect("a base string");
        let parameters = decode(base.as_str().split('&').nth(2).unwrap_or_default());
        assert_eq!(parameters.as_deref(), Some("%C3%A9=%254%FF&%FF=%25%FE"));
    }

    #[test]
    fn debug_output_shows_no_parameter() {
        let base = SignatureBaseString::new(&Method::GET, &url("https://h.example/"), None, &[("oauth_token", "hush")]);
        assert_eq!(format!("{base:?}"), "Ok(SignatureBaseString(49 bytes))");
    }

    /// The RFC's own steps, one collection at a time.
    fn naive(query: &[(String, String)], protocol: &[(&str, &str)]) -> String {
        let pairs = query.iter().map(|(n, v)| (n.as_str(), v.as_str())).chain(protocol.iter().copied());
        let mut pairs = pairs.map(|(n, v)| (encode(n), encode(v))).collect::<Vec<_>>();
        pairs.sort();
        let joined = pairs.iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("&");
        format!("GET&{}&{}", encode("https://h.example/x"), encode(&joined))
    }

    proptest! {
        #[test]
        fn the_base_string_agrees_with_the_steps_of_the_rfc(
            query in proptest::collection::vec((any::<String>(), any::<String>()), 0..8),
            token in any::<String>(),
        ) {
            prop_assume!(query.iter().all(|(name, _)| name != "oauth_signature"));
            let mut address = url("https://h.example/x");
            address.query_pairs_mut().extend_pairs(&query);
            let protocol = [("oauth_token", token.as_str()), ("oauth_nonce", "n")];
            let base = SignatureBaseString::new(&Method::GET, &address, None, &protocol).expect("a base string");
            prop_assert_eq!(base.as_str(), naive(&query, &protocol));
        }

        #[test]
        fn a_request_to_sign_has_the_base_string_that_a_server_makes_of_it(
            query in proptest::collection::vec(("[!-~é]{0,3}|o[a-z]{0,4}_?", any::<String>()), 0..8),
            values in any::<[String; 3]>(),
            extra in proptest::collection::btree_map("oauth_[a-z!é]{1,3}", any::<String>(), 0..3),
        ) {
            prop_assume!(query.iter().all(|(name, _)| !name.starts_with("oauth_")));
            let mut address = url("https://h.example/x");
            address.query_pairs_mut().extend_pairs(&query);
            let (key, token) = (Encoded::new(&values[0]), Encoded::secret(&values[1]));
            let extra = extra.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect::<Vec<_>>();
            let own = ProtocolParameters::new(key.borrow(), Some(token.borrow()), "HMAC-SHA1", "1", &values[2], &extra);
            let to_sign = SignatureBaseString::to_sign(&Method::GET, &address, None, &own).expect("a URL to sign");

            let mut plain = vec![
                ("oauth_consumer_key", values[0].as_str()),
                ("oauth_token", values[1].as_str()),
                ("oauth_signature_method", "HMAC-SHA1"),
                ("oauth_timestamp", "1"),
                ("oauth_nonce", values[2].as_str()),
            ];
            plain.extend(extra);
            let received = SignatureBaseString::new(&Method::GET, &address, None, &plain).expect("a base string");
            prop_assert_eq!(to_sign, Some(received));
        }

        #[test]
        fn any_body_can_be_signed(body in any::<Vec<u8>>()) {
            let base = SignatureBaseString::new(&Method::POST, &url("https://h.example/"), Some(&body), &[]);
            prop_assert!(base.is_ok_and(|base| base.as_str().is_ascii()));
        }
    }
}
