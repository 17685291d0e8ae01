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
use crate::model::{Grant, Model, Protocol, ScopeItem};

/// Everything one declaration expands to.
pub(crate) fn provider(model: &Model) -> TokenStream {
    let paths = Paths::new(model.krate.as_ref());
    let grant = match &model.protocol {
        Protocol::OAuth1(_) => None,
        Protocol::OAuth2(provider) => Some(&provider.grant),
        Protocol::OpenIdConnect(provider) => Some(&provider.grant),
    };
    let declared = scopes::distinct(grant.into_iter().flat_map(Grant::items).flat_map(ScopeItem::all));
    let types = scopes::types(&declared, &model.vis, &model.ident, &paths);
    let provider = provider_impl::provider(model, &paths);
    let declares = scopes::declares(&declared, &model.ident, &paths);
    let generics = syn::Generics::default();
    let claims = provider_impl::typed_claims(&model.ident, &generics, model.claims.as_ref(), &paths);
    let functions = provider_impl::functions(&model.ident, &model.vis, &generics, &paths);
    quote!(#types #provider #claims #declares #functions)
}

/// The places of the first and the last token, for names of the expansion.
pub(crate) fn ends(tokens: impl ToTokens) -> (Span, Span) {
    let mut spans = tokens.into_token_stream().into_iter().map(|token| Span::call_site().located_at(token.span()));
    let first = spans.next().unwrap_or_else(Span::call_site);
    (first, spans.last().unwrap_or(first))
}
