//! Tokens → [`Parsed`]: every word known, once, with a value of the right kind, and its span kept.

mod argument;
mod attribute;
mod method;
mod paging;
mod parsed;
mod slot;
mod stream;
mod text;
mod value;
mod verb;

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, ItemTrait, TraitItem, TraitItemFn, Visibility};

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
        TraitItem::Verbatim(tokens) => return verbatim(tokens, diagnostics),
        item => (quote::ToTokens::into_token_stream(item), "this"),
    };
    diagnostics.push(
        Problem::on(place, format!("an API holds methods, and {what} is none"))
            .note("every item of the trait is one call")
            .help("move it out of the trait"),
    );
    None
}

/// `pub async fn me(&self) -> User;`
fn verbatim(tokens: TokenStream, diagnostics: &mut Diagnostics) -> Option<ParsedMethod> {
    let parser = |input: ParseStream<'_>| {
        let attrs = input.call(Attribute::parse_outer)?;
        let vis: Visibility = input.parse()?;
        let mut function: TraitItemFn = input.parse()?;
        function.attrs = attrs;
        Ok((vis, function))
    };
    match parser.parse2(tokens.clone()) {
        Ok((vis, TraitItemFn { attrs, sig, default, .. })) => {
            diagnostics.push(
                Problem::on(vis, "a method of a trait has no `pub`")
                    .note("it is as visible as the trait")
                    .help("remove `pub`"),
            );
            Some(method::method(attrs, sig, default.as_ref(), diagnostics))
        }
        Err(_) => {
            let problem = Problem::on(tokens, "an API holds methods, and this is none");
            diagnostics.push(problem.note("every item of the trait is one call").help("move it out of the trait"));
            None
        }
    }
}
