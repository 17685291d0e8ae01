//! [`Model`] → tokens. Nothing fails here.

mod aggregate;
mod description;
mod editor;
mod fallback;
mod paths;
mod provider_impl;
mod scopes;

use proc_macro2::TokenStream;
use quote::quote;

pub(crate) use self::aggregate::{aggregate, fallback as aggregate_fallback};
pub(crate) use self::fallback::fallback;
use self::paths::Paths;
use crate::model::{Model, Protocol};

/// Everything one declaration expands to.
pub(crate) fn provider(model: &Model) -> TokenStream {
    let paths = Paths::new(model.krate.as_ref());
    let declared = match &model.protocol {
        Protocol::OAuth1(_) => &[][..],
        Protocol::OAuth2(provider) => &provider.grant.scopes,
        Protocol::OpenIdConnect(provider) => &provider.grant.scopes,
    };
    let types = scopes::types(declared, &model.vis, &model.ident, &paths);
    let provider = provider_impl::provider(model, &paths);
    let declares = scopes::declares(declared, &model.ident, &paths);
    let functions = provider_impl::functions(&model.ident, &model.vis, &syn::Generics::default(), &paths);
    quote!(#types #provider #declares #functions)
}
