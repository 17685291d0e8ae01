//! The token request: a [`Grant`], the client's proof, and what the declaration adds.

use super::authenticated_request::AuthenticatedRequest;
use super::client_authentication::{ClientAuthentication, Recipient};
use super::grant::Grant;
use crate::declaration::description::Quirks;
use crate::error::Result;
use crate::types::Request;

/// Builds the request.
///
/// # Errors
///
/// [`ErrorKind::Config`](crate::ErrorKind::Config) if the parameters are too long for a URL; those of the authentication.
pub(crate) fn token_request<'a, G: Grant>(
    to: &Recipient<'_>,
    authentication: &'a ClientAuthentication,
    grant: &'a G,
    extra: impl Iterator<Item = (&'a str, &'a str)>,
    quirks: &Quirks,
    limit: usize,
) -> Result<Request> {
    let names = quirks.renamed_params.of_token_request(quirks.renamed_token_params);
    let mut request = AuthenticatedRequest::new();
    request.parameters.add(names.grant_type, grant.grant_type());
    grant.write(&names, &mut request.parameters);
    let mut request = request.proved(authentication, to, &quirks.renamed_params.of_client(&names))?;
    request.parameters.extend(extra);
    request.into_request(to, quirks.token_request_format, limit)
}

#[cfg(test)]
mod tests {
    use http::Method;
    use serde_json::Value;

    use super::*;
    use crate::declaration::description::ClientAuthenticationMethod;
    use crate::declaration::quirks::{RenamedParams, RenamedTokenParams, TokenRequestFormat};
    use crate::oauth2::grant::AuthorizationCodeGrant;
    use crate::types::{AuthorizationCode, ClientId, ClientSecret, CodeVerifier, EndpointUrl, UrlPolicy};

    const COMMON: &str =
        "grant_type=authorization_code&code=c%2Fd&redirect_uri=https%3A%2F%2Frp.example%2Fauth%2Fx&code_verifier=v";

    fn request(method: ClientAuthenticationMethod, quirks: &Quirks) -> Request {
        let endpoint = EndpointUrl::parse("https://op.example/token?v=2", UrlPolicy::HttpsOnly).expect("valid");
        let secret = ClientSecret::new("s&s");
        let authentication = ClientAuthentication::new(method, ClientId::new("id"), Some(&secret)).expect("valid");
        let grant = AuthorizationCodeGrant {
            code: &AuthorizationCode::new("c/d"),
            redirect_uri: "https://rp.example/auth/x",
            code_verifier: Some(&CodeVerifier::new("v")),
            extra: &[],
        };
        let to = Recipient::for_tests(&endpoint);
        token_request(&to, &authentication, &grant, [("audience", "a b")].into_iter(), quirks, 1000).expect("built")
    }

    fn body(request: &Request) -> String {
        String::from_utf8_lossy(&request.body).into_owned()
    }

    #[test]
    fn t181_t182_exactly_one_client_authentication_method_is_used_and_nothing_stands_in_the_url() {
        let sent = |method| {
            let request = request(method, &Quirks::STANDARD);
            assert_eq!(request.url.as_str(), "https://op.example/token?v=2");
            (body(&request), request.headers.contains_key("authorization"))
        };
        assert_eq!(sent(ClientAuthenticationMethod::ClientSecretBasic), (format!("{COMMON}&audience=a+b"), true));
        assert_eq!(
            sent(ClientAuthenticationMethod::ClientSecretPost),
            (format!("{COMMON}&client_id=id&client_secret=s%26s&audience=a+b"), false)
        );
        assert_eq!(sent(ClientAuthenticationMethod::None), (format!("{COMMON}&client_id=id&audience=a+b"), false));
    }

    #[test]
    fn parameters_have_the_names_of_the_provider() {
        let names = RenamedParams::STANDARD.client_id("appid").client_secret("secret").redirect_uri("redirect_url");
        let quirks = Quirks { renamed_params: names, ..Quirks::STANDARD };
        let common = COMMON.replace("redirect_uri", "redirect_url");
        assert_eq!(
            body(&request(ClientAuthenticationMethod::ClientSecretPost, &quirks)),
            format!("{common}&appid=id&secret=s%26s&audience=a+b")
        );
    }

    #[test]
    fn a_token_request_has_names_of_its_own_where_the_provider_has_them() {
        let everywhere = RenamedParams::STANDARD.client_id("appid").client_secret("secret");
        let alone = RenamedTokenParams::STANDARD.client_id("clientId").grant_type("grantType").code("authCode");
        let quirks = Quirks { renamed_params: everywhere, renamed_token_params: alone, ..Quirks::STANDARD };
        let common = COMMON.replace("grant_type", "grantType").replace("&code=", "&authCode=");
        assert_eq!(
            body(&request(ClientAuthenticationMethod::ClientSecretPost, &quirks)),
            format!("{common}&clientId=id&secret=s%26s&audience=a+b")
        );
    }

    #[test]
    fn a_token_request_can_be_json() {
        let quirks = Quirks { token_request_format: TokenRequestFormat::Json, ..Quirks::STANDARD };
        let request = request(ClientAuthenticationMethod::ClientSecretPost, &quirks);
        assert_eq!(request.headers["content-type"], "application/json");
        let expected = serde_json::json!({
            "grant_type": "authorization_code", "code": "c/d", "redirect_uri": "https://rp.example/auth/x",
            "code_verifier": "v", "client_id": "id", "client_secret": "s&s", "audience": "a b",
        });
        assert_eq!(serde_json::from_slice::<Value>(&request.body).expect("JSON"), expected);
    }

    #[test]
    fn a_token_request_stands_in_the_query_where_the_declaration_says_so() {
        let quirks = Quirks { token_request_format: TokenRequestFormat::Query, ..Quirks::STANDARD };
        let request = request(ClientAuthenticationMethod::ClientSecretPost, &quirks);
        assert_eq!((&request.method, request.body.len()), (&Method::GET, 0));
        assert_eq!(
            request.url.as_str(),
            format!("https://op.example/token?v=2&{COMMON}&client_id=id&client_secret=s%26s&audience=a+b")
        );
        assert!(!format!("{request:?}").contains('?'), "{request:?}");
    }
}
