//! Scopes: the types that literals declare, and which of all types the provider declares.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::{Generics, Visibility};

use super::paths::Paths;
use crate::model::{Scope, ScopeItem};

/// Each type once, in the order of the attribute: two scopes may imply the same one.
pub(super) fn distinct<'a>(scopes: impl Iterator<Item = &'a Scope>) -> Vec<&'a Scope> {
    let mut seen = BTreeSet::new();
    scopes.filter(|scope| seen.insert(scope.type_key())).collect()
}

/// The types behind `"read:user" as read_user`, as visible as the provider.
pub(super) fn types(scopes: &[&Scope], vis: &Visibility, provider: &Ident, paths: &Paths<'_>) -> TokenStream {
    let trait_ = paths.private("Scope");
    scopes
        .iter()
        .filter_map(|scope| match scope {
            Scope::Declared { value, name } => Some((value, name)),
            Scope::Word(_) | Scope::Path(_) => None,
        })
        .map(|(value, name)| {
            let docs = format!("The scope `{}` of [`{provider}`].", value.value());
            // Two scopes of one name in one module are reported where they are written. A scope is never a value, so it needs
            // no other traits, each of which would be one more report.
            let span = Span::call_site().located_at(name.span());
            let struct_ = quote_spanned!(span=> struct #name {});
            quote! {
                #[doc = #docs]
                #[allow(dead_code, missing_debug_implementations, missing_copy_implementations, non_camel_case_types)]
                #vis #struct_

                #[automatically_derived]
                impl #trait_ for #name {
                    const VALUE: &'static ::core::primitive::str = #value;
                }
            }
        })
        .collect()
}

/// The types as paths.
pub(crate) fn path(scope: &Scope, paths: &Paths<'_>) -> TokenStream {
    match scope {
        Scope::Word(word) => paths.scope(word),
        Scope::Path(path) => quote!(#path),
        Scope::Declared { name, .. } => quote!(#name),
    }
}

/// The values, in order.
pub(super) fn values<'a>(scopes: impl IntoIterator<Item = &'a Scope>, paths: &Paths<'_>) -> TokenStream {
    let values = scopes.into_iter().map(|scope| value(scope, paths));
    quote!(&[#(#values),*])
}

/// Which scope gives which other one; nothing if none does.
pub(super) fn implied<'a>(items: impl Iterator<Item = &'a ScopeItem>, paths: &Paths<'_>) -> Option<TokenStream> {
    let pairs: Vec<TokenStream> = items
        .flat_map(|item| item.implies.iter().map(|implied| (&item.scope, implied)))
        .map(|(giver, implied)| {
            let (giver, implied) = (value(giver, paths), value(implied, paths));
            quote!((#giver, #implied))
        })
        .collect();
    (!pairs.is_empty()).then(|| quote!(&[#(#pairs),*]))
}

fn value(scope: &Scope, paths: &Paths<'_>) -> TokenStream {
    let (type_, trait_) = (path(scope, paths), paths.private("Scope"));
    quote!(<#type_ as #trait_>::VALUE)
}

/// One `Declares` for each.
pub(super) fn declares(scopes: &[&Scope], provider: &Ident, generics: &Generics, paths: &Paths<'_>) -> TokenStream {
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    // A type that is no scope is reported once, where `values` asks for its value.
    let trait_ = paths.private("Declares");
    let impls = scopes.iter().map(|scope| {
        let type_ = path(scope, paths);
        quote! {
            #[automatically_derived]
            impl #impl_generics #trait_<#type_> for #provider #type_generics #where_clause {}
        }
    });
    impls.collect()
}
