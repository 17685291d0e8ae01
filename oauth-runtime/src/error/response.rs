use std::fmt;

use super::foreign;
use super::stage::Stage;

/// A provider's error answer
/// ([RFC 6749 §4.1.2.1](https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1) and
/// [§5.2](https://www.rfc-editor.org/rfc/rfc6749#section-5.2)).
///
/// The description is the provider's own text: shown quoted, cut, and only in logs.
#[derive(Clone, PartialEq, Eq)]
pub struct ErrorResponse {
    code: ErrorCode,
    /// The code as it came, where no specification knows it.
    word: Option<Box<str>>,
    description: Option<Box<str>>,
}

impl ErrorResponse {
    const MAX_DESCRIPTION: usize = 200;
    const MAX_WORD: usize = 64;

    /// From the `error` and `error_description` an attacker or a provider wrote.
    #[must_use]
    pub fn new(code: &str, description: Option<&str>) -> Self {
        let cut = |text: &str, at: usize| foreign::cut(text, at).into();
        let known = ErrorCode::from_wire(code);
        Self {
            // However servers say it.
            code: if is_denial(code) { ErrorCode::AccessDenied } else { known },
            word: (known == ErrorCode::Other && !code.is_empty()).then(|| cut(code, Self::MAX_WORD)),
            description: description.map(|text| cut(text, Self::MAX_DESCRIPTION)),
        }
    }

    /// The same with what is known to be secret struck out: servers repeat what they were sent.
    pub(crate) fn without(mut self, secrets: &[&str]) -> Self {
        for text in [&mut self.word, &mut self.description].into_iter().flatten() {
            *text = without(text, secrets).into();
        }
        self
    }

    /// The error code.
    #[must_use]
    pub fn code(&self) -> ErrorCode {
        self.code
    }

    /// The provider would have to show a page, and may not (OpenID Connect Core §3.1.2.6).
    pub(super) fn is_interaction_required(&self) -> bool {
        matches!(
            self.code,
            ErrorCode::InteractionRequired
                | ErrorCode::LoginRequired
                | ErrorCode::AccountSelectionRequired
                | ErrorCode::ConsentRequired
        )
    }

    /// The user said no, in whatever words.
    pub(super) fn is_no(&self) -> bool {
        self.code == ErrorCode::AccessDenied
    }

    /// The code as the provider wrote it, where no specification knows it: cut to 64 characters without control characters.
    /// Untrusted.
    #[must_use]
    pub fn word(&self) -> Option<&str> {
        self.word.as_deref()
    }

    /// The provider's own words, cut to 200 characters without control characters. Untrusted.
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }
}

/// The user said no, in one of the words that servers have for it.
pub(crate) fn is_denial(code: &str) -> bool {
    const WORDS: [&str; 6] = [
        "access_denied",
        "authorization_declined",
        "consent_declined",
        "permission_denied",
        "user_refused",
        "cancelled",
    ];
    const BEGINNINGS: [&str; 4] = ["user_cancel", "user_denied", "user_declined", "user_rejected"];
    WORDS.contains(&code) || BEGINNINGS.iter().any(|beginning| code.starts_with(beginning))
}

/// A text without what is known to be secret. A short one could be part of anything.
pub(super) fn without(text: &str, secrets: &[&str]) -> String {
    const SHORTEST: usize = 8;
    let long = secrets.iter().filter(|secret| secret.len() >= SHORTEST);
    long.fold(text.to_owned(), |text, secret| text.replace(secret, "[redacted]"))
}

impl fmt::Display for ErrorResponse {
    /// The code alone: the provider's own words are for logs, see [`description`](Self::description).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.code.as_str())
    }
}

impl fmt::Debug for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ErrorResponse({self}, {:?}, {:?})", self.word, self.description)
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

            const fn remedy(self) -> &'static str {
                match self {
                    $(Self::$variant => $remedy,)*
                    Self::Other => "look the code up in the provider's documentation: the log has it, as `provider_code`",
                }
            }
        }
    };
}

error_codes! {
    InvalidRequest = "invalid_request", "check the client's registration, then `authorization_params` and `token_params` of the declaration; the log has the provider's words";
    UnauthorizedClient = "unauthorized_client", "allow the authorization code flow for this client at the provider";
    AccessDenied = "access_denied", "the user cancelled or refused; offer to log in again";
    UnsupportedResponseType = "unsupported_response_type", "allow the authorization code flow for this client at the provider";
    InvalidScope = "invalid_scope", "compare `scopes(…)` of the declaration with those that the provider allows this client";
    ServerError = "server_error", "the provider failed; try again later";
    TemporarilyUnavailable = "temporarily_unavailable", "the provider is overloaded; try again later";
    InvalidClient = "invalid_client", "check the client identifier and its secret; if both are right, try `client_authentication = client_secret_post`";
    InvalidGrant = "invalid_grant", "start the login again; if it happens every time, check the registered redirect URI";
    UnsupportedGrantType = "unsupported_grant_type", "allow the authorization code flow for this client at the provider";
    InvalidToken = "invalid_token", "log in again; if it happens every time, check which audience and scope the endpoint wants";
    InsufficientScope = "insufficient_scope", "ask for the missing scope: `scopes(…)` of the declaration, or `Granted` in the page that needs it";
    InteractionRequired = "interaction_required", "start the login again without `prompt = \"none\"` in `authorization_params`";
    LoginRequired = "login_required", "start the login again without `prompt = \"none\"` in `authorization_params`";
    AccountSelectionRequired = "account_selection_required", "start the login again without `prompt = \"none\"` in `authorization_params`";
    ConsentRequired = "consent_required", "start the login again without `prompt = \"none\"` in `authorization_params`";
    RequestNotSupported = "request_not_supported", "no request object was sent, a declaration cannot: look for what adds `request` between the browser and the provider";
    RequestUriNotSupported = "request_uri_not_supported", "no request object was sent, a declaration cannot: look for what adds `request_uri` between the browser and the provider";
    RegistrationNotSupported = "registration_not_supported", "register the client at the provider by hand";
    /// OAuth 1.0a: the server refused the request's signature or credentials (RFC 5849 §3.2).
    OAuth1Unauthorized = "oauth1_unauthorized", "check the client identifier, its secret, the signature method and the clock of this machine";
}

impl ErrorCode {
    /// Nobody has to change anything.
    pub(crate) const fn is_over_soon(self) -> bool {
        matches!(self, Self::ServerError | Self::TemporarilyUnavailable)
    }

    /// The remedy where the step says more.
    pub(super) const fn remedy_at(self, stage: Option<Stage>) -> &'static str {
        match (self, stage) {
            (Self::InvalidToken | Self::InsufficientScope, Some(Stage::UserInfo)) => {
                "the provider does not take its own access token at userinfo: check there whether the token needs another scope, audience or format; with OpenID Connect `profile_in_id_token` does without userinfo"
            }
            (Self::UnauthorizedClient | Self::UnsupportedGrantType, Some(Stage::Token)) => {
                "check the client secret, then that the provider allows this client the flow: authorization code, and refresh tokens"
            }
            (Self::InvalidGrant, Some(Stage::Token)) => {
                "start the login again; if it happens every time, check that the redirect URI is registered exactly as it is printed at the start, and the client secret"
            }
            _ => self.remedy(),
        }
    }
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
