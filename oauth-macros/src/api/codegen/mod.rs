//! [`Model`] → tokens. Nothing fails here.

mod fallback;
mod method;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::{Attribute, ItemTrait};

pub(super) use self::fallback::fallback;
use super::model::Model;
use crate::codegen::paths::Paths;
use crate::parse::plain;

/// The trait, and its one implementation.
pub(super) fn api(model: &Model, item: &ItemTrait) -> TokenStream {
    let paths = Paths::new(model.krate.as_ref());
    let ItemTrait { attrs, vis, trait_token, ident, supertraits, .. } = item;
    let where_clause = &item.generics.where_clause;
    let provider = &model.provider;
    let (calls, api) = (paths.private("Calls"), paths.private("ApiDescription"));
    let description = description(model, &paths);
    let methods = model.methods.iter().map(|method| method::method(method, provider, ident, &paths));
    let supertraits: Vec<_> = supertraits.iter().collect();
    let lints = lints(attrs);
    quote! {
        #(#attrs)*
        #vis #trait_token #ident: #calls<#provider> #(+ #supertraits)* #where_clause {
            #[doc(hidden)]
            const __API: &'static #api = &#description;

            #(#methods)*
        }

        #(#lints)*
        #[automatically_derived]
        impl<__C: ?::core::marker::Sized + #calls<#provider> #(+ #supertraits)*> #ident for __C #where_clause {}
    }
}

fn description(model: &Model, paths: &Paths<'_>) -> TokenStream {
    let api = paths.private("ApiDescription");
    let base_url = &model.base_url;
    let hosts = (!model.hosts.is_empty()).then(|| {
        let hosts = &model.hosts;
        quote!(.hosts(&[#(#hosts),*]))
    });
    let headers = (!model.headers.is_empty()).then(|| {
        let headers = model.headers.iter().map(|header| {
            let (name, value) = (&header.name, &header.value);
            quote!((#name, #value))
        });
        quote!(.headers(&[#(#headers),*]))
    });
    let loopback = model.allow_loopback_http.then(|| quote!(.dangerous_allow_loopback_http()));
    quote!(#api::new(#base_url) #hosts #headers #loopback)
}

/// The implementation names the trait, and so is subject to what the user allows there.
fn lints(attrs: &[Attribute]) -> Vec<TokenStream> {
    let named =
        |attribute: &&Attribute, name: &str| attribute.path().get_ident().is_some_and(|word| plain(word) == name);
    let deprecated = attrs.iter().any(|attribute| named(&attribute, "deprecated"));
    let allowed = attrs.iter().filter(|attribute| named(attribute, "allow")).map(|attribute| quote!(#attribute));
    allowed.chain(deprecated.then(|| quote!(#[allow(deprecated)]))).collect()
}

/// The name of the parameter that tells where a scope stands.
fn place(at: usize) -> Ident {
    Ident::new(&format!("__At{at}"), Span::call_site())
}
