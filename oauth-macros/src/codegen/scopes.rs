//! Scopes: the types that literals declare, and which of all types the provider declares.

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::Visibility;

use super::paths::Paths;
use crate::model::Scope;

/// The types behind `"read:user" as read_user`, as visible as the provider.
pub(super) fn types(scopes: &[Scope], vis: &Visibility, provider: &Ident, paths: &Paths<'_>) -> TokenStream {
    let trait_ = paths.private("Scope");
    scopes
        .iter()
        .filter_map(|scope| match scope {
            Scope::Declared { value, name } => Some((value, name)),
            Scope::Word(_) | Scope::Path(_) => None,
        })
        .map(|(value, name)| {
            let docs = format!("The scope `{}` of [`{provider}`].", value.value());
            quote! {
                #[doc = #docs]
                #[allow(dead_code, non_camel_case_types)]
                #[derive(::core::clone::Clone, ::core::marker::Copy, ::core::fmt::Debug)]
                #vis struct #name;

                #[automatically_derived]
                impl #trait_ for #name {
                    const VALUE: &'static ::core::primitive::str = #value;
                }
            }
        })
        .collect()
}

/// The types as paths.
pub(super) fn path(scope: &Scope, paths: &Paths<'_>) -> TokenStream {
    match scope {
        Scope::Word(word) => paths.scope(word),
        Scope::Path(path) => quote!(#path),
        Scope::Declared { name, .. } => quote!(#name),
    }
}

/// The values, in order.
pub(super) fn values(scopes: &[Scope], paths: &Paths<'_>) -> TokenStream {
    let trait_ = paths.private("Scope");
    let scopes = scopes.iter().map(|scope| path(scope, paths));
    quote!(&[#(<#scopes as #trait_>::VALUE),*])
}

/// One `Declares` for each.
pub(super) fn declares(scopes: &[Scope], provider: &Ident, paths: &Paths<'_>) -> TokenStream {
    // A type that is no scope is reported once, where `values` asks for its value.
    let trait_ = paths.private("Declares");
    let impls = scopes.iter().map(|scope| {
        let type_ = path(scope, paths);
        quote! {
            #[automatically_derived]
            impl #trait_<#type_> for #provider {}
        }
    });
    impls.collect()
}
