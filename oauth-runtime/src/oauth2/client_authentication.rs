//! Client authentication, [RFC 6749 §2.3](https://www.rfc-editor.org/rfc/rfc6749#section-2.3).
//!
//! A method is a variant of `Method`: prepared by [`ClientAuthentication::new`], used by [`ClientAuthentication::prove`].

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use url::form_urlencoded::byte_serialize;

use super::minted_secret::SecretMint;
use super::parameters::Parameters;
use crate::declaration::description::ClientAuthenticationMethod;
use crate::declaration::quirks::RenamedParams;
use crate::entropy::Entropy;
use crate::error::{Error, Finding, Result};
use crate::types::{ClientId, ClientSecret, EndpointUrl, Timestamp};

/// Whom the client proves itself to, and when: an assertion names its audience and its time, and none is like another.
#[allow(dead_code, reason = "a prepared secret is the same everywhere; a method that signs reads all of it")]
pub(crate) struct Recipient<'a> {
    pub(crate) issuer: &'a str,
    pub(crate) endpoint: &'a EndpointUrl,
    pub(crate) now: Timestamp,
    pub(crate) entropy: &'a dyn Entropy,
}

#[cfg(test)]
impl<'a> Recipient<'a> {
    pub(crate) fn for_tests(endpoint: &'a EndpointUrl) -> Self {
        let (now, entropy) = (Timestamp::from_seconds(1_700_000_000), &crate::entropy::SystemEntropy);
        Self { issuer: "https://op.example", endpoint, now, entropy }
    }
}

/// How this client proves itself at the token endpoint: one method, prepared once.
#[derive(Clone)]
pub(crate) struct ClientAuthentication {
    client_id: ClientId,
    method: Method,
}

#[derive(Clone)]
enum Method {
    Basic(HeaderValue, ClientSecret),
    Post(ClientSecret),
    /// The same with a secret that is minted when it is needed.
    MintedBasic(Arc<SecretMint>),
    MintedPost(Arc<SecretMint>),
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
            (ClientAuthenticationMethod::ClientSecretBasic, Some(secret)) => {
                Method::Basic(basic(&client_id, secret)?, secret.clone())
            }
            (ClientAuthenticationMethod::ClientSecretPost, Some(secret)) => Method::Post(secret.clone()),
            (_, None) => {
                return Err(Finding::new(
                    "client_secret_missing",
                    "the client authentication method needs a client secret",
                    "set the secret, or declare `client_authentication = none` for a public client",
                )
                .into());
            }
        };
        Ok(Self { client_id, method })
    }

    /// Prepares `method` with secrets that are minted.
    pub(crate) fn minted(method: ClientAuthenticationMethod, client_id: ClientId, mint: SecretMint) -> Self {
        let mint = Arc::new(mint);
        let method = match method {
            ClientAuthenticationMethod::ClientSecretBasic => Method::MintedBasic(mint),
            ClientAuthenticationMethod::ClientSecretPost => Method::MintedPost(mint),
            ClientAuthenticationMethod::None => Method::None,
        };
        Self { client_id, method }
    }

    /// What no log may hold, also where a server repeats it.
    pub(crate) fn secret(&self) -> Cow<'_, str> {
        match &self.method {
            Method::Basic(_, secret) | Method::Post(secret) => secret.expose().into(),
            Method::MintedBasic(mint) | Method::MintedPost(mint) => {
                mint.last().map_or_else(Cow::default, |secret| secret.expose().to_owned().into())
            }
            Method::None => Cow::default(),
        }
    }

    /// Identifier and secret in the header, whatever the method: for an endpoint that knows nothing else.
    pub(crate) fn in_header(&self) -> Result<HeaderValue> {
        basic(&self.client_id, &ClientSecret::new(self.secret().into_owned()))
    }

    /// Proves who the client is to one server, in one request: adds parameters, and gives the value of `Authorization` if
    /// there is one.
    ///
    /// # Errors
    ///
    /// Those of a method that signs. A prepared secret never fails.
    pub(crate) fn prove<'a>(
        &'a self,
        to: &Recipient<'_>,
        names: &RenamedParams,
        parameters: &mut Parameters<'a>,
    ) -> Result<Option<HeaderValue>> {
        match &self.method {
            Method::Basic(header, _) => return Ok(Some(header.clone())),
            Method::Post(secret) => {
                parameters.add(names.client_id, self.client_id.as_str());
                parameters.add(names.client_secret, secret.expose());
            }
            Method::MintedBasic(mint) => return basic(&self.client_id, &mint.secret(to.now)?).map(Some),
            Method::MintedPost(mint) => {
                parameters.add(names.client_id, self.client_id.as_str());
                parameters.add(names.client_secret, mint.secret(to.now)?.expose().to_owned());
            }
            Method::None => parameters.add(names.client_id, self.client_id.as_str()),
        }
        Ok(None)
    }
}

/// RFC 6749 §2.3.1: both halves are form-urlencoded first, so that a `:` or a space in either cannot move the border.
fn basic(client_id: &ClientId, secret: &ClientSecret) -> Result<HeaderValue> {
    let mut halves = String::new();
    halves.extend(byte_serialize(client_id.as_str().as_bytes()));
    halves.push(':');
    halves.extend(byte_serialize(secret.expose().as_bytes()));
    let mut header = HeaderValue::from_str(&format!("Basic {}", STANDARD.encode(halves))).map_err(|_| {
        Error::from(Finding::new(
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
            Method::Basic(..) | Method::MintedBasic(_) => "client_secret_basic",
            Method::Post(_) | Method::MintedPost(_) => "client_secret_post",
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
