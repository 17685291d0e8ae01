//! [`Model`] → tokens. Nothing fails here.

mod aggregate;
mod description;
mod editor;
mod fallback;
pub(crate) mod paths;
mod provider_impl;
pub(crate) mod scopes;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};

pub(crate) use self::aggregate::{aggregate, fallback as aggregate_fallback};
pub(crate) use self::fallback::fallback;
use self::paths::Paths;
use crate::model::{Model, Scope, ScopeItem};

/// Everything one declaration expands to.
pub(crate) fn provider(model: &Model) -> TokenStream {
    let preset = model.preset.as_ref().map(|(preset, _)| *preset);
    let paths = Paths::new(model.krate.as_ref()).of_preset(preset);
    let listed = model.scopes.items().flat_map(ScopeItem::all);
    let declared = scopes::distinct(listed.chain(&model.scopes.by_preset));
    let types = scopes::types(&declared, &model.vis, &model.ident, &paths);
    let provider = provider_impl::provider(model, &paths);
    let generics = provider_impl::bounded(&model.generics);
    let declares = scopes::declares(&declared, &model.ident, &generics, &paths);
    let claims = provider_impl::typed_claims(&model.ident, &generics, model.claims.as_ref(), &paths);
    let identifies = model.identifies.then(|| provider_impl::identifies(&model.ident, &generics, &paths));
    let functions = provider_impl::functions(&model.ident, &model.vis, &generics, &paths);
    // A word that is no type counts as every scope, so that its uses stay quiet, and so it tells everything too.
    let is_slip = |scope: &&Scope| matches!(scope, Scope::Word(word) if !paths.knows(word));
    let tells = if declared.iter().copied().any(|scope| is_slip(&scope)) { &[][..] } else { &model.tells[..] };
    let tells = tells.iter().map(|trait_| provider_impl::tells(&model.ident, &generics, trait_, &paths));
    quote!(#types #provider #(#tells)* #identifies #claims #declares #functions)
}

/// The places of the first and the last token, for names of the expansion.
pub(crate) fn ends(tokens: impl ToTokens) -> (Span, Span) {
    let mut spans = tokens.into_token_stream().into_iter().map(|token| Span::call_site().located_at(token.span()));
    let first = spans.next().unwrap_or_else(Span::call_site);
    (first, spans.last().unwrap_or(first))
}
