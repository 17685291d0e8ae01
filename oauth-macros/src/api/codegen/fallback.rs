//! What stands beside errors, so that uses of a wrong declaration stay quiet.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{FnArg, ItemTrait, ReceiverKind, Type};

use crate::api::parse::{Parsed, ParsedMethod};
use crate::api::types::{first_argument, last_segment, plain};
use crate::codegen::paths::Paths;

/// An API that was never declared well enough to be called: it has every method, for everybody, and no meaning.
pub(in crate::api) fn fallback(parsed: &Parsed) -> TokenStream {
    let paths = Paths::new(parsed.keys.krate.value());
    if parsed.keys.krate.mentioned().is_some() && parsed.keys.krate.value().is_none() {
        // Every path would lead nowhere and be one more error.
        return TokenStream::new();
    }
    let ItemTrait { vis, ident, generics, supertraits, .. } = &parsed.item;
    let supertraits: Vec<_> = supertraits.iter().collect();
    let colon = (!supertraits.is_empty()).then(|| quote!(:));
    let methods = parsed.methods.iter().map(|parsed| method(parsed, &paths));
    let (_, type_generics, where_clause) = generics.split_for_impl();
    let mut everybody = generics.clone();
    everybody.params.push(syn::parse_quote!(__C: ?::core::marker::Sized #(+ #supertraits)*));
    let (impl_generics, ..) = everybody.split_for_impl();
    quote! {
        #[allow(dead_code, missing_docs)]
        #vis trait #ident #generics #colon #(#supertraits)+* #where_clause {
            #(#methods)*
        }

        #[automatically_derived]
        impl #impl_generics #ident #type_generics for __C #where_clause {}
    }
}

/// The method with the right types and no scopes, whatever else is wrong with it.
fn method(parsed: &ParsedMethod, paths: &Paths<'_>) -> TokenStream {
    let sig = &parsed.sig;
    let (ident, generics, where_clause) = (&sig.ident, &sig.generics, &sig.generics.where_clause);
    let types = sig.inputs.iter().filter_map(|input| match input {
        FnArg::Receiver(_) => None,
        FnArg::Typed(typed) => Some(&typed.ty),
    });
    let receiver = match &parsed.receiver {
        Some(receiver) if matches!(receiver.kind, ReceiverKind::Reference(_, _, None)) => quote!(#receiver),
        _ => quote!(&self),
    };
    let stream = sig.asyncness.is_none() && parsed.is_stream();
    let output = match parsed.output() {
        Some(ty) if stream => quote!(#ty),
        output => {
            let (future, answer) = (paths.private("ApiFuture"), answer(output));
            quote!(#future<#answer>)
        }
    };
    let conditions = parsed.attrs.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    quote! {
        #(#conditions)*
        fn #ident #generics(#receiver, #(_: #types),*) -> #output #where_clause {
            ::core::unimplemented!()
        }
    }
}

/// The type that the user most likely means to get.
fn answer(output: Option<&Type>) -> TokenStream {
    let Some(ty) = output else { return quote!(()) };
    match plain(ty) {
        Type::ImplTrait(_) | Type::TraitObject(_) => quote!(()),
        ty => match last_segment(ty).filter(|segment| segment.ident == "Result").and_then(first_argument) {
            Some(inner) => quote!(#inner),
            None => quote!(#ty),
        },
    }
}
