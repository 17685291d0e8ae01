//! What the derive writes about a provider: constant data, never fetched, never overridden by fetched data.

use super::claims::ClaimsCheck;
pub use super::endpoint::Endpoint;
use super::endpoint::Endpoints;
use crate::declaration::quirks::{
    AfterCall, BeforeCall, ErrorAnswer, Quirks, RenamedParams, TokenAnswer, TokenAnswerFormat, TokenRequestFormat,
};
use crate::declaration::scope;

/// A provider as its developer declared it.
///
/// `#[derive(OAuthProvider)]` writes one as a constant. What a server says about itself is
/// [`ServerMetadata`](crate::oidc::ServerMetadata); it fills gaps and never replaces what stands here.
#[derive(Clone, Copy, Debug)]
pub struct ProviderDescription {
    pub(crate) name: &'static str,
    pub(crate) display_name: &'static str,
    pub(crate) protocol: Protocol,
    pub(crate) issuer: Option<&'static str>,
    pub(crate) metadata_url: Option<&'static str>,
    pub(crate) endpoints: Endpoints<Option<&'static str>>,
    pub(crate) scopes: &'static [&'static str],
    pub(crate) incremental_scopes: &'static [&'static str],
    pub(crate) implied_scopes: &'static [(&'static str, &'static str)],
    pub(crate) fields: &'static [&'static str],
    pub(crate) scope_separator: &'static str,
    pub(crate) authorization_params: &'static [(&'static str, &'static str)],
    pub(crate) token_params: &'static [(&'static str, &'static str)],
    pub(crate) headers: &'static [(&'static str, &'static str)],
    pub(crate) client_authentication: ClientAuthenticationMethod,
    pub(crate) pkce: bool,
    pub(crate) form_post: bool,
    pub(crate) signature_method: SignatureMethod,
    pub(crate) placement: Placement,
    pub(crate) realm: Option<&'static str>,
    pub(crate) userinfo: UserInfoMapping,
    pub(crate) claims: Option<ClaimsCheck>,
    pub(crate) id_token_alg: SigningAlgorithm,
    pub(crate) environment: EnvironmentNames,
    pub(crate) login_path: Option<&'static str>,
    pub(crate) callback_path: Option<&'static str>,
    pub(crate) logout_path: Option<&'static str>,
    pub(crate) allow_loopback_http: bool,
    pub(crate) quirks: Quirks,
}

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
/// ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)). The defaults are the names of OpenID Connect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UserInfoMapping {
    pub(crate) subject: &'static str,
    pub(crate) name: &'static str,
    pub(crate) username: &'static str,
    pub(crate) email: &'static str,
    pub(crate) email_verified: &'static str,
    pub(crate) picture: &'static str,
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
    };

    /// Where the immutable identifier stands. Never an e-mail address or a name that can change hands.
    #[must_use]
    pub const fn subject(mut self, pointer: &'static str) -> Self {
        self.subject = pointer;
        self
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

    /// Where the provider says whether it verified the address.
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
}

impl EnvironmentNames {
    /// The two names.
    #[must_use]
    pub const fn new(client_id: &'static str, client_secret: &'static str) -> Self {
        Self { client_id, client_secret }
    }
}

macro_rules! setters {
    ($($(#[$docs:meta])* $name:ident: $type:ty $(= $wrap:ident)?;)*) => {$(
        $(#[$docs])*
        #[must_use]
        pub const fn $name(mut self, value: $type) -> Self {
            self.$name = setters!(@ value $($wrap)?);
            self
        }
    )*};
    (@ $value:ident Some) => { Some($value) };
    (@ $value:ident) => { $value };
}

macro_rules! quirks {
    ($($(#[$docs:meta])* $name:ident: $type:ty $(= $wrap:ident)?;)*) => {$(
        $(#[$docs])*
        #[must_use]
        pub const fn $name(mut self, value: $type) -> Self {
            self.quirks.$name = setters!(@ value $($wrap)?);
            self
        }
    )*};
}

impl ProviderDescription {
    const fn new(name: &'static str, display_name: &'static str, protocol: Protocol) -> Self {
        Self {
            name,
            display_name,
            protocol,
            issuer: None,
            metadata_url: None,
            endpoints: Endpoints::NONE,
            scopes: &[],
            incremental_scopes: &[],
            implied_scopes: &[],
            fields: &[],
            scope_separator: " ",
            authorization_params: &[],
            token_params: &[],
            headers: &[],
            client_authentication: ClientAuthenticationMethod::ClientSecretBasic,
            pkce: true,
            form_post: false,
            signature_method: SignatureMethod::HmacSha1,
            placement: Placement::Header,
            realm: None,
            userinfo: UserInfoMapping::STANDARD,
            claims: None,
            id_token_alg: SigningAlgorithm::RS256,
            environment: EnvironmentNames::new("", ""),
            login_path: None,
            callback_path: None,
            logout_path: None,
            allow_loopback_http: false,
            quirks: Quirks::STANDARD,
        }
    }

    /// An OpenID Provider.
    #[must_use]
    pub const fn open_id_connect(name: &'static str, display_name: &'static str) -> Self {
        Self::new(name, display_name, Protocol::OpenIdConnect)
    }

    /// An OAuth 2.0 authorization server.
    #[must_use]
    pub const fn oauth2(name: &'static str, display_name: &'static str) -> Self {
        Self::new(name, display_name, Protocol::OAuth2)
    }

    /// An OAuth 1.0a server.
    #[must_use]
    pub const fn oauth1(name: &'static str, display_name: &'static str) -> Self {
        Self::new(name, display_name, Protocol::OAuth1)
    }

    /// The same provider under a name of this application's: its paths and its button are called after it.
    #[must_use]
    pub const fn named(mut self, name: &'static str, display_name: &'static str) -> Self {
        self.name = name;
        self.display_name = display_name;
        self
    }

    setters! {
        /// The issuer identifier, compared byte by byte.
        issuer: &'static str = Some;
        /// Where the metadata document is. Without it: the issuer plus `/.well-known/openid-configuration`.
        metadata_url: &'static str = Some;
        /// The scopes asked for at every login, in order.
        scopes: &'static [&'static str];
        /// The scopes that are asked for when a page needs them, and not before.
        incremental_scopes: &'static [&'static str];
        /// Which scope gives which other one, as (given, implied).
        implied_scopes: &'static [(&'static str, &'static str)];
        /// The struct's fields that may stand in URLs.
        fields: &'static [&'static str];
        /// What stands between two scopes; a space unless the provider's quirk is another.
        scope_separator: &'static str;
        /// Extra parameters of every authorization request.
        authorization_params: &'static [(&'static str, &'static str)];
        /// Extra parameters of every token request.
        token_params: &'static [(&'static str, &'static str)];
        /// Headers of every call to the provider.
        headers: &'static [(&'static str, &'static str)];
        /// How the client proves itself at the token endpoint.
        client_authentication: ClientAuthenticationMethod;
        /// How OAuth 1.0a requests are signed.
        signature_method: SignatureMethod;
        /// Where the OAuth 1.0a parameters travel.
        placement: Placement;
        /// The realm of the OAuth 1.0a `Authorization` header.
        realm: &'static str = Some;
        /// Where the profile keeps the standard claims.
        userinfo: UserInfoMapping;
        /// The algorithm ID tokens must be signed with.
        id_token_alg: SigningAlgorithm;
        /// The names of the settings with the client's registration.
        environment: EnvironmentNames;
        /// The path that starts a login; `/login/{name}` by default.
        login_path: &'static str = Some;
        /// The path of the redirect URI; `/auth/{name}` by default.
        callback_path: &'static str = Some;
        /// The path that ends the session; `/logout/{name}` by default.
        logout_path: &'static str = Some;
    }

    quirks! {
        /// What the provider calls parameters.
        renamed_params: RenamedParams;
        /// How token requests carry their parameters.
        token_request_format: TokenRequestFormat;
        /// How token answers are encoded, whatever media type they claim.
        token_answer_format: TokenAnswerFormat = Some;
        /// Where token answers keep things.
        token_answer: TokenAnswer;
        /// Where token answers say that they are errors.
        error_answer: ErrorAnswer = Some;
        /// What the provider calls a bearer token.
        bearer_token_type: &'static str;
        /// What of a token answer becomes part of the identity, as (name, JSON pointer).
        keep_from_token: &'static [(&'static str, &'static str)];
        /// What of the redirect's query becomes part of the identity, as (name, parameter).
        keep_from_redirect: &'static [(&'static str, &'static str)];
        /// Runs before every call to the provider.
        before_call: BeforeCall = Some;
        /// Runs after every call to the provider.
        after_call: AfterCall = Some;
    }

    /// Accepts token answers without `token_type` as bearer tokens.
    #[must_use]
    pub const fn optional_token_type(mut self) -> Self {
        self.quirks.optional_token_type = true;
        self
    }

    /// Reads `email_verified` and `phone_number_verified` also where they are texts or numbers.
    #[must_use]
    pub const fn lenient_booleans(mut self) -> Self {
        self.quirks.lenient_booleans = true;
        self
    }

    /// Has the provider answer by a form post instead of the query
    /// ([Form Post Response Mode](https://openid.net/specs/oauth-v2-form-post-response-mode-1_0.html)).
    #[must_use]
    pub const fn form_post(mut self) -> Self {
        self.form_post = true;
        self
    }

    /// Reads the claims of every login as the type of `check`, which is [`check_claims`](crate::identity::check_claims) of it:
    /// a login that does not fit is none.
    #[must_use]
    pub const fn claims(mut self, check: ClaimsCheck) -> Self {
        self.claims = Some(check);
        self
    }

    /// Sends no PKCE challenge: for a server that refuses unknown parameters.
    #[must_use]
    pub const fn dangerous_no_pkce(mut self) -> Self {
        self.pkce = false;
        self
    }

    /// Accepts `http` endpoints on loopback hosts: for a server on the developer's own machine.
    #[must_use]
    pub const fn dangerous_allow_loopback_http(mut self) -> Self {
        self.allow_loopback_http = true;
        self
    }

    /// Checks at compile time what the derive cannot see: values behind paths.
    ///
    /// # Panics
    ///
    /// In a constant, a panic is a compile error that names the rule.
    #[must_use]
    #[track_caller]
    pub const fn checked(self) -> Self {
        scope::require(self.scopes, self.incremental_scopes, self.implied_scopes, self.scope_separator);
        assert!(is_path_segment(self.name), "a provider's name holds only `a-z`, `0-9`, `-` and `_`");
        self
    }

    /// The last segment of its paths.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The name people read.
    #[must_use]
    pub const fn display_name(&self) -> &'static str {
        self.display_name
    }

    /// The protocol it speaks.
    #[must_use]
    pub const fn protocol(&self) -> Protocol {
        self.protocol
    }

    /// The scopes asked for at every login.
    #[must_use]
    pub const fn declared_scopes(&self) -> &'static [&'static str] {
        self.scopes
    }

    /// The scopes that a page may ask for: those that wait for it, and those that come with others.
    pub(crate) fn scopes_of_pages(&self) -> impl Iterator<Item = &'static str> {
        let implied = self.implied_scopes.iter().map(|(_, implied)| *implied);
        self.incremental_scopes.iter().copied().chain(implied)
    }

    /// Whether the application may ask for this scope: at every login, or when a page needs it.
    pub(crate) fn may_ask_for(&self, scope: &str) -> bool {
        self.scopes.contains(&scope) || self.scopes_of_pages().any(|other| other == scope)
    }

    /// The scopes that `granted` does not cover.
    pub(crate) fn missing<S: AsRef<str>>(&self, granted: &[S], scopes: &[&str]) -> Vec<Box<str>> {
        scopes.iter().filter(|scope| !self.covers(granted, scope)).map(|scope| (*scope).into()).collect()
    }

    /// Whether `granted` has the scope itself.
    pub(crate) fn holds<S: AsRef<str>>(granted: &[S], scope: &str) -> bool {
        granted.iter().any(|granted| spelt_shortly(granted.as_ref()) == scope)
    }

    /// Whether `granted` holds the scope: itself, or one that implies it, also by way of others.
    pub(crate) fn covers<S: AsRef<str>>(&self, granted: &[S], scope: &str) -> bool {
        let mut wanted = vec![scope];
        let mut next = 0;
        while let Some(&scope) = wanted.get(next) {
            if Self::holds(granted, scope) {
                return true;
            }
            let givers = self.implied_scopes.iter().filter(|(_, implied)| *implied == scope).map(|(giver, _)| *giver);
            // Each scope once: what implies itself in a circle ends too.
            let new = givers.filter(|giver| !wanted.contains(giver)).collect::<Vec<_>>();
            wanted.extend(new);
            next += 1;
        }
        false
    }
}

/// Google answers with the long names of two scopes that are asked for by the short ones.
fn spelt_shortly(scope: &str) -> &str {
    match scope {
        "https://www.googleapis.com/auth/userinfo.email" => "email",
        "https://www.googleapis.com/auth/userinfo.profile" => "profile",
        scope => scope,
    }
}

pub(crate) const fn is_path_segment(value: &str) -> bool {
    let bytes = value.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        if !matches!(bytes[i], b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_') {
            return false;
        }
        i += 1;
    }
    !bytes.is_empty() && bytes.len() <= 64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_covers_what_it_implies_also_by_way_of_others() {
        const GITHUB: ProviderDescription = ProviderDescription::oauth2("github", "GitHub")
            .scopes(&["admin"])
            .incremental_scopes(&["gist"])
            .implied_scopes(&[("admin", "repo"), ("repo", "public_repo"), ("public_repo", "repo")]);
        for (granted, scope, expected) in [
            (&["admin"][..], "public_repo", true),
            (&["repo"], "public_repo", true),
            (&["public_repo"], "admin", false),
            (&["public_repo"], "repo", true),
            (&["gist"], "repo", false),
            (&[], "repo", false),
            (&["https://www.googleapis.com/auth/userinfo.email"], "email", true),
        ] {
            assert_eq!(GITHUB.covers(granted, scope), expected, "{granted:?} {scope}");
        }
        for (scope, expected) in [("gist", true), ("admin", true), ("repo", true), ("user", false)] {
            assert_eq!(GITHUB.may_ask_for(scope), expected, "{scope}");
        }
    }
}
