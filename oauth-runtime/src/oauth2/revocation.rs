//! Token revocation, [RFC 7009](https://www.rfc-editor.org/rfc/rfc7009).

use http::Method;
use http::header::AUTHORIZATION;

use super::authenticated_request::AuthenticatedRequest;
use super::client_authentication::{ClientAuthentication, Recipient};
use super::parameters::Parameters;
use super::token_error::{declared_error, refused};
use crate::declaration::description::Quirks;
use crate::declaration::quirks::{RenamedParams, RevocationRequest, TokenRequestFormat};
use crate::error::Result;
use crate::types::{AccessToken, RefreshToken, Request, Response};
use crate::wire::document::bare;
use crate::wire::json::{Json, read_object};

/// A request that ends tokens, with the client's proof.
pub(crate) struct RevocationOf<'a> {
    pub(crate) way: RevocationRequest,
    pub(crate) refresh_token: Option<&'a RefreshToken>,
    pub(crate) access_token: &'a AccessToken,
}

/// RFC 7009 §2.1, or the provider's own way. Revoking the refresh token ends the whole grant; without one, the access token.
/// None for a way in which the client proves nothing: then the access token is all there is.
///
/// # Errors
///
/// Those of the authentication.
pub(crate) fn revocation_request(
    to: &Recipient<'_>,
    authentication: &ClientAuthentication,
    of: &RevocationOf<'_>,
    names: &RenamedParams,
    limit: usize,
) -> Result<Option<Request>> {
    let RevocationOf { way, refresh_token, access_token } = of;
    let format = match way {
        RevocationRequest::Bearer | RevocationRequest::BearerDelete => return Ok(None),
        RevocationRequest::ClientDelete => return client_delete(to, authentication, access_token, limit).map(Some),
        RevocationRequest::Json => TokenRequestFormat::Json,
        RevocationRequest::Form | RevocationRequest::AccessToken => TokenRequestFormat::Form,
    };
    let mut request = AuthenticatedRequest::new();
    if *way == RevocationRequest::AccessToken {
        request.parameters.add("access_token", access_token.expose());
    } else {
        let (token, hint) = match refresh_token {
            Some(token) => (token.expose(), "refresh_token"),
            None => (access_token.expose(), "access_token"),
        };
        request.parameters.add("token", token);
        request.parameters.add("token_type_hint", hint);
    }
    request.proved(authentication, to, names)?.into_request(to, format, limit).map(Some)
}

/// The way of GitHub.
fn client_delete(
    to: &Recipient<'_>,
    authentication: &ClientAuthentication,
    access_token: &AccessToken,
    limit: usize,
) -> Result<Request> {
    let mut parameters = Parameters::new();
    parameters.add("access_token", access_token.expose());
    let mut request = Request::post(to.endpoint.clone(), "application/json", parameters.to_json(), limit);
    request.method = Method::DELETE;
    request.headers.insert(AUTHORIZATION, authentication.in_header()?);
    Ok(request)
}

impl RevocationRequest {
    /// It needs an access token that is good.
    pub(crate) fn needs_access_token(self) -> bool {
        !matches!(self, Self::Form | Self::Json)
    }
}

/// RFC 7009 §2.2; other ways answer with any success, and some of them say in it that it is none.
///
/// # Errors
///
/// [`ErrorKind::Refused`](crate::ErrorKind::Refused) with the server's code; the fault of a status that is none of an answer.
pub(crate) fn judge_revocation(response: &Response, way: RevocationRequest, quirks: &Quirks) -> Result<()> {
    use RevocationRequest::{Bearer, BearerDelete, ClientDelete, Form};

    match (response.status.as_u16(), way) {
        // The token is known no more: that is what was wanted.
        (401, Bearer | BearerDelete) | (404, ClientDelete) => return Ok(()),
        (429, _) => return Err(response.status_fault()),
        (400..500, _) => return Err(refused(response, quirks)),
        (200, _) => {}
        (200..300, way) if way != Form => {}
        _ => return response.require_ok(),
    }
    match read_object(bare(&response.body)) {
        Ok(document) => declared_error(&Json::Object(document), quirks).map_or(Ok(()), Err),
        Err(_) => Ok(()),
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
            let response = Response { status, headers: http::HeaderMap::new(), body };
            judge_revocation(&response, RevocationRequest::Form, &Quirks::STANDARD)
        };
        assert!(judge(200, "").is_ok());
        let error = |status, body| judge(status, body).expect_err("refused");
        assert_eq!(error(400, r#"{"error":"unsupported_token_type"}"#).provider_code(), Some("unsupported_token_type"));
        assert_eq!(error(401, "").code(), "invalid_client");
        assert_eq!(error(503, "").code(), "provider_unavailable");
        assert_eq!(error(204, "").code(), "unexpected_status");
        assert_eq!(error(429, r#"{"error":"slow_down"}"#).code(), "rate_limited");
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
            let of = RevocationOf { way: RevocationRequest::Form, refresh_token, access_token: &access_token };
            let request = revocation_request(&to, &client, &of, &names, 1).expect("nothing that fails");
            String::from_utf8_lossy(&request.expect("one with a proof").body).into_owned()
        };
        assert_eq!(body(Some(&refresh_token)), "token=r%26t&token_type_hint=refresh_token&client_key=id");
        assert_eq!(body(None), "token=a+t&token_type_hint=access_token&client_key=id");
    }

    #[test]
    fn providers_with_ways_of_their_own_are_told_in_them() {
        let endpoint = EndpointUrl::parse("https://op.example/end", UrlPolicy::HttpsOnly).expect("valid");
        let secret = crate::types::ClientSecret::new("s");
        let method = ClientAuthenticationMethod::ClientSecretPost;
        let client = ClientAuthentication::new(method, ClientId::new("id"), Some(&secret)).expect("valid");
        let (refresh_token, access_token) = (RefreshToken::new("r"), AccessToken::new("a"));
        let sent = |way| {
            let to = Recipient::for_tests(&endpoint);
            let of = RevocationOf { way, refresh_token: Some(&refresh_token), access_token: &access_token };
            let request = revocation_request(&to, &client, &of, &RenamedParams::STANDARD, 1).expect("a request")?;
            let header = request.headers.get(AUTHORIZATION).map(|header| header.to_str().expect("ASCII").to_owned());
            Some((request.method.to_string(), String::from_utf8_lossy(&request.body).into_owned(), header))
        };
        let of = |method: &str, body: &str, header: Option<&str>| {
            Some((method.to_owned(), body.to_owned(), header.map(str::to_owned)))
        };
        let json = r#"{"client_id":"id","client_secret":"s","token":"r","token_type_hint":"refresh_token"}"#;
        assert_eq!(
            sent(RevocationRequest::Json).map(|(method, body, header)| {
                let body: std::collections::BTreeMap<String, String> = serde_json::from_str(&body).expect("JSON");
                (method, serde_json::to_string(&body).expect("JSON"), header)
            }),
            of("POST", json, None)
        );
        let body = "access_token=a&client_id=id&client_secret=s";
        assert_eq!(sent(RevocationRequest::AccessToken), of("POST", body, None));
        let header = Some("Basic aWQ6cw==");
        assert_eq!(sent(RevocationRequest::ClientDelete), of("DELETE", r#"{"access_token":"a"}"#, header));
        assert_eq!((sent(RevocationRequest::Bearer), sent(RevocationRequest::BearerDelete)), (None, None));
    }

    #[test]
    fn a_success_that_says_it_is_none_is_believed() {
        use crate::declaration::quirks::ErrorAnswer;
        let quirks = Quirks { error_answer: Some(ErrorAnswer::STANDARD.code("/error").ok("/ok")), ..Quirks::STANDARD };
        let judge = |status: u16, body: &'static str| {
            let (status, body) = (http::StatusCode::from_u16(status).expect("a status"), body.into());
            let response = Response { status, headers: http::HeaderMap::new(), body };
            judge_revocation(&response, RevocationRequest::Bearer, &quirks)
        };
        assert!(
            judge(200, r#"{"ok":true,"revoked":true}"#).is_ok() && judge(204, "").is_ok() && judge(200, "null").is_ok()
        );
        assert!(judge(401, "").is_ok(), "a token that is good no more");
        let error = judge(200, r#"{"ok":false,"error":"token_revoked"}"#).expect_err("refused");
        assert_eq!(error.provider_code(), Some("token_revoked"));
    }
}
