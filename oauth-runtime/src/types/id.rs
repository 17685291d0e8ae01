use std::fmt;

use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

/// Declares newtypes over a string that is public on the wire and compared byte by byte.
macro_rules! identifiers {
    ($($(#[$docs:meta])* $name:ident;)*) => {$(
        $(#[$docs])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes the value exactly as it is; nothing is normalised.
            pub fn new(value: impl Into<Box<str>>) -> Self {
                Self(value.into())
            }

            /// The value as it was received.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self(value.into_boxed_str())
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                Self(value.into())
            }
        }
    )*};
}

identifiers! {
    /// The client identifier ([RFC 6749 §2.2](https://www.rfc-editor.org/rfc/rfc6749#section-2.2)). Not a secret.
    ClientId;
    /// An issuer identifier, compared byte by byte
    /// ([OpenID Connect Discovery §4.3](https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationValidation),
    /// [RFC 9207 §2.4](https://www.rfc-editor.org/rfc/rfc9207#section-2.4)).
    IssuerIdentifier;
    /// A subject identifier: who the user is at one issuer, case-sensitive, at most 255 ASCII characters in OpenID Connect
    /// ([OpenID Connect Core §2](https://openid.net/specs/openid-connect-core-1_0.html#IDToken)).
    Subject;
    /// A provider's name inside one application: the last segment of its paths.
    ProviderName;
}

impl Subject {
    /// Longest one, in bytes: what OpenID Connect allows is kept to by every provider.
    pub(crate) const MAX_LENGTH: usize = 255;
}

/// Declares newtypes over 256 random bits written as base64url: unguessable, single-use, redacted, compared in
/// constant time.
macro_rules! one_time_values {
    ($($(#[$docs:meta])* $name:ident;)*) => {$(
        $(#[$docs])*
        #[derive(Clone, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Box<str>);

        impl $name {
            /// Takes a value that was generated earlier or received.
            pub fn new(value: impl Into<Box<str>>) -> Self {
                Self(value.into())
            }

            /// The value as it goes over the wire.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "([redacted])"))
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
            }
        }

        impl Eq for $name {}
    )*};
}

one_time_values! {
    /// The `state` parameter ([RFC 6749 §10.12](https://www.rfc-editor.org/rfc/rfc6749#section-10.12)).
    StateParameter;
    /// The `nonce` parameter and claim
    /// ([OpenID Connect Core §3.1.2.1](https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest)).
    Nonce;
}
