//! A legal API: every method is one call, and every argument has one place in it.

use proc_macro2::Ident;
use syn::{Attribute, FnArg, Generics, LitInt, LitStr, Path, Token, Type};

use super::keys::Verb;
use crate::model::Scope;

/// An API, ready to be written out.
pub(crate) struct Model {
    /// The path of the runtime, if it is not the usual one.
    pub(crate) krate: Option<Path>,
    pub(crate) provider: Path,
    /// Without the slash at the end.
    pub(crate) base_url: LitStr,
    /// The provider's fields that stand in it.
    pub(crate) placeholders: Vec<String>,
    pub(crate) hosts: Vec<LitStr>,
    pub(crate) headers: Vec<Header>,
    pub(crate) allow_loopback_http: bool,
    pub(crate) methods: Vec<Method>,
}

/// `"Name" = "value"`: one header of every call.
#[derive(Clone)]
pub(crate) struct Header {
    pub(crate) name: LitStr,
    pub(crate) value: LitStr,
}

/// A method, ready to be written out.
pub(crate) struct Method {
    /// What is kept: documentation and the attributes of others.
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) fn_token: Token![fn],
    pub(crate) ident: Ident,
    /// Lifetimes, and a `where` clause about them.
    pub(crate) generics: Generics,
    /// `&self`, and the arguments without our attributes.
    pub(crate) inputs: Vec<FnArg>,
    /// The `self` of the receiver: another one could be of another macro.
    pub(crate) self_token: Token![self],
    pub(crate) verb: Verb,
    pub(crate) path: LitStr,
    pub(crate) scopes: Vec<Scope>,
    pub(crate) arguments: Vec<Argument>,
    pub(crate) output: Output,
}

/// An argument and its place in the call.
pub(crate) struct Argument {
    pub(crate) ident: Ident,
    pub(crate) ty: Type,
    pub(crate) place: Place,
}

/// Where a value goes.
#[derive(Clone)]
pub(crate) enum Place {
    Path(LitStr),
    /// With the span of the attribute, or of the argument.
    Query(LitStr),
    QueryFields,
    Header(LitStr),
    Json,
    Form,
    Body(LitStr),
    /// The same, of a type that is a stream.
    Stream(LitStr),
    Multipart,
}

/// What is made of the answer.
pub(crate) enum Output {
    /// Its body, read as JSON.
    Json(Type),
    /// Nothing: the body is thrown away.
    Discard,
    /// The whole answer.
    Raw(Type),
    /// The answer of a success, read piece by piece.
    Stream { ty: Type, limit: LitInt },
    /// The items of all pages: the type of the stream, and that of its items.
    Pages { stream: Type, item: Box<Type>, paging: Paging },
}

/// How the next page is found, and where the items stand in a page.
#[derive(Clone)]
pub(crate) struct Paging {
    pub(crate) style: Style,
    pub(crate) items: Option<LitStr>,
}

/// How the next page is found.
#[derive(Clone)]
pub(crate) enum Style {
    Link,
    NextUrl(LitStr),
    Cursor { param: LitStr, at: LitStr },
    Number { param: LitStr },
}

impl Style {
    /// The query parameter that is the framework's to set.
    pub(crate) fn param(&self) -> Option<&LitStr> {
        match self {
            Self::Cursor { param, .. } | Self::Number { param } => Some(param),
            Self::Link | Self::NextUrl(_) => None,
        }
    }
}
