use std::fmt;

/// A provider's error answer
/// ([RFC 6749 §4.1.2.1](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1) and
/// [§5.2](https://www.rfc-editor.org/rfc/rfc6749#section-5.2)).
///
/// The description is the provider's own text: shown quoted, cut, and only in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct ErrorResponse {
    code: ErrorCode,
    description: Option<Box<str>>,
}

impl ErrorResponse {
    const MAX_DESCRIPTION: usize = 200;

    /// From the `error` and `error_description` an attacker or a provider wrote.
    #[must_use]
    pub fn new(code: &str, description: Option<&str>) -> Self {
        Self {
            code: ErrorCode::from_wire(code),
            description: description.map(|text| {
                text.chars()
                    .filter(|c| !c.is_control())
                    .take(Self::MAX_DESCRIPTION)
                    .collect::<String>()
                    .into_boxed_str()
            }),
        }
    }

    /// The error code.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.code
    }

    /// The provider's own words, cut to 200 characters without control characters. Untrusted.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }
}

impl fmt::Display for ErrorResponse {
    /// The code alone: the provider's own words are for logs, see [`description`](Self::description).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.code.as_str())
    }
}

impl fmt::Debug for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ErrorResponse({self}, {:?})", self.description)
    }
}

macro_rules! error_codes {
    ($($(#[$docs:meta])* $variant:ident = $wire:literal, $remedy:literal;)*) => {
        /// The error codes of the protocols. What a provider invents is [`ErrorCode::Other`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ErrorCode {
            $($(#[$docs])* #[doc = concat!("`", $wire, "`")] $variant,)*
            /// A code that no specification knows.
            Other,
        }

        impl ErrorCode {
            pub(crate) fn from_wire(value: &str) -> Self {
                match value {
                    $($wire => Self::$variant,)*
                    _ => Self::Other,
                }
            }

            /// The wire spelling; `other_error` for [`ErrorCode::Other`].
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $wire,)*
                    Self::Other => "other_error",
                }
            }

            pub(crate) const fn remedy(self) -> &'static str {
                match self {
                    $(Self::$variant => $remedy,)*
                    Self::Other => "look the code up in the provider's documentation",
                }
            }
        }
    };
}

error_codes! {
    InvalidRequest = "invalid_request", "check the client's registration and the extra parameters of the attribute";
    UnauthorizedClient = "unauthorized_client", "allow the authorization code flow for this client at the provider";
    AccessDenied = "access_denied", "the user cancelled or refused; offer to log in again";
    UnsupportedResponseType = "unsupported_response_type", "allow the authorization code flow for this client at the provider";
    InvalidScope = "invalid_scope", "check the scopes of the attribute against those the provider allows this client";
    ServerError = "server_error", "the provider failed; try again later";
    TemporarilyUnavailable = "temporarily_unavailable", "the provider is overloaded; try again later";
    InvalidClient = "invalid_client", "check the client identifier, its secret, and `client_authentication`";
    InvalidGrant = "invalid_grant", "start the login again; if it happens every time, check the registered redirect URI";
    UnsupportedGrantType = "unsupported_grant_type", "allow the authorization code flow for this client at the provider";
    InvalidToken = "invalid_token", "log in again";
    InsufficientScope = "insufficient_scope", "ask the user for the missing scope";
    InteractionRequired = "interaction_required", "start the login again without `prompt=none`";
    LoginRequired = "login_required", "start the login again without `prompt=none`";
    AccountSelectionRequired = "account_selection_required", "start the login again without `prompt=none`";
    ConsentRequired = "consent_required", "start the login again without `prompt=none`";
    RequestNotSupported = "request_not_supported", "switch request objects off for this provider";
    RequestUriNotSupported = "request_uri_not_supported", "switch `request_uri` off for this provider";
    RegistrationNotSupported = "registration_not_supported", "register the client at the provider by hand";
    /// OAuth 1.0a: the server refused the request's signature or credentials (RFC 5849 §3.2).
    OAuth1Unauthorized = "oauth1_unauthorized", "check the client identifier, its secret, the signature method and the clock of this machine";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_providers_description_is_cut_and_cleaned() {
        let response = ErrorResponse::new("invalid_grant", Some(&format!("a\r\nb{}", "x".repeat(500))));
        let description = response.description().unwrap_or_default();
        assert_eq!(description.chars().count(), 200);
        assert!(description.starts_with("abx"));
    }

    #[test]
    fn an_invented_code_is_other_and_never_echoed() {
        let response = ErrorResponse::new("<script>", None);
        assert_eq!(response.code(), ErrorCode::Other);
        assert_eq!(response.to_string(), "`other_error`");
    }
}
