//! [`Model`] → tokens. Nothing fails here.

mod fallback;
mod method;

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Attribute, ItemTrait};

pub(super) use self::fallback::fallback;
use super::model::Model;
use crate::codegen::paths::Paths;

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
    let fields = fields(model, &paths);
    let deprecated = is_deprecated(attrs).then(|| quote!(#[allow(deprecated)]));
    quote! {
        #(#attrs)*
        #deprecated
        #vis #trait_token #ident: #calls<#provider> #(+ #supertraits)* #where_clause {
            #[doc(hidden)]
            const __API: &'static #api = &#description;

            #(#methods)*
        }

        #(#lints)*
        #deprecated
        #[automatically_derived]
        impl<__C: ?::core::marker::Sized + #calls<#provider> #(+ #supertraits)*> #ident for __C #where_clause {}

        #(#fields)*
    }
}

/// The provider has a field for each placeholder of the base URL: only the compiler, which knows both, can tell.
fn fields(model: &Model, paths: &Paths<'_>) -> impl Iterator<Item = TokenStream> {
    let Model { provider, base_url, placeholders, .. } = model;
    let span = Span::call_site().located_at(base_url.span());
    let is_base = |field: &str| base_url.value().starts_with(&format!("{{{field}}}"));
    let name = provider.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
    placeholders.iter().map(move |field| {
        let mut missing = format!(
            "`{name}` has no field `{field}`, which `{{{field}}}` of `base_url` stands for\nhelp: add the field to `{name}`: `{field}: String`"
        );
        if is_base(field) {
            missing += &format!("\nhelp: or where the provider says it with the tokens, add `keep_from_token({field} = \"/…\"), api_base(from = \"{field}\", suffixes = \"…\")`");
        }
        let require = paths.private_at(if is_base(field) { "require_base" } else { "require_field" }, span);
        quote_spanned!(span=> const _: () = #require::<#provider>(#field, #missing);)
    })
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

/// What the user allows where the trait is declared holds for its implementation too, which names the same types.
fn lints(attrs: &[Attribute]) -> impl Iterator<Item = &Attribute> {
    attrs.iter().filter(|attribute| attribute.path().is_ident("allow"))
}

/// The methods name the trait; whoever calls them is told already.
fn is_deprecated(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attribute| attribute.path().is_ident("deprecated"))
}
