//! Tokens → [`Parsed`]: every word known, once, with a value of the right kind, and its span kept.

mod argument;
mod attribute;
mod method;
mod paging;
mod text;
mod value;
mod verb;

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Attribute, ItemTrait, LitStr, Path, Receiver, ReturnType, Signature, TraitItem, TraitItemFn, Type};

use super::keys::{ArgumentKey, Verb};
use super::model::{Header, Paging, Place};
use super::path::PathTemplate;
use super::types::plain;
use crate::diag::{Diagnostics, Problem};
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

/// A word's state: absent, given, or broken, which is already reported and so is never also missing.
#[derive(Default)]
pub(crate) enum Slot<T> {
    #[default]
    Absent,
    Given(Span, T),
    Broken(Span),
}

impl<T> Slot<T> {
    pub(crate) fn value(&self) -> Option<&T> {
        match self {
            Self::Given(_, value) => Some(value),
            Self::Absent | Self::Broken(_) => None,
        }
    }

    /// Where it stands: given, broken or misspelt.
    pub(crate) fn mentioned(&self) -> Option<Span> {
        match self {
            Self::Absent => None,
            Self::Given(span, _) | Self::Broken(span) => Some(*span),
        }
    }

    /// Takes what was read; a second one is a mistake.
    fn fill(&mut self, word: &Ident, read: Result<T, Problem>) -> Result<(), Problem> {
        if let Self::Given(first, _) = self {
            let first = *first;
            let again = Problem::at(word.span(), format!("`{word}` is given twice"));
            return Err(again.also(first, "first given"));
        }
        match read {
            Ok(value) => {
                *self = Self::Given(word.span(), value);
                Ok(())
            }
            Err(problem) => {
                *self = Self::Broken(word.span());
                Err(problem)
            }
        }
    }

    /// Someone most likely meant this word.
    fn misspell(&mut self, span: Span) {
        if matches!(self, Self::Absent) {
            *self = Self::Broken(span);
        }
    }
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
}

/// `#[get("/user", scopes(repo), pages(link), raw)]`
pub(crate) struct ParsedVerb {
    pub(crate) verb: Verb,
    pub(crate) word: Ident,
    pub(crate) path: Slot<PathTemplate>,
    pub(crate) scopes: Slot<Vec<Scope>>,
    pub(crate) pages: Slot<Paging>,
    pub(crate) raw: Slot<()>,
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

/// Reads a declaration.
pub(crate) fn parse(attribute: TokenStream, mut item: ItemTrait, diagnostics: &mut Diagnostics) -> Parsed {
    let keys = attribute::keys(attribute, diagnostics);
    let items = std::mem::take(&mut item.items);
    let methods = items.into_iter().filter_map(|item| function(item, diagnostics)).collect();
    Parsed { keys, item, methods }
}

fn function(item: TraitItem, diagnostics: &mut Diagnostics) -> Option<ParsedMethod> {
    let (place, what): (TokenStream, _) = match item {
        TraitItem::Fn(TraitItemFn { attrs, sig, default, .. }) => {
            return Some(method::method(attrs, sig, default.as_ref(), diagnostics));
        }
        TraitItem::Const(item) => (quote::ToTokens::into_token_stream(item.ident), "a constant"),
        TraitItem::Type(item) => (quote::ToTokens::into_token_stream(item.ident), "a type"),
        TraitItem::Macro(item) => (quote::ToTokens::into_token_stream(item.mac.path), "a macro"),
        item => (quote::ToTokens::into_token_stream(item), "this"),
    };
    diagnostics.push(
        Problem::on(place, format!("an API holds methods, and {what} is none"))
            .note("every item of the trait is one call")
            .help("move it out of the trait"),
    );
    None
}
