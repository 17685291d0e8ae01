//! Token credentials ([RFC 5849 §2.3](https://www.rfc-editor.org/rfc/rfc5849#section-2.3)).

use std::fmt;
use std::time::SystemTime;

use super::authorization::Verifier;
use super::credential_request::credential_request;
use super::credential_response::CredentialResponse;
use super::signer::Signer;
use super::temporary_credentials::TemporaryCredentials;
use crate::error::{AtStage as _, ProtocolViolation, Result, Stage};
use crate::types::{AccessToken, EndpointUrl, SharedSecret};
use crate::types::{Request, Response};

/// What API calls are signed with, in the name of the user.
#[derive(Clone, PartialEq, Eq)]
pub struct TokenCredentials {
    /// The value of `oauth_token`.
    pub token: AccessToken,
    /// The half of the signature's secret that belongs to the token.
    pub secret: SharedSecret,
    extra: Vec<(String, String)>,
}

impl TokenCredentials {
    /// Credentials that were stored earlier.
    #[must_use]
    pub fn new(token: AccessToken, secret: SharedSecret) -> Self {
        Self { token, secret, extra: Vec::new() }
    }

    /// Judges the response to [`token_credentials_request`](Signer::token_credentials_request).
    ///
    /// # Errors
    ///
    /// [`Refused`](crate::ErrorKind::Refused) if the server did not accept the request or the verifier;
    /// [`TokenCredentialsMalformed`](ProtocolViolation::TokenCredentialsMalformed) if the response is neither a form nor a JSON
    /// object with each value once.
    pub fn from_response(response: &Response) -> Result<Self> {
        judge(response).at(Stage::Token)
    }

    /// What else the provider told, such as `screen_name` and `user_id`: at most 62 values of at most 4 KB, each name
    /// once, in the order of the response. The values are the provider's, unchecked.
    #[must_use]
    pub fn extra(&self) -> &[(String, String)] {
        &self.extra
    }

    /// One of the [`extra`](Self::extra) values.
    #[must_use]
    pub fn extra_value(&self, name: &str) -> Option<&str> {
        self.extra.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }
}

impl fmt::Debug for TokenCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Some providers send further secrets, such as a session handle.
        let names = self.extra.iter().map(|(name, _)| name).collect::<Vec<_>>();
        f.debug_struct("TokenCredentials")
            .field("token", &self.token)
            .field("secret", &self.secret)
            .field("extra", &names)
            .finish()
    }
}

impl Signer {
    /// Asks for token credentials.
    ///
    /// On the wire: a `POST` signed with the temporary credentials, with `oauth_verifier`. `extra` are a provider's own
    /// parameters, sent as a form.
    ///
    /// # Errors
    ///
    /// A configuration problem: an extra parameter is named `oauth_…`, or the request cannot be signed.
    pub fn token_credentials_request(
        &self,
        endpoint: &EndpointUrl,
        temporary: &TemporaryCredentials,
        verifier: &Verifier,
        extra: &[(&str, &str)],
        timestamp: SystemTime,
        nonce: &str,
    ) -> Result<Request> {
        let request = credential_request(endpoint, extra);
        let token = Some((&temporary.token, &temporary.secret));
        self.sign(request, token, &[("oauth_verifier", verifier.expose())], timestamp, nonce).at(Stage::Token)
    }
}

fn judge(response: &Response) -> Result<TokenCredentials> {
    let mut response = CredentialResponse::read(response, ProtocolViolation::TokenCredentialsMalformed)?;
    let (token, secret) = response.take_credentials()?;
    Ok(TokenCredentials { token, secret, extra: response.into_rest() })
}

#[cfg(test)]
mod tests {
    use http::header::{AUTHORIZATION, CONTENT_TYPE};
    use http::{HeaderMap, HeaderValue, StatusCode};

    use super::super::authorization_header::AuthorizationHeader;
    use super::super::signature::SigningKey;
    use super::*;
    use crate::declaration::description::{Placement, SignatureMethod};
    use crate::types::{UrlPolicy, at};

    fn answer(status: u16, body: &str) -> Result<TokenCredentials> {
        let content_type = HeaderValue::from_static("application/x-www-form-urlencoded");
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, content_type)]);
        let status = StatusCode::from_u16(status).expect("a status");
        TokenCredentials::from_response(&Response { status, headers, body: body.to_owned().into() })
    }

    #[test]
    fn t281_the_token_request_of_rfc_5849_section_1_2_from_end_to_end() {
        let key = SigningKey::new(SignatureMethod::HmacSha1, &"kd94hf93k423kf44".into()).expect("a key");
        let signer = Signer::new(&"dpf43f3p2l4k3l03".into(), key, Placement::Header)
            .and_then(|s| s.with_realm("Photos"))
            .expect("a signer");
        let url = EndpointUrl::parse("https://photos.example.net/token", UrlPolicy::HttpsOnly).expect("a URL");
        let temporary = TemporaryCredentials { token: "hh5s93j4hdidpola".into(), secret: "hdhd0244k9j7ao03".into() };
        let verifier = Verifier::new("hfdp7dh39dks9884").expect("a verifier");
        let request = signer.token_credentials_request(&url, &temporary, &verifier, &[], at(137_131_201), "walatlh");
        let request = request.expect("a request");
        let header = AuthorizationHeader::parse(request.headers[AUTHORIZATION].to_str().expect("ASCII"));
        let header = header.expect("a header");
        assert_eq!(header.get("oauth_signature"), Some("gKgrFCywp7rO0OXSjdot/IHF7IU="));
        assert_eq!(header.get("oauth_verifier"), Some("hfdp7dh39dks9884"));
        assert_eq!(header.realm(), Some("Photos"));
    }

    #[test]
    fn token_credentials_come_with_what_else_the_provider_told() {
        let credentials = answer(200, "oauth_token=t&oauth_token_secret=s&user_id=38895958&screen_name=a+b%C3%A9&x=");
        let credentials = credentials.expect("credentials");
        assert_eq!((credentials.token.expose(), credentials.secret.expose()), ("t", "s"));
        assert_eq!(credentials.extra_value("screen_name"), Some("a bé"));
        assert_eq!(credentials.extra_value("oauth_token"), None);
        assert_eq!(credentials.extra().len(), 3);
        assert_eq!(
            format!("{credentials:?}"),
            "TokenCredentials { token: AccessToken([redacted]), secret: SharedSecret([redacted]), \
             extra: [\"user_id\", \"screen_name\", \"x\"] }"
        );
    }

    #[test]
    fn t280_broken_token_answers_are_refused() {
        for body in [
            "",
            "oauth_token=t",
            "oauth_token=t&oauth_token_secret=",
            "oauth_token=t&oauth_token=t&oauth_token_secret=s",
            "oauth_token=t&oauth_token_secret=s&user_id=1&user_id=2",
            "oauth_token=t%00&oauth_token_secret=s",
            "<html>oauth_token=t&oauth_token_secret=s</html>",
        ] {
            let error = answer(200, body).expect_err(body);
            assert_eq!((error.code(), error.stage()), ("token_credentials_malformed", Some(Stage::Token)), "{body}");
        }
    }

    #[test]
    fn t279_a_refused_verifier_is_the_providers_refusal() {
        let error = answer(401, "oauth_problem=verifier_invalid").expect_err("refused");
        assert_eq!(error.code(), "oauth1_unauthorized");
        assert_eq!(error.description(), Some("verifier_invalid"));
    }
}
