//! Token revocation, [RFC 7009](https://www.rfc-editor.org/rfc/rfc7009).

use super::authenticated_request::AuthenticatedRequest;
use super::client_authentication::{ClientAuthentication, Recipient};
use super::token_error::refused;
use crate::declaration::description::Quirks;
use crate::declaration::quirks::{RenamedParams, TokenRequestFormat};
use crate::error::Result;
use crate::types::{AccessToken, RefreshToken, Request, Response};

/// RFC 7009 §2.1. Revoking the refresh token ends the whole grant; without one, the access token.
///
/// # Errors
///
/// Those of the authentication.
pub(crate) fn revocation_request(
    to: &Recipient<'_>,
    authentication: &ClientAuthentication,
    refresh_token: Option<&RefreshToken>,
    access_token: &AccessToken,
    names: &RenamedParams,
    limit: usize,
) -> Result<Request> {
    let (token, hint) = match refresh_token {
        Some(token) => (token.expose(), "refresh_token"),
        None => (access_token.expose(), "access_token"),
    };
    let mut request = AuthenticatedRequest::new();
    request.parameters.add("token", token);
    request.parameters.add("token_type_hint", hint);
    request.proved(authentication, to, names)?.into_request(to, TokenRequestFormat::Form, limit)
}

/// RFC 7009 §2.2.
///
/// # Errors
///
/// [`ErrorKind::Refused`](crate::ErrorKind::Refused) with the server's code; the fault of a status that is none of an answer.
pub(crate) fn judge_revocation(response: &Response, quirks: &Quirks) -> Result<()> {
    match response.status.as_u16() {
        400..500 => Err(refused(response, quirks)),
        _ => response.require_ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::description::ClientAuthenticationMethod;
    use crate::types::{ClientId, EndpointUrl, UrlPolicy};

    #[test]
    fn what_the_server_says_to_a_revocation_is_told() {
        let judge = |status: u16, body: &'static str| {
            let (status, body) = (http::StatusCode::from_u16(status).expect("a status"), body.into());
            judge_revocation(&Response { status, headers: http::HeaderMap::new(), body }, &Quirks::STANDARD)
        };
        assert!(judge(200, "").is_ok());
        let error = |status, body| judge(status, body).expect_err("refused");
        assert_eq!(error(400, r#"{"error":"unsupported_token_type"}"#).provider_code(), Some("unsupported_token_type"));
        assert_eq!(error(401, "").code(), "invalid_client");
        assert_eq!(error(503, "").code(), "provider_unavailable");
        assert_eq!(error(204, "").code(), "unexpected_status");
    }

    #[test]
    fn the_refresh_token_is_revoked_before_the_access_token() {
        let endpoint = EndpointUrl::parse("https://op.example/revoke", UrlPolicy::HttpsOnly).expect("valid");
        let client =
            ClientAuthentication::new(ClientAuthenticationMethod::None, ClientId::new("id"), None).expect("valid");
        let (refresh_token, access_token) = (RefreshToken::new("r&t"), AccessToken::new("a t"));
        let names = RenamedParams::STANDARD.client_id("client_key");
        let body = |refresh_token| {
            let to = Recipient::for_tests(&endpoint);
            let request =
                revocation_request(&to, &client, refresh_token, &access_token, &names, 1).expect("nothing that fails");
            String::from_utf8_lossy(&request.body).into_owned()
        };
        assert_eq!(body(Some(&refresh_token)), "token=r%26t&token_type_hint=refresh_token&client_key=id");
        assert_eq!(body(None), "token=a+t&token_type_hint=access_token&client_key=id");
    }
}
