//! The token request, [RFC 6749 §4.1.3](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.3) and
//! [§6](https://www.rfc-editor.org/rfc/rfc6749#section-6).

use serde_json::{Map, Value};
use url::form_urlencoded::Serializer;

use super::client_authentication::ClientAuthentication;
use crate::declaration::description::Quirks;
use crate::declaration::quirks::TokenRequestFormat;
use crate::error::{Error, Problem, Result};
use crate::types::Request;
use crate::types::{AuthorizationCode, CodeVerifier, EndpointUrl, RefreshToken};

/// What a token is asked for with.
#[derive(Debug)]
pub(crate) enum Grant<'a> {
    AuthorizationCode { code: &'a AuthorizationCode, redirect_uri: &'a str, verifier: Option<&'a CodeVerifier> },
    RefreshToken(&'a RefreshToken),
}

/// Builds the request; everything secret goes into the body or a header, and into the URL only where the declaration says so.
///
/// # Errors
///
/// [`ErrorKind::Config`](crate::ErrorKind::Config) if the parameters are too long for a URL.
pub(crate) fn token_request<'a>(
    endpoint: &EndpointUrl,
    authentication: &'a ClientAuthentication,
    grant: &Grant<'a>,
    extra: impl Iterator<Item = (&'a str, &'a str)>,
    quirks: &Quirks,
    limit: usize,
) -> Result<Request> {
    let names = &quirks.renamed_params;
    let mut parameters: Vec<(&str, &str)> = Vec::with_capacity(8);
    match grant {
        Grant::AuthorizationCode { code, redirect_uri, verifier } => {
            parameters.push(("grant_type", "authorization_code"));
            parameters.push(("code", code.expose()));
            parameters.push((names.redirect_uri, redirect_uri));
            parameters.extend(verifier.map(|verifier| ("code_verifier", verifier.expose())));
        }
        Grant::RefreshToken(token) => {
            parameters.push(("grant_type", "refresh_token"));
            parameters.push(("refresh_token", token.expose()));
        }
    }
    parameters.extend(authentication.parameters(names));
    parameters.extend(extra);
    let encoded = || Serializer::new(String::with_capacity(512)).extend_pairs(&parameters).finish();
    let mut request = match quirks.token_request_format {
        TokenRequestFormat::Form => Request::post_form(endpoint.clone(), encoded(), limit),
        TokenRequestFormat::Json => Request::post(endpoint.clone(), "application/json", json(&parameters), limit),
        TokenRequestFormat::Query => Request::get(endpoint.with_query(&encoded()).map_err(|_| too_long())?, limit),
    };
    authentication.write_headers(&mut request);
    Ok(request)
}

fn json(parameters: &[(&str, &str)]) -> String {
    let members = parameters.iter().map(|(name, value)| ((*name).to_owned(), Value::from(*value)));
    Value::Object(members.collect::<Map<_, _>>()).to_string()
}

fn too_long() -> Error {
    let what = "the token request is longer than 2048 bytes, which is too long for a URL";
    Problem::new("token_request_too_long", what, "leave out `token_params`, or write another `token_request_format`")
        .into()
}

#[cfg(test)]
mod tests {
    use http::Method;

    use super::*;
    use crate::declaration::description::ClientAuthenticationMethod;
    use crate::declaration::quirks::RenamedParams;
    use crate::types::{ClientId, ClientSecret, UrlPolicy};

    const COMMON: &str =
        "grant_type=authorization_code&code=c%2Fd&redirect_uri=https%3A%2F%2Frp.example%2Fauth%2Fx&code_verifier=v";

    fn request(method: ClientAuthenticationMethod, quirks: &Quirks) -> Request {
        let endpoint = EndpointUrl::parse("https://op.example/token?v=2", UrlPolicy::HttpsOnly).expect("valid");
        let secret = ClientSecret::new("s&s");
        let authentication = ClientAuthentication::new(method, ClientId::new("id"), Some(&secret)).expect("valid");
        let grant = Grant::AuthorizationCode {
            code: &AuthorizationCode::new("c/d"),
            redirect_uri: "https://rp.example/auth/x",
            verifier: Some(&CodeVerifier::new("v")),
        };
        token_request(&endpoint, &authentication, &grant, [("audience", "a b")].into_iter(), quirks, 1000)
            .expect("built")
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
        assert_eq!(format!("{request:?}"), "Request(GET https://op.example/token)");
    }
}
