//! A legal declaration: what a protocol does not know cannot be written down here, and defaults are filled in.

use proc_macro2::{Ident, Span};
use syn::{Generics, LitStr, Path, Type, Visibility};

/// A provider, ready to be written out.
pub(crate) struct Model {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    /// The path of the runtime, if it is not the usual one.
    pub(crate) krate: Option<Path>,
    /// Where each key stands, so that going to its definition leads to what it sets.
    pub(crate) places: Vec<(&'static str, Span)>,
    pub(crate) name: String,
    pub(crate) display_name: String,
    /// What the provider starts from, with the span of the word that names it.
    pub(crate) preset: Option<Ident>,
    pub(crate) protocol: Protocol,
    pub(crate) userinfo: UserInfo,
    /// What the claims are read as.
    pub(crate) claims: Option<Path>,
    pub(crate) authorization_params: Vec<Param>,
    pub(crate) token_params: Vec<Param>,
    pub(crate) quirks: Quirks,
    pub(crate) environment: Environment,
    pub(crate) routes: Routes,
    pub(crate) allow_loopback_http: bool,
    pub(crate) body: Body,
}

/// What the provider speaks.
pub(crate) enum Protocol {
    OAuth1(OAuth1),
    OAuth2(OAuth2),
    OpenIdConnect(OpenIdConnect),
}

/// OAuth 1.0a (RFC 5849). An endpoint is absent only where the preset has it.
pub(crate) struct OAuth1 {
    pub(crate) temporary_credentials_endpoint: Option<LitStr>,
    pub(crate) authorization_endpoint: Option<LitStr>,
    pub(crate) token_endpoint: Option<LitStr>,
    /// A word of `signature_method`.
    pub(crate) signature_method: Option<&'static str>,
    /// A word of `placement`.
    pub(crate) placement: Option<&'static str>,
    pub(crate) realm: Option<LitStr>,
}

/// OAuth 2.0 (RFC 6749). Either of the first two endpoints is absent only where the preset has it.
pub(crate) struct OAuth2 {
    pub(crate) authorization_endpoint: Option<LitStr>,
    pub(crate) token_endpoint: Option<LitStr>,
    pub(crate) revocation_endpoint: Option<LitStr>,
    pub(crate) grant: Grant,
}

/// OpenID Connect: endpoints come from the metadata, unless they are pinned.
pub(crate) struct OpenIdConnect {
    pub(crate) metadata_url: Option<LitStr>,
    pub(crate) issuer: Option<LitStr>,
    pub(crate) authorization_endpoint: Option<LitStr>,
    pub(crate) token_endpoint: Option<LitStr>,
    pub(crate) revocation_endpoint: Option<LitStr>,
    pub(crate) jwks_uri: Option<LitStr>,
    pub(crate) end_session_endpoint: Option<LitStr>,
    /// A word of `id_token_alg`.
    pub(crate) id_token_alg: Option<&'static str>,
    pub(crate) grant: Grant,
}

/// What OAuth 2.0 and OpenID Connect share.
pub(crate) struct Grant {
    /// Asked for at every login. Empty where the preset has them.
    pub(crate) scopes: Vec<ScopeItem>,
    /// Asked for when a page needs them.
    pub(crate) incremental_scopes: Vec<ScopeItem>,
    pub(crate) separator: Option<LitStr>,
    /// A word of `client_authentication`.
    pub(crate) client_authentication: Option<&'static str>,
    pub(crate) pkce: bool,
    /// The authorization response comes as a form post.
    pub(crate) form_post: bool,
    pub(crate) refresh_endpoint: Option<LitStr>,
    /// The provider's names of parameters.
    pub(crate) renamed_params: Vec<(&'static str, LitStr)>,
    /// A word of `token_request_format`.
    pub(crate) token_request_format: Option<&'static str>,
    /// A word of `token_answer_format`.
    pub(crate) token_answer_format: Option<&'static str>,
    pub(crate) token_answer: Vec<(&'static str, LitStr)>,
    pub(crate) error_answer: Vec<(&'static str, LitStr)>,
    pub(crate) bearer_token_type: Option<LitStr>,
    pub(crate) optional_token_type: bool,
    pub(crate) keep_from_redirect: Vec<Param>,
}

/// What is peculiar about a provider of any protocol.
pub(crate) struct Quirks {
    pub(crate) headers: Vec<Param>,
    pub(crate) lenient_booleans: bool,
    pub(crate) keep_from_token: Vec<Param>,
    pub(crate) before_call: Option<Path>,
    pub(crate) after_call: Option<Path>,
}

/// One item of `scopes(…)`, with the scopes that come with it: `"repo" as repo implies("repo:status" as repo_status)`.
#[derive(Clone)]
pub(crate) struct ScopeItem {
    pub(crate) scope: Scope,
    pub(crate) implies: Vec<Scope>,
}

impl ScopeItem {
    /// The scope, then those that come with it.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Scope> {
        std::iter::once(&self.scope).chain(&self.implies)
    }
}

impl Grant {
    /// Every item, whenever it is asked for.
    pub(crate) fn items(&self) -> impl Iterator<Item = &ScopeItem> {
        self.scopes.iter().chain(&self.incremental_scopes)
    }
}

/// How a scope is named.
#[derive(Clone)]
pub(crate) enum Scope {
    /// `openid`: a type of the standard scope module.
    Word(Ident),
    /// `my::path::scope`: a type of the user's.
    Path(Path),
    /// `"read:user" as read_user`: a type to be declared beside the provider.
    Declared { value: LitStr, name: Ident },
}

/// `name = "value"`: one extra parameter of a request, one header, or one fact to keep.
#[derive(Clone)]
pub(crate) struct Param {
    pub(crate) name: String,
    pub(crate) span: Span,
    pub(crate) value: LitStr,
}

/// Where the profile is read and what it calls the claims.
pub(crate) struct UserInfo {
    pub(crate) endpoint: Option<LitStr>,
    pub(crate) pointers: Vec<(&'static str, LitStr)>,
}

/// The names of the settings that hold the registration.
pub(crate) struct Environment {
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
}

/// Paths that are not the default ones.
pub(crate) struct Routes {
    pub(crate) login: Option<LitStr>,
    pub(crate) callback: Option<LitStr>,
    pub(crate) logout: Option<LitStr>,
}

/// The struct's body.
pub(crate) enum Body {
    Unit,
    Fields(Vec<Field>),
}

/// A field that is read from the settings.
pub(crate) struct Field {
    pub(crate) ident: Ident,
    pub(crate) name: String,
    pub(crate) ty: Type,
    pub(crate) env: String,
    pub(crate) default: Option<LitStr>,
    pub(crate) file: bool,
}

/// A struct of providers, ready to be written out.
pub(crate) struct Aggregate {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    /// The path of the runtime, if it is not the usual one.
    pub(crate) krate: Option<Path>,
    pub(crate) members: Vec<Member>,
}

/// One of its providers.
pub(crate) struct Member {
    /// What messages call it.
    pub(crate) label: String,
    pub(crate) field: syn::Member,
    pub(crate) ty: Type,
    pub(crate) name: Option<LitStr>,
    pub(crate) display_name: Option<LitStr>,
    pub(crate) mount: Option<LitStr>,
    /// What its settings begin with, and those of its registration.
    pub(crate) environment: Option<(String, Environment)>,
}

/// What is known even about a wrong declaration: enough to keep its uses quiet.
pub(crate) struct Subject {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    pub(crate) generics: Generics,
}
