//! What can be wrong with a signed token. A code is kind × check: a kind of token is one row, which names the checks that it
//! has and the section that asks for each.

use std::fmt;

/// A kind of token failed a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenFault {
    kind: TokenKind,
    check: TokenCheck,
}

impl TokenFault {
    /// This check of this kind.
    #[must_use]
    pub const fn new(kind: TokenKind, check: TokenCheck) -> Self {
        Self { kind, check }
    }

    /// The kind of token.
    #[must_use]
    pub const fn kind(self) -> TokenKind {
        self.kind
    }

    /// What is wrong with it.
    #[must_use]
    pub const fn check(self) -> TokenCheck {
        self.check
    }

    /// What to do about it.
    #[must_use]
    pub const fn remedy(self) -> &'static str {
        self.check.remedy()
    }
}

impl fmt::Display for TokenFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the {} {}", self.kind.name(), self.check.what())
    }
}

macro_rules! token_checks {
    ($($variant:ident = $what:literal, $remedy:literal;)*) => {
        /// What is wrong with a token.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum TokenCheck {
            $(#[doc = concat!("It ", $what, ".")] $variant,)*
        }

        impl TokenCheck {
            const fn what(self) -> &'static str {
                match self { $(Self::$variant => $what,)* }
            }

            const fn remedy(self) -> &'static str {
                match self { $(Self::$variant => $remedy,)* }
            }
        }
    };
}

token_checks! {
    Malformed = "is not a compact JWS", "report it to the provider; the log has what is wrong";
    TooLarge = "is larger than 64 KiB", "have the provider send fewer group or role claims";
    Algorithm = "is signed with an algorithm this client does not accept",
        "declare the algorithm that the provider signs with, `id_token_alg`; the log has both";
    Critical = "has a critical header this client does not know", "report it to the provider";
    Type = "is in truth a token of another kind", "report it to the provider";
    KeyUnknown = "fits no key of the provider", "the provider may be rotating keys; try again in a minute. The log has its keys";
    Signature = "has a wrong signature", "try again; if it happens every time, check `jwks_uri`";
    Issuer = "comes from another issuer",
        "declare the `issuer` exactly as the provider writes it, trailing slash included; the log has both";
    KeyIssuer = "is signed with a key of another issuer", "report it to the provider";
    Tenant = "is of a tenant whose users are not let in",
        "if they may log in, add the tenant to `tenants(…)` or to the setting of the field `tenants`; the log names it";
    Subject = "has no usable `sub`", "report it to the provider; the log has what is wrong";
    Audience = "is for another client",
        "check the client identifier; who else a token may be for is declared with `trusted_audiences(…)`. The log has the audience";
    AuthorizedParty = "names another client in `azp`",
        "check that the client identifier is the one the provider issued";
    Expired = "has expired", "check the clock of this machine and the provider's; the log has the difference";
    IssuedAt = "was not issued just now",
        "check the clock of this machine and the provider's; the log has the difference";
    NotYetValid = "is not valid yet",
        "check the clock of this machine and the provider's; the log has the difference";
    Nonce = "has another `nonce` than the one that was sent",
        "start the login again; for a provider that sends none there is `dangerous_optional_nonce`";
    AuthTime = "is not of a login as recent as `max_age` asks",
        "start the login again; if it happens every time, check that the provider honours `max_age`";
    Acr = "is not of a login as the application demands it (`acr`)",
        "offer to log in again with the other factor; if it never comes, check that the provider honours an essential `acr` in `claims`, and the values named there";
    AccessTokenHash = "has an `at_hash` that does not fit the access token",
        "report it to the provider: it computes `at_hash` in a way of its own, or somebody swapped the access token";
    Claim = "lacks a claim, or has one of the wrong type", "report it to the provider; the log has which";
}

macro_rules! token_kinds {
    ($($(#[$docs:meta])* $kind:ident, $name:literal, $malformed:literal {
        $($check:ident = $code:literal, $reference:literal;)*
    })*) => {
        /// A kind of token.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum TokenKind {
            $($(#[$docs])* $kind,)*
        }

        impl TokenKind {
            const fn name(self) -> &'static str {
                match self { $(Self::$kind => $name,)* }
            }
        }

        impl TokenFault {
            /// Every check of every kind, in the order in which they are made.
            pub const ALL: &'static [Self] = &[$(
                Self::new(TokenKind::$kind, TokenCheck::Malformed),
                $(Self::new(TokenKind::$kind, TokenCheck::$check),)*
            )*];

            /// The stable code.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match (self.kind, self.check) {
                    $($((TokenKind::$kind, TokenCheck::$check) => $code,)*)*
                    $((TokenKind::$kind, _) => $malformed,)*
                }
            }

            /// The section that asks for the check.
            #[must_use]
            pub const fn reference(self) -> &'static str {
                match (self.kind, self.check) {
                    $($((TokenKind::$kind, TokenCheck::$check) => $reference,)*)*
                    _ => "RFC 7515 §5.2",
                }
            }
        }
    };
}

token_kinds! {
    /// Says who the user is ([OpenID Connect Core §2](https://openid.net/specs/openid-connect-core-1_0.html#IDToken)).
    IdToken, "ID token", "id_token_malformed" {
        TooLarge = "id_token_too_large", "RFC 8725 §3.7";
        Algorithm = "id_token_algorithm", "RFC 8725 §3.1";
        Critical = "id_token_critical", "RFC 7515 §4.1.11";
        Type = "id_token_type", "RFC 8725 §3.11";
        KeyUnknown = "id_token_key_unknown", "OpenID Connect Core §10.1.1";
        Signature = "id_token_signature", "OpenID Connect Core §3.1.3.7 (6)";
        Issuer = "id_token_issuer", "OpenID Connect Core §3.1.3.7 (2)";
        KeyIssuer = "id_token_key_issuer", "OpenID Connect Core §10.1.1";
        Tenant = "id_token_tenant", "OpenID Connect Core §3.1.3.7 (2)";
        Subject = "id_token_subject", "OpenID Connect Core §2";
        Audience = "id_token_audience", "OpenID Connect Core §3.1.3.7 (3)";
        AuthorizedParty = "id_token_authorized_party", "OpenID Connect Core §3.1.3.7 (5)";
        Expired = "id_token_expired", "OpenID Connect Core §3.1.3.7 (9)";
        IssuedAt = "id_token_issued_at", "OpenID Connect Core §3.1.3.7 (10)";
        NotYetValid = "id_token_not_yet_valid", "RFC 7519 §4.1.5";
        Nonce = "id_token_nonce", "OpenID Connect Core §3.1.3.7 (11)";
        Acr = "id_token_acr", "OpenID Connect Core §3.1.3.7 (12)";
        AuthTime = "id_token_auth_time", "OpenID Connect Core §3.1.3.7 (13)";
        AccessTokenHash = "id_token_access_token_hash", "OpenID Connect Core §3.1.3.8";
        Claim = "id_token_claim", "OpenID Connect Core §2";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_says_kind_and_check_and_no_check_is_listed_twice() {
        let mut seen = std::collections::HashSet::new();
        for fault in TokenFault::ALL {
            let malformed = TokenFault::new(fault.kind, TokenCheck::Malformed).code();
            let prefix = malformed.strip_suffix("malformed").expect("its code");
            assert!(fault.code().starts_with(prefix) && seen.insert(fault), "{fault:?}: {}", fault.code());
        }
    }

    #[test]
    fn a_fault_reads_as_a_sentence_of_its_kind() {
        let fault = TokenFault::new(TokenKind::IdToken, TokenCheck::Nonce);
        assert_eq!(fault.to_string(), "the ID token has another `nonce` than the one that was sent");
        assert_eq!((fault.code(), fault.reference()), ("id_token_nonce", "OpenID Connect Core §3.1.3.7 (11)"));
    }
}
