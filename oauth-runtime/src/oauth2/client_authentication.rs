//! Client authentication, [RFC 6749 §2.3](https://www.rfc-editor.org/rfc/rfc6749#section-2.3).

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use http::header::AUTHORIZATION;
use url::form_urlencoded::byte_serialize;

use crate::declaration::description::ClientAuthenticationMethod;
use crate::declaration::quirks::RenamedParams;
use crate::error::{Error, Problem, Result};
use crate::types::Request;
use crate::types::{ClientId, ClientSecret};

/// How this client proves itself at the token endpoint: one method, prepared once.
#[derive(Clone)]
pub(crate) struct ClientAuthentication {
    client_id: ClientId,
    method: Method,
}

#[derive(Clone)]
enum Method {
    Basic(HeaderValue),
    Post(ClientSecret),
    None,
}

impl ClientAuthentication {
    /// Prepares `method`.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Config`](crate::ErrorKind::Config) if the method needs a secret and there is none.
    pub(crate) fn new(
        method: ClientAuthenticationMethod,
        client_id: ClientId,
        secret: Option<&ClientSecret>,
    ) -> Result<Self> {
        let secret = secret.filter(|secret| !secret.expose().is_empty());
        let method = match (method, secret) {
            (ClientAuthenticationMethod::None, _) => Method::None,
            (ClientAuthenticationMethod::ClientSecretBasic, Some(secret)) => Method::Basic(basic(&client_id, secret)?),
            (ClientAuthenticationMethod::ClientSecretPost, Some(secret)) => Method::Post(secret.clone()),
            (_, None) => {
                return Err(Problem::new(
                    "client_secret_missing",
                    "the client authentication method needs a client secret",
                    "set the secret, or declare `client_authentication = none` for a public client",
                )
                .into());
            }
        };
        Ok(Self { client_id, method })
    }

    /// The body parameters this method needs, under the provider's names.
    pub(crate) fn parameters<'a>(
        &'a self,
        names: &RenamedParams,
    ) -> impl Iterator<Item = (&'a str, &'a str)> + use<'a> {
        let (id, secret) = match &self.method {
            Method::Basic(_) => (None, None),
            Method::Post(secret) => (Some(&self.client_id), Some(secret)),
            Method::None => (Some(&self.client_id), None),
        };
        let id = id.map(|id| (names.client_id, id.as_str()));
        id.into_iter().chain(secret.map(|secret| (names.client_secret, secret.expose())))
    }

    /// Adds the header this method needs.
    pub(crate) fn write_headers(&self, request: &mut Request) {
        if let Method::Basic(header) = &self.method {
            request.headers.insert(AUTHORIZATION, header.clone());
        }
    }
}

/// RFC 6749 §2.3.1: both halves are form-urlencoded first, so that a `:` or a space in either cannot move the border.
fn basic(client_id: &ClientId, secret: &ClientSecret) -> Result<HeaderValue> {
    let mut halves = String::new();
    halves.extend(byte_serialize(client_id.as_str().as_bytes()));
    halves.push(':');
    halves.extend(byte_serialize(secret.expose().as_bytes()));
    let mut header = HeaderValue::from_str(&format!("Basic {}", STANDARD.encode(halves))).map_err(|_| {
        Error::from(Problem::new(
            "client_id_invalid",
            "the client credentials cannot be sent",
            "check the client identifier",
        ))
    })?;
    header.set_sensitive(true);
    Ok(header)
}

impl fmt::Debug for ClientAuthentication {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let method = match &self.method {
            Method::Basic(_) => "client_secret_basic",
            Method::Post(_) => "client_secret_post",
            Method::None => "none",
        };
        write!(f, "ClientAuthentication({method}, {})", self.client_id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t181_both_halves_are_form_urlencoded_before_base64() {
        let header = basic(&ClientId::new("a:b c"), &ClientSecret::new("p%&+ü:")).expect("encodable");
        let encoded = header.to_str().expect("ASCII").strip_prefix("Basic ").expect("basic").to_owned();
        let decoded = String::from_utf8(STANDARD.decode(encoded).expect("base64")).expect("UTF-8");
        assert_eq!(decoded, "a%3Ab+c:p%25%26%2B%C3%BC%3A");
    }

    #[test]
    fn t084_an_empty_secret_is_no_secret() {
        let error = ClientAuthentication::new(
            ClientAuthenticationMethod::ClientSecretBasic,
            ClientId::new("id"),
            Some(&ClientSecret::new("")),
        )
        .expect_err("refused");
        assert_eq!(error.code(), "client_secret_missing");
    }

    #[test]
    fn debug_output_names_the_method_and_hides_the_secret() {
        let authentication = ClientAuthentication::new(
            ClientAuthenticationMethod::ClientSecretPost,
            ClientId::new("id"),
            Some(&ClientSecret::new("hunter2")),
        )
        .expect("valid");
        assert_eq!(format!("{authentication:?}"), "ClientAuthentication(client_secret_post, id)");
    }
}
