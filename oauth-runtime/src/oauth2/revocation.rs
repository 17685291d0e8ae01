//! Token revocation, [RFC 7009](https://www.rfc-editor.org/rfc/rfc7009).

use super::authenticated_request::AuthenticatedRequest;
use super::client_authentication::{ClientAuthentication, Recipient};
use crate::declaration::quirks::{RenamedParams, TokenRequestFormat};
use crate::error::Result;
use crate::types::{AccessToken, RefreshToken, Request};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::description::ClientAuthenticationMethod;
    use crate::types::{ClientId, EndpointUrl, UrlPolicy};

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
