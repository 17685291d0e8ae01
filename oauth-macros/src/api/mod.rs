//! `#[oauth_api(…)]`: parse → validate → codegen, or every error and a fallback.

mod codegen;
pub(crate) mod keys;
mod model;
mod parse;
mod path;
mod types;
mod validate;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Item, ItemTrait};

#[cfg(test)]
pub(crate) use self::parse::reserved_headers;
use crate::diag::{Diagnostics, Problem};

/// Expands one `#[oauth_api(…)]`.
pub(crate) fn expand(attribute: TokenStream, input: TokenStream) -> TokenStream {
    match syn::parse2::<ItemTrait>(input.clone()) {
        Ok(item) => declaration(attribute, item),
        Err(error) => match syn::parse2::<Item>(input.clone()) {
            // The verbs of what it holds would be unknown attributes.
            Ok(item @ (Item::Impl(_) | Item::Mod(_))) => no_trait(&item).into_token_stream(),
            read => {
                let error = read.ok().and_then(|item| no_trait(&item)).unwrap_or_else(|| error.into_compile_error());
                quote!(#error #input)
            }
        },
    }
}

fn declaration(attribute: TokenStream, item: ItemTrait) -> TokenStream {
    let mut diagnostics = Diagnostics::new();
    let parsed = parse::parse(attribute, item, &mut diagnostics);
    let model = validate::validate(&parsed, &mut diagnostics);
    if model.is_none() && diagnostics.is_empty() {
        diagnostics
            .push(Problem::on(&parsed.item.ident, "this declaration is not understood; please report it as a bug"));
    }
    match (diagnostics.finish(), model) {
        (None, Some(model)) => codegen::api(&model, &parsed.item),
        (errors, _) => {
            let fallback = codegen::fallback(&parsed);
            quote!(#errors #fallback)
        }
    }
}

/// `#[oauth_api(GitHub)] struct GitHubApi;`
fn no_trait(item: &Item) -> Option<TokenStream> {
    let place = match item {
        Item::Struct(item) => item.struct_token.to_token_stream(),
        Item::Enum(item) => item.enum_token.to_token_stream(),
        Item::Union(item) => item.union_token.to_token_stream(),
        Item::Impl(item) => item.impl_token.to_token_stream(),
        Item::Mod(item) => item.mod_token.to_token_stream(),
        Item::Fn(item) => item.sig.fn_token.to_token_stream(),
        Item::Trait(_) | Item::Verbatim(_) => return None,
        item => item.to_token_stream(),
    };
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(
        Problem::on(place, "an API is a trait")
            .note("its methods are the calls, and whatever may call the provider has them")
            .help("write `trait MyApi { … }`"),
    );
    diagnostics.finish()
}
