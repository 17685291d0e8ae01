//! A legal declaration: what a protocol does not know was refused, and defaults are filled in.

use proc_macro2::{Ident, Span};
use syn::{Generics, LitStr, Path, Type, Visibility};

use crate::keys::ProtocolName;
use crate::presets::Preset;

/// A provider, ready to be written out.
pub(crate) struct Model {
    pub(crate) ident: Ident,
    pub(crate) vis: Visibility,
    /// As they are written.
    pub(crate) generics: Generics,
    /// The path of the runtime, if it is not the usual one.
    pub(crate) krate: Option<Path>,
    /// Where each key stands, so that going to its definition leads to what it sets.
    pub(crate) places: Vec<(&'static str, Span)>,
    pub(crate) name: String,
    pub(crate) display_name: String,
    /// What the provider starts from, with the span of the word that names it.
    pub(crate) preset: Option<(&'static Preset, Ident)>,
    pub(crate) protocol: ProtocolName,
    /// What keys say that are setters of the description. An endpoint is absent only where the preset or the metadata has it.
    pub(crate) settings: Vec<Setting>,
    pub(crate) scopes: Scopes,
    /// What the claims are read as.
    pub(crate) claims: Option<Path>,
    /// What the profile tells without a scope: traits of the runtime.
    pub(crate) tells: Vec<&'static str>,
    /// It says who the user is.
    pub(crate) identifies: bool,
    pub(crate) environment: Environment,
    pub(crate) body: Body,
    /// Fields that hold nothing, and use a parameter of the struct.
    pub(crate) markers: Vec<Ident>,
}

/// One call of a setter that is called as its key.
pub(crate) struct Setting {
    pub(crate) name: &'static str,
    pub(crate) argument: Argument,
}

/// What a setter is called with.
pub(crate) enum Argument {
    Literal(LitStr),
    Path(Path),
    /// The variant of a type that a word of the attribute stands for.
    Variant {
        of: &'static str,
        word: &'static str,
    },
    /// The standard value of a type, with other members.
    Members {
        of: &'static str,
        members: Vec<(&'static str, LitStr)>,
    },
    Pairs(Vec<Param>),
    Texts(Vec<LitStr>),
    /// Nothing: the setter turns something on.
    Nothing,
}

/// The scopes of a provider; none in OAuth 1.0a.
#[derive(Default)]
pub(crate) struct Scopes {
    /// Asked for at every login. Empty where the preset has them.
    pub(crate) asked: Vec<ScopeItem>,
    /// Asked for when a page needs them.
    pub(crate) incremental: Vec<ScopeItem>,
    /// What the preset declares besides: what it asks for where nothing is listed, and what comes with a scope of it.
    pub(crate) by_preset: Vec<Scope>,
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

impl Scopes {
    /// Every item, whenever it is asked for.
    pub(crate) fn items(&self) -> impl Iterator<Item = &ScopeItem> {
        self.asked.iter().chain(&self.incremental)
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

/// The names of the settings that hold the registration.
pub(crate) struct Environment {
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
    /// Where the setting with the address inside a cluster is, for a server that may have one.
    pub(crate) internal_url: Option<String>,
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
    pub(crate) purpose: Purpose,
}

/// What a field is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// It is half of the client's registration.
    Registration,
    /// It is the issuer identifier.
    Issuer,
    /// It says whose users may log in.
    Tenants,
    /// Client secrets are minted with it.
    PrivateKey,
    /// It fills the placeholder of its name.
    Placeholder,
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
