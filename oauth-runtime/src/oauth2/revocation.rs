//! Token revocation, [RFC 7009](https://www.rfc-editor.org/rfc/rfc7009).

use url::form_urlencoded::byte_serialize;

use super::client_authentication::ClientAuthentication;
use crate::http::Request;
use crate::tokens::OAuth2Tokens;
use crate::types::EndpointUrl;

/// RFC 7009 §2.1. Revoking the refresh token ends the whole grant; without one, the access token.
pub(crate) fn revocation_request(
    endpoint: &EndpointUrl,
    authentication: &ClientAuthentication,
    tokens: &OAuth2Tokens,
    limit: usize,
) -> Request {
    let (token, hint) = match &tokens.refresh_token {
        Some(token) => (token.expose(), "refresh_token"),
        None => (tokens.access_token.expose(), "access_token"),
    };
    let mut form = String::from("token=");
    form.extend(byte_serialize(token.as_bytes()));
    form.push_str("&token_type_hint=");
    form.push_str(hint);
    authentication.write_form(&mut form);
    let mut request = Request::post_form(endpoint.clone(), form, limit);
    authentication.write_headers(&mut request);
    request
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::description::ClientAuthenticationMethod;
    use crate::types::{AccessToken, ClientId, RefreshToken, UrlPolicy};

    #[test]
    fn the_refresh_token_is_revoked_before_the_access_token() {
        let endpoint = EndpointUrl::parse("https://op.example/revoke", UrlPolicy::HttpsOnly).expect("valid");
        let client =
            ClientAuthentication::new(ClientAuthenticationMethod::None, ClientId::new("id"), None).expect("valid");
        let mut tokens = OAuth2Tokens {
            access_token: AccessToken::new("a t"),
            expires_at: None,
            refresh_token: Some(RefreshToken::new("r&t")),
            id_token: None,
            scopes: Vec::new(),
        };
        let body = |tokens: &OAuth2Tokens| {
            String::from_utf8_lossy(&revocation_request(&endpoint, &client, tokens, 1).body).into_owned()
        };
        assert_eq!(body(&tokens), "token=r%26t&token_type_hint=refresh_token&client_id=id");
        tokens.refresh_token = None;
        assert_eq!(body(&tokens), "token=a+t&token_type_hint=access_token&client_id=id");
    }
}
