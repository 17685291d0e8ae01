use std::fmt;

use http::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use subtle::ConstantTimeEq;

/// Declares newtypes over a secret string: no `Display`, a redacted `Debug`, a comparison in constant time, memory
/// cleared on drop.
macro_rules! secrets {
    ($($(#[$docs:meta])* $name:ident;)*) => {$(
        $(#[$docs])*
        #[derive(Clone)]
        pub struct $name(SecretString);

        impl $name {
            /// Takes ownership of the value; nothing prints it from here on.
            pub fn new(value: impl Into<String>) -> Self {
                Self(SecretString::from(value.into()))
            }

            /// The value itself, for the one place that must put it on the wire.
            #[must_use]
            pub fn expose(&self) -> &str {
                self.0.expose_secret()
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "([redacted])"))
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.expose().as_bytes().ct_eq(other.expose().as_bytes()).into()
            }
        }

        impl Eq for $name {}

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self::new(value)
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                Self::new(value)
            }
        }
    )*};
}

secrets! {
    /// The client's password at the provider ([RFC 6749 §2.3.1](https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1)),
    /// or the client shared-secret of OAuth 1.0a ([RFC 5849 §3.4](https://www.rfc-editor.org/rfc/rfc5849#section-3.4)).
    ClientSecret;
    /// A private key of the client's, as PEM ([RFC 7468 §10](https://www.rfc-editor.org/rfc/rfc7468#section-10)): the field
    /// `private_key` of a provider whose client secret is minted.
    PrivateKey;
    /// An access token ([RFC 6749 §1.4](https://www.rfc-editor.org/rfc/rfc6749#section-1.4)), or the token identifier of
    /// OAuth 1.0a token credentials.
    AccessToken;
    /// A refresh token ([RFC 6749 §1.5](https://www.rfc-editor.org/rfc/rfc6749#section-1.5)).
    RefreshToken;
    /// An ID token as the provider sent it: a compact JWS
    /// ([OpenID Connect Core §2](https://openid.net/specs/openid-connect-core-1_0.html#IDToken)).
    IdToken;
    /// An authorization code ([RFC 6749 §4.1.2](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2)).
    AuthorizationCode;
    /// A PKCE code verifier ([RFC 7636 §4.1](https://www.rfc-editor.org/rfc/rfc7636#section-4.1)).
    CodeVerifier;
    /// The shared-secret of OAuth 1.0a temporary or token credentials
    /// ([RFC 5849 §1.1](https://www.rfc-editor.org/rfc/rfc5849#section-1.1)).
    SharedSecret;
}

impl AccessToken {
    /// The value of a header, behind a scheme such as `Bearer`
    /// ([RFC 6750 §2.1](https://www.rfc-editor.org/rfc/rfc6750#section-2.1)) or behind none, marked as a secret; none for a token
    /// that no header can carry.
    pub(crate) fn authorization(&self, scheme: &str) -> Option<HeaderValue> {
        let value = match scheme {
            "" => HeaderValue::try_from(self.expose()),
            scheme => HeaderValue::try_from(format!("{scheme} {}", self.expose())),
        };
        let mut value = value.ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_output_of_a_secret_names_the_type_and_nothing_else() {
        assert_eq!(format!("{:?}", ClientSecret::new("hunter2")), "ClientSecret([redacted])");
    }

    #[test]
    fn secrets_compare_by_value() {
        assert_eq!(AccessToken::new("a"), AccessToken::new("a"));
        assert_ne!(AccessToken::new("a"), AccessToken::new("b"));
        assert_ne!(AccessToken::new("a"), AccessToken::new("ab"));
    }
}
