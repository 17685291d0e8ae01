//! The token request, [RFC 6749 §4.1.3](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3) and
//! [§6](https://www.rfc-editor.org/rfc/rfc6749#section-6).

use url::form_urlencoded::byte_serialize;

use super::client_authentication::ClientAuthentication;
use crate::http::Request;
use crate::types::{AuthorizationCode, CodeVerifier, EndpointUrl, RefreshToken};

/// What a token is asked for with.
#[derive(Debug)]
pub(crate) enum Grant<'a> {
    AuthorizationCode { code: &'a AuthorizationCode, redirect_uri: &'a str, verifier: Option<&'a CodeVerifier> },
    RefreshToken(&'a RefreshToken),
}

/// Builds the request; everything secret goes into the body or a header, never into the URL.
pub(crate) fn token_request(
    endpoint: &EndpointUrl,
    authentication: &ClientAuthentication,
    grant: &Grant<'_>,
    extra: &[(&str, &str)],
    limit: usize,
) -> Request {
    let mut form = String::with_capacity(512);
    match grant {
        Grant::AuthorizationCode { code, redirect_uri, verifier } => {
            form.push_str("grant_type=authorization_code");
            pair(&mut form, "code", code.expose());
            pair(&mut form, "redirect_uri", redirect_uri);
            if let Some(verifier) = verifier {
                pair(&mut form, "code_verifier", verifier.expose());
            }
        }
        Grant::RefreshToken(token) => {
            form.push_str("grant_type=refresh_token");
            pair(&mut form, "refresh_token", token.expose());
        }
    }
    authentication.write_form(&mut form);
    for (name, value) in extra {
        pair(&mut form, name, value);
    }
    let mut request = Request::post_form(endpoint.clone(), form, limit);
    authentication.write_headers(&mut request);
    request
}

fn pair(form: &mut String, name: &str, value: &str) {
    form.push('&');
    form.extend(byte_serialize(name.as_bytes()));
    form.push('=');
    form.extend(byte_serialize(value.as_bytes()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::description::ClientAuthenticationMethod;
    use crate::types::{ClientId, ClientSecret, UrlPolicy};

    fn body(method: ClientAuthenticationMethod) -> (String, bool) {
        let endpoint = EndpointUrl::parse("https://op.example/token", UrlPolicy::HttpsOnly).expect("valid");
        let secret = ClientSecret::new("s&s");
        let authentication = ClientAuthentication::new(method, ClientId::new("id"), Some(&secret)).expect("valid");
        let grant = Grant::AuthorizationCode {
            code: &AuthorizationCode::new("c/d"),
            redirect_uri: "https://rp.example/auth/x",
            verifier: Some(&CodeVerifier::new("v")),
        };
        let request = token_request(&endpoint, &authentication, &grant, &[("audience", "a b")], 1000);
        assert_eq!(request.url.as_str(), "https://op.example/token");
        (String::from_utf8_lossy(&request.body).into_owned(), request.headers.contains_key("authorization"))
    }

    #[test]
    fn t181_t182_exactly_one_client_authentication_method_is_used_and_nothing_stands_in_the_url() {
        let common =
            "grant_type=authorization_code&code=c%2Fd&redirect_uri=https%3A%2F%2Frp.example%2Fauth%2Fx&code_verifier=v";
        assert_eq!(body(ClientAuthenticationMethod::ClientSecretBasic), (format!("{common}&audience=a+b"), true));
        assert_eq!(
            body(ClientAuthenticationMethod::ClientSecretPost),
            (format!("{common}&client_id=id&client_secret=s%26s&audience=a+b"), false)
        );
        assert_eq!(body(ClientAuthenticationMethod::None), (format!("{common}&client_id=id&audience=a+b"), false));
    }
}
