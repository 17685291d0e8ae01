//! What a declaration is written in: protocols, methods, algorithms, names.

use super::place::{has_text, is_place, is_separated};

/// The protocol a provider speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Protocol {
    /// OAuth 1.0a ([RFC 5849](https://www.rfc-editor.org/rfc/rfc5849)).
    OAuth1,
    /// OAuth 2.0 ([RFC 6749](https://www.rfc-editor.org/rfc/rfc6749)).
    OAuth2,
    /// OpenID Connect ([Core](https://openid.net/specs/openid-connect-core-1_0.html)).
    OpenIdConnect,
}

impl Protocol {
    /// The protocol's usual name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OAuth1 => "OAuth 1.0a",
            Self::OAuth2 => "OAuth 2.0",
            Self::OpenIdConnect => "OpenID Connect",
        }
    }
}

/// How the client proves itself at the token endpoint
/// ([RFC 6749 §2.3](https://www.rfc-editor.org/rfc/rfc6749#section-2.3)). Exactly one method is used, never a fallback.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ClientAuthenticationMethod {
    /// `client_secret_basic`: the `Authorization` header, both halves form-urlencoded.
    ClientSecretBasic,
    /// `client_secret_post`: in the request body.
    ClientSecretPost,
    /// `none`: a public client.
    None,
}

/// How OAuth 1.0a requests are signed ([RFC 5849 §3.4](https://www.rfc-editor.org/rfc/rfc5849#section-3.4)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignatureMethod {
    /// `HMAC-SHA1`
    HmacSha1,
    /// `HMAC-SHA256`
    HmacSha256,
    /// `HMAC-SHA512`
    HmacSha512,
    /// `RSA-SHA1`
    RsaSha1,
    /// `RSA-SHA256`
    RsaSha256,
    /// `RSA-SHA512`
    RsaSha512,
    /// `PLAINTEXT`: the secrets themselves, over TLS only; opt-in.
    Plaintext,
}

impl SignatureMethod {
    /// The value of `oauth_signature_method`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::HmacSha1 => "HMAC-SHA1",
            Self::HmacSha256 => "HMAC-SHA256",
            Self::HmacSha512 => "HMAC-SHA512",
            Self::RsaSha1 => "RSA-SHA1",
            Self::RsaSha256 => "RSA-SHA256",
            Self::RsaSha512 => "RSA-SHA512",
            Self::Plaintext => "PLAINTEXT",
        }
    }
}

/// What the provider's answer holds
/// ([RFC 6749 §3.1.1](https://www.rfc-editor.org/rfc/rfc6749#section-3.1.1)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseType {
    /// `code`: an authorization code, and no token.
    Code,
}

impl ResponseType {
    /// The value of `response_type`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Code => "code",
        }
    }

    /// Whether tokens come back through the browser. Where they were not asked for, somebody else put them there.
    pub(crate) const fn holds_tokens(self) -> bool {
        match self {
            Self::Code => false,
        }
    }
}

/// How the provider's answer comes back
/// ([OAuth 2.0 Multiple Response Types §2.1](https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseMode {
    /// `query`: in the query of the redirect, as RFC 6749 §4.1.2 says.
    Query,
    /// `form_post`: in a form that the browser posts
    /// ([Form Post Response Mode](https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html)).
    FormPost,
}

impl ResponseMode {
    /// The value of `response_mode`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Query => "query",
            Self::FormPost => "form_post",
        }
    }

    /// Whether the browser brings the answer by a `POST` from the provider's page, which carries no `SameSite=Lax` cookie.
    pub(crate) const fn is_posted(self) -> bool {
        matches!(self, Self::FormPost)
    }
}

/// Where the OAuth 1.0a protocol parameters travel
/// ([RFC 5849 §3.5](https://www.rfc-editor.org/rfc/rfc5849#section-3.5)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Placement {
    /// The `Authorization` header.
    Header,
    /// The form-encoded body.
    Body,
    /// The query.
    Query,
}

/// The algorithm an ID token must be signed with ([RFC 7518 §3.1](https://www.rfc-editor.org/rfc/rfc7518#section-3.1)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SigningAlgorithm {
    /// RSASSA-PKCS1-v1_5 with SHA-256: what a provider uses unless registered otherwise.
    RS256,
    /// RSASSA-PKCS1-v1_5 with SHA-384.
    RS384,
    /// RSASSA-PKCS1-v1_5 with SHA-512.
    RS512,
    /// RSASSA-PSS with SHA-256.
    PS256,
    /// RSASSA-PSS with SHA-384.
    PS384,
    /// RSASSA-PSS with SHA-512.
    PS512,
    /// ECDSA on P-256 with SHA-256.
    ES256,
    /// ECDSA on P-384 with SHA-384.
    ES384,
    /// ECDSA on P-521 with SHA-512.
    ES512,
    /// Ed25519.
    EdDSA,
}

impl SigningAlgorithm {
    /// The value of `alg`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RS256 => "RS256",
            Self::RS384 => "RS384",
            Self::RS512 => "RS512",
            Self::PS256 => "PS256",
            Self::PS384 => "PS384",
            Self::PS512 => "PS512",
            Self::ES256 => "ES256",
            Self::ES384 => "ES384",
            Self::ES512 => "ES512",
            Self::EdDSA => "EdDSA",
        }
    }
}

/// Where a provider's own userinfo answer keeps the standard claims, as JSON pointers
/// ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)), or as texts with pointers in braces, `{/first_name} {/last_name}`. The
/// defaults are the names of OpenID Connect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UserInfoMapping {
    pub(crate) subject: &'static str,
    pub(crate) name: &'static str,
    pub(crate) username: &'static str,
    pub(crate) email: &'static str,
    pub(crate) email_verified: &'static str,
    pub(crate) picture: &'static str,
    /// Somebody said where the identifier is: without it the name of OpenID Connect is a guess.
    names_subject: bool,
}

impl UserInfoMapping {
    /// The claim names of OpenID Connect Core §5.1.
    pub const STANDARD: Self = Self {
        subject: "/sub",
        name: "/name",
        username: "/preferred_username",
        email: "/email",
        email_verified: "/email_verified",
        picture: "/picture",
        names_subject: false,
    };

    /// Each is a pointer, or a template where there may be one.
    pub(crate) const fn check(&self) {
        let places = [self.subject, self.name, self.username, self.email, self.picture, self.email_verified];
        let mut i = 0;
        while i < places.len() {
            assert!(is_place(places[i]), "`userinfo`: each place is a JSON pointer, or a text with pointers in braces");
            i += 1;
        }
        assert!(is_separated(self.subject), "`userinfo`: something stands between the parts of `subject`");
        let holds_pointers_alone = !has_text(self.email_verified);
        assert!(
            holds_pointers_alone,
            "`userinfo`: `email_verified` is a JSON pointer, or several in braces and nothing else"
        );
    }

    /// The claims that a user is told by: name, place, and the place in OpenID Connect.
    pub(crate) const fn beside_standard(&self) -> [(&'static str, &'static str, &'static str); 4] {
        const STANDARD: UserInfoMapping = UserInfoMapping::STANDARD;
        [
            ("name", self.name, STANDARD.name),
            ("preferred_username", self.username, STANDARD.username),
            ("email", self.email, STANDARD.email),
            ("picture", self.picture, STANDARD.picture),
        ]
    }

    /// Whether it says where the immutable identifier stands.
    #[must_use]
    pub const fn names_subject(&self) -> bool {
        self.names_subject
    }

    /// Where the immutable identifier stands. Never an e-mail address or a name that can change hands.
    #[must_use]
    pub const fn subject(mut self, pointer: &'static str) -> Self {
        self.subject = pointer;
        self.names_subject = true;
        self
    }

    /// Where the identifier stands of a provider that has none but one that can change hands, such as a login name or an e-mail
    /// address: whoever has it next has the account.
    #[must_use]
    pub const fn changing_subject(self, pointer: &'static str) -> Self {
        self.subject(pointer)
    }

    /// Where the full name stands.
    #[must_use]
    pub const fn name(mut self, pointer: &'static str) -> Self {
        self.name = pointer;
        self
    }

    /// Where the login name stands.
    #[must_use]
    pub const fn username(mut self, pointer: &'static str) -> Self {
        self.username = pointer;
        self
    }

    /// Where the e-mail address stands.
    #[must_use]
    pub const fn email(mut self, pointer: &'static str) -> Self {
        self.email = pointer;
        self
    }

    /// Where the provider says whether it verified the address. Several members have to be true together: `{/valid} {/verified}`.
    #[must_use]
    pub const fn email_verified(mut self, pointer: &'static str) -> Self {
        self.email_verified = pointer;
        self
    }

    /// Where the URL of the picture stands.
    #[must_use]
    pub const fn picture(mut self, pointer: &'static str) -> Self {
        self.picture = pointer;
        self
    }
}

/// The names of the settings that hold a client's registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnvironmentNames {
    pub(crate) client_id: &'static str,
    pub(crate) client_secret: &'static str,
    pub(crate) internal_url: &'static str,
}

impl EnvironmentNames {
    /// The names of the client's registration.
    #[must_use]
    pub const fn new(client_id: &'static str, client_secret: &'static str) -> Self {
        Self { client_id, client_secret, internal_url: "" }
    }

    /// The setting that may hold [`internal_url`](crate::description::ProviderDescription::internal_url).
    #[must_use]
    pub const fn internal_url(mut self, setting: &'static str) -> Self {
        self.internal_url = setting;
        self
    }
}
