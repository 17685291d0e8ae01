//! Token revocation, [RFC 7009](https://www.rfc-editor.org/rfc/rfc7009).

use url::form_urlencoded::Serializer;

use super::client_authentication::ClientAuthentication;
use crate::declaration::quirks::RenamedParams;
use crate::types::Request;
use crate::types::{AccessToken, EndpointUrl, RefreshToken};

/// RFC 7009 §2.1. Revoking the refresh token ends the whole grant; without one, the access token.
pub(crate) fn revocation_request(
    endpoint: &EndpointUrl,
    authentication: &ClientAuthentication,
    refresh_token: Option<&RefreshToken>,
    access_token: &AccessToken,
    names: &RenamedParams,
    limit: usize,
) -> Request {
    let (token, hint) = match refresh_token {
        Some(token) => (token.expose(), "refresh_token"),
        None => (access_token.expose(), "access_token"),
    };
    let mut form = Serializer::new(String::new());
    form.append_pair("token", token)
        .append_pair("token_type_hint", hint)
        .extend_pairs(authentication.parameters(names));
    let form = form.finish();
    let mut request = Request::post_form(endpoint.clone(), form, limit);
    authentication.write_headers(&mut request);
    request
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::description::ClientAuthenticationMethod;
    use crate::types::{ClientId, UrlPolicy};

    #[test]
    fn the_refresh_token_is_revoked_before_the_access_token() {
        let endpoint = EndpointUrl::parse("https://op.example/revoke", UrlPolicy::HttpsOnly).expect("valid");
        let client =
            ClientAuthentication::new(ClientAuthenticationMethod::None, ClientId::new("id"), None).expect("valid");
        let (refresh_token, access_token) = (RefreshToken::new("r&t"), AccessToken::new("a t"));
        let names = RenamedParams::STANDARD.client_id("client_key");
        let body = |refresh_token| {
            let request = revocation_request(&endpoint, &client, refresh_token, &access_token, &names, 1);
            String::from_utf8_lossy(&request.body).into_owned()
        };
        assert_eq!(body(Some(&refresh_token)), "token=r%26t&token_type_hint=refresh_token&client_key=id");
        assert_eq!(body(None), "token=a+t&token_type_hint=access_token&client_key=id");
    }
}
