//! A declaration as it was written: every word known, once, with a value of the right kind.

use proc_macro2::{Ident, Span};
use syn::{Attribute, ItemTrait, LitInt, LitStr, Path, Receiver, ReturnType, Signature, Type};

use super::slot::Slot;
use crate::api::keys::{ArgumentKey, Verb};
use crate::api::model::{Header, Paging, Place};
use crate::api::path::PathTemplate;
use crate::api::types::{item_of_stream, plain};
use crate::model::Scope;
use crate::parse::url::Url;

/// A declaration as it was written.
pub(crate) struct Parsed {
    pub(crate) keys: Keys,
    /// The trait without its methods.
    pub(crate) item: ItemTrait,
    pub(crate) methods: Vec<ParsedMethod>,
}

/// What `#[oauth_api(…)]` holds.
#[derive(Default)]
pub(crate) struct Keys {
    pub(crate) provider: Slot<Path>,
    pub(crate) base_url: Slot<Url>,
    pub(crate) hosts: Slot<Vec<LitStr>>,
    pub(crate) headers: Slot<Vec<Header>>,
    pub(crate) krate: Slot<Path>,
    pub(crate) allow_loopback_http: Slot<()>,
    /// Something could not be read at all, so that nothing is known to be missing.
    pub(crate) unread: bool,
}

/// A method as it was written.
pub(crate) struct ParsedMethod {
    /// The attributes that are not ours.
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) sig: Signature,
    pub(crate) body: Option<Span>,
    /// Nothing if it is missing or misspelt, which is reported.
    pub(crate) verb: Option<ParsedVerb>,
    pub(crate) receiver: Option<Receiver>,
    pub(crate) arguments: Vec<ParsedArgument>,
}

impl ParsedMethod {
    /// The type behind `->`; nothing for `()`.
    pub(crate) fn output(&self) -> Option<&Type> {
        match &self.sig.output {
            ReturnType::Default => None,
            ReturnType::Type(_, ty) => match plain(ty) {
                Type::Tuple(tuple) if tuple.elems.is_empty() => None,
                _ => Some(ty),
            },
        }
    }

    /// The type is `Pages<T>`, whatever the verb says.
    pub(crate) fn is_stream(&self) -> bool {
        self.output().and_then(item_of_stream).is_some()
    }
}

/// `#[get("/user", scopes(repo), pages(link), raw, stream(limit = 1_000_000))]`
pub(crate) struct ParsedVerb {
    pub(crate) verb: Verb,
    pub(crate) word: Ident,
    pub(crate) path: Slot<PathTemplate>,
    pub(crate) scopes: Slot<Vec<Scope>>,
    pub(crate) pages: Slot<Paging>,
    pub(crate) raw: Slot<()>,
    /// The most bytes that are read.
    pub(crate) stream: Slot<LitInt>,
}

/// An argument as it was written.
pub(crate) struct ParsedArgument {
    /// Nothing for a pattern, which is reported.
    pub(crate) ident: Option<Ident>,
    pub(crate) ty: Type,
    /// The attributes that are not ours.
    pub(crate) attrs: Vec<Attribute>,
    pub(crate) mark: Mark,
}

/// What the attribute of an argument says.
pub(crate) enum Mark {
    /// There is none.
    None,
    Given {
        key: ArgumentKey,
        span: Span,
        place: Place,
    },
    /// It is reported.
    Broken,
}
