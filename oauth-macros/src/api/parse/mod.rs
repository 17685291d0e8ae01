//! Tokens → [`Parsed`]: every word known, once, with a value of the right kind, and its span kept.

mod argument;
mod attribute;
mod method;
mod paging;
mod parsed;
mod slot;
mod text;
mod value;
mod verb;

use proc_macro2::TokenStream;
use syn::{ItemTrait, TraitItem, TraitItemFn};

pub(crate) use self::parsed::{Keys, Mark, Parsed, ParsedArgument, ParsedMethod, ParsedVerb};
pub(crate) use self::slot::Slot;
#[cfg(test)]
pub(crate) use self::text::reserved_headers;
use crate::diag::{Diagnostics, Problem};

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
