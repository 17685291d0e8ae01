//! Temporary credentials ([RFC 5849 §2.1](https://www.rfc-editor.org/rfc/rfc5849#section-2.1)).

use std::time::SystemTime;

use super::credential_request::credential_request;
use super::credential_response::CredentialResponse;
use super::signer::{Signer, refused};
use crate::error::{AtStage as _, ProtocolViolation, Result, Stage};
use crate::types::{AccessToken, EndpointUrl, SharedSecret};
use crate::types::{Request, Response};

/// What stands between the start of a login and its callback.
///
/// # Security
///
/// The browser that started the login, and no other, may finish it: keep both values on the server or sealed, bound to
/// that browser, and use them once.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TemporaryCredentials {
    /// Travels through the browser in the authorization URL.
    pub token: AccessToken,
    /// Never leaves the application.
    pub secret: SharedSecret,
}

impl TemporaryCredentials {
    /// The callback of a client without one: the user copies the verifier by hand.
    pub const OUT_OF_BAND: &str = "oob";

    /// Credentials that were kept since the login began.
    #[must_use]
    pub fn new(token: AccessToken, secret: SharedSecret) -> Self {
        Self { token, secret }
    }

    /// Judges the response to [`temporary_credentials_request`](Signer::temporary_credentials_request).
    ///
    /// # Errors
    ///
    /// [`Refused`](crate::ErrorKind::Refused) if the server did not accept the request;
    /// [`TemporaryCredentialsMalformed`](ProtocolViolation::TemporaryCredentialsMalformed) if the response is neither a form
    /// nor a JSON object with each value once; [`CallbackNotConfirmed`](ProtocolViolation::CallbackNotConfirmed) if the
    /// server speaks OAuth 1.0 without the fix against session fixation.
    pub fn from_response(response: &Response) -> Result<Self> {
        judge(response).at(Stage::TemporaryCredentials)
    }
}

impl Signer {
    /// Asks for temporary credentials.
    ///
    /// On the wire: a signed `POST` with `oauth_callback`. `callback` is an absolute URL or [`OUT_OF_BAND`](TemporaryCredentials::OUT_OF_BAND); `extra` are a
    /// provider's own parameters, sent as a form.
    ///
    /// # Errors
    ///
    /// A configuration problem: the callback is neither, an extra parameter is named `oauth_…`, or the request cannot be
    /// signed.
    pub fn temporary_credentials_request(
        &self,
        endpoint: &EndpointUrl,
        callback: &str,
        extra: &[(&str, &str)],
        timestamp: SystemTime,
        nonce: &str,
    ) -> Result<Request> {
        require_callback(callback)?;
        self.temporary_credentials_for(endpoint, callback, extra, timestamp, nonce)
    }

    /// The same for a callback that was judged before.
    pub(crate) fn temporary_credentials_for(
        &self,
        endpoint: &EndpointUrl,
        callback: &str,
        extra: &[(&str, &str)],
        timestamp: SystemTime,
        nonce: &str,
    ) -> Result<Request> {
        let request = credential_request(endpoint, extra);
        self.sign(request, None, &[("oauth_callback", callback)], timestamp, nonce).at(Stage::TemporaryCredentials)
    }
}

/// It is an absolute URL, or says that there is none.
pub(crate) fn require_callback(callback: &str) -> Result<()> {
    if callback != TemporaryCredentials::OUT_OF_BAND
        && (url::Url::parse(callback).is_err() || callback.bytes().any(|b| b <= b' ' || b == 0x7f))
    {
        let what = "the callback is not an absolute URL";
        return Err(refused(what, "set an absolute URL, or `oob` for a client without one"));
    }
    Ok(())
}

fn judge(response: &Response) -> Result<TemporaryCredentials> {
    let mut response = CredentialResponse::read(response, ProtocolViolation::TemporaryCredentialsMalformed)?;
    let (token, secret) = response.take_credentials()?;
    // Servers of Python write `True`; what counts is that the server knows the parameter.
    if !response.take("oauth_callback_confirmed").is_some_and(|value| value.eq_ignore_ascii_case("true")) {
        return Err(ProtocolViolation::CallbackNotConfirmed.into());
    }
    Ok(TemporaryCredentials { token, secret })
}

#[cfg(test)]
mod tests {
    use http::header::{AUTHORIZATION, CONTENT_TYPE, WWW_AUTHENTICATE};
    use http::{HeaderMap, HeaderValue, Method, StatusCode};

    use super::super::authorization_header::AuthorizationHeader;
    use super::super::signature::SigningKey;
    use super::*;
    use crate::declaration::description::{Placement, SignatureMethod};
    use crate::error::ErrorKind;
    use crate::types::{UrlPolicy, at};

    const FORM: &str = "application/x-www-form-urlencoded";
    const GOOD: &str = "oauth_token=hh5s93j4hdidpola&oauth_token_secret=hdhd0244k9j7ao03&oauth_callback_confirmed=true";

    fn request(callback: &str, extra: &[(&str, &str)]) -> Result<Request> {
        let key = SigningKey::new(SignatureMethod::HmacSha1, &"kd94hf93k423kf44".into())?;
        let signer = Signer::new(&"dpf43f3p2l4k3l03".into(), key, Placement::Header)?;
        let url = EndpointUrl::parse("https://photos.example.net/initiate", UrlPolicy::HttpsOnly).expect("a URL");
        signer.temporary_credentials_request(&url, callback, extra, at(137_131_200), "wIjqoxSZpRsqLnAf")
    }

    fn parameter(request: &Request, name: &str) -> Option<String> {
        let header = AuthorizationHeader::parse(request.headers[AUTHORIZATION].to_str().ok()?).ok()?;
        header.get(name).map(str::to_owned)
    }

    fn answer(status: u16, content_type: &str, body: &str) -> Response {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_str(content_type).expect("a content type"));
        Response { status: StatusCode::from_u16(status).expect("a status"), headers, body: body.to_owned().into() }
    }

    fn code(status: u16, content_type: &str, body: &str) -> &'static str {
        match TemporaryCredentials::from_response(&answer(status, content_type, body)) {
            Ok(_) => "accepted",
            Err(error) => {
                assert_eq!(error.stage(), Some(Stage::TemporaryCredentials));
                error.code()
            }
        }
    }

    #[test]
    fn the_request_carries_the_callback_signed_and_no_token() {
        let request = request("http://printer.example.com/ready", &[]).expect("a request");
        assert_eq!((&request.method, request.body.len()), (&Method::POST, 0));
        assert_eq!(parameter(&request, "oauth_callback").as_deref(), Some("http://printer.example.com/ready"));
        assert_eq!(parameter(&request, "oauth_token"), None);
        assert!(!request.headers.contains_key(CONTENT_TYPE));
    }

    #[test]
    fn extra_parameters_go_as_a_signed_form() {
        let request = request("oob", &[("scope", "read write"), ("x_auth_access_type", "read")]).expect("a request");
        assert_eq!(&request.body[..], b"scope=read%20write&x_auth_access_type=read");
        assert_eq!(request.headers[CONTENT_TYPE], FORM);
        assert_eq!(parameter(&request, "oauth_callback").as_deref(), Some("oob"));
    }

    #[test]
    fn odd_callbacks_and_extra_parameters_are_refused() {
        for callback in ["", "/callback", "OOB", "https://a.example/\r\nx", "https://a.example/ x"] {
            assert!(request(callback, &[]).is_err(), "{callback}");
        }
        assert!(request("oob", &[("oauth_token", "x")]).is_err());
    }

    #[test]
    fn forms_and_json_are_accepted() {
        let json = r#"{"oauth_token":"hh5s93j4hdidpola","oauth_token_secret":"hdhd0244k9j7ao03","oauth_callback_confirmed":true}"#;
        for (content_type, body) in [
            (FORM, GOOD),
            ("application/x-www-form-urlencoded; charset=utf-8", GOOD),
            ("text/html;charset=utf-8", GOOD),
            ("text/plain", GOOD),
            (FORM, &format!("\u{feff}{GOOD}\r\n")),
            ("application/json", json),
            ("application/json; charset=utf-8", &json.replace("true", "\"true\"")),
        ] {
            let credentials = TemporaryCredentials::from_response(&answer(200, content_type, body));
            let expected = TemporaryCredentials { token: "hh5s93j4hdidpola".into(), secret: "hdhd0244k9j7ao03".into() };
            assert_eq!(credentials.ok(), Some(expected), "{content_type}");
        }
        let untyped = Response { headers: HeaderMap::new(), ..answer(200, FORM, GOOD) };
        assert!(TemporaryCredentials::from_response(&untyped).is_ok());
    }

    #[test]
    fn t280_broken_answers_are_refused() {
        for (content_type, body) in [
            (FORM, ""),
            (FORM, "oauth_token=a&oauth_callback_confirmed=true"),
            (FORM, "oauth_token_secret=a&oauth_callback_confirmed=true"),
            (FORM, "oauth_token=&oauth_token_secret=b&oauth_callback_confirmed=true"),
            (FORM, "oauth_token=a&oauth_token_secret=&oauth_callback_confirmed=true"),
            (FORM, "oauth_token=a&oauth_token=a&oauth_token_secret=b&oauth_callback_confirmed=true"),
            (FORM, "oauth_token=a&oauth_token_secret=b&oauth_token_secret=c&oauth_callback_confirmed=true"),
            (FORM, "oauth_token=a&oauth_token_secret=b&oauth_callback_confirmed=true&oauth_callback_confirmed=false"),
            (FORM, "oauth_token=a%0D%0Ab&oauth_token_secret=b&oauth_callback_confirmed=true"),
            (FORM, "oauth_token=a%zz&oauth_token_secret=b&oauth_callback_confirmed=true"),
            (FORM, "oauth_token=%ff&oauth_token_secret=b&oauth_callback_confirmed=true"),
            (FORM, &format!("{GOOD}\nx")),
            (FORM, &format!("{GOOD}&x={}", "x".repeat(5000))),
            ("text/html", "<!doctype html><title>oauth_token=a&oauth_token_secret=b</title>"),
            ("image/png", GOOD),
            ("application/xml", GOOD),
            ("multipart/form-data", GOOD),
            ("application/json", GOOD),
            (FORM, "{\"oauth_token\":\"a\"}"),
            ("application/json", r#"{"oauth_token":"a","oauth_token":"b","oauth_token_secret":"c"}"#),
            ("application/json", r#"{"oauth_token":["a"],"oauth_token_secret":"c"}"#),
            ("application/json", r#"{"oauth_token":null,"oauth_token_secret":"c"}"#),
            ("application/json", "[]"),
        ] {
            assert_eq!(code(200, content_type, body), "temporary_credentials_malformed", "{content_type} {body:.60}");
        }
        assert_eq!(code(200, FORM, &"x".repeat(10_000_000)), "response_too_large");
    }

    #[test]
    fn t277_a_callback_that_is_not_confirmed_is_refused() {
        for confirmed in
            ["", "&oauth_callback_confirmed=", "&oauth_callback_confirmed=false", "&oauth_callback_confirmed=yes"]
        {
            let body = format!("oauth_token=a&oauth_token_secret=b{confirmed}");
            assert_eq!(code(200, FORM, &body), "callback_not_confirmed", "{confirmed}");
        }
        let json = r#"{"oauth_token":"a","oauth_token_secret":"b","oauth_callback_confirmed":1}"#;
        assert_eq!(code(200, "application/json", json), "callback_not_confirmed");
    }

    #[test]
    fn a_refusal_tells_the_servers_reason() {
        let problem =
            |response: &Response| match TemporaryCredentials::from_response(response).map_err(|e| e.kind().clone()) {
                Err(ErrorKind::Refused(refusal)) => {
                    assert_eq!(refusal.code().as_str(), "oauth1_unauthorized");
                    refusal.description().map(str::to_owned)
                }
                other => panic!("{other:?}"),
            };
        for status in [400, 401] {
            let body = "oauth_problem=timestamp_refused&oauth_acceptable_timestamps=1-2";
            assert_eq!(problem(&answer(status, FORM, body)).as_deref(), Some("timestamp_refused"));
            assert_eq!(problem(&answer(status, "text/html", "<h1>No</h1>")), None);
            let mut challenge = answer(status, "text/html", "");
            let value = HeaderValue::from_static("OAuth realm=\"x\", oauth_problem=\"signature_invalid\"");
            challenge.headers.append(WWW_AUTHENTICATE, HeaderValue::from_static("Basic realm=\"x\""));
            challenge.headers.append(WWW_AUTHENTICATE, value);
            assert_eq!(problem(&challenge).as_deref(), Some("signature_invalid"));
        }
    }

    #[test]
    fn t289_other_statuses_are_faults_of_transport() {
        for (status, expected) in [
            (201, "unexpected_status"),
            (302, "response_redirected"),
            (307, "response_redirected"),
            (404, "unexpected_status"),
            (500, "provider_unavailable"),
        ] {
            assert_eq!(code(status, FORM, GOOD), expected, "{status}");
        }
    }

    #[test]
    fn debug_output_shows_no_value() {
        let credentials = TemporaryCredentials::from_response(&answer(200, FORM, GOOD));
        let text = format!("{credentials:?}");
        assert!(!text.contains("hh5s93j4hdidpola") && !text.contains("hdhd0244k9j7ao03"), "{text}");
    }
}
