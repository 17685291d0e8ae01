//! What stands beside errors, so that uses of a wrong declaration stay quiet.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Generics, parse_quote};

use super::paths::Paths;
use super::{editor, provider_impl, scopes};
use crate::keys::{Key, Place};
use crate::model::Subject;
use crate::parse::{Body, Parsed};
use crate::validate::is_struct_of_providers;

/// A provider that was never declared well enough to be used: it has every function and every scope, and no meaning.
pub(crate) fn fallback(parsed: &Parsed) -> TokenStream {
    let preset = parsed.keys.preset().map(|(preset, _)| preset);
    let paths = Paths::new(parsed.keys.path(Key::Crate)).of_preset(preset);
    let Subject { ident, vis, generics } = &parsed.subject;
    let known = scopes::distinct(parsed.keys.all_scopes());
    let types = scopes::types(&known, vis, ident, &paths);
    if parsed.keys.broken(Key::Crate) {
        // Every path would lead nowhere and be one more error.
        return TokenStream::new();
    }
    let generics = provider_impl::bounded(generics);
    let claims = provider_impl::typed_claims(ident, &generics, parsed.keys.path(Key::Claims), &paths);
    let identifies = provider_impl::identifies(ident, &generics, &paths);
    let functions = match is_struct_of_providers(parsed) {
        true => routes(parsed, &generics, &paths),
        false => provider_impl::functions(ident, vis, &generics, &paths),
    };
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let mut open = generics.clone();
    open.params.push(parse_quote!(__Scope));
    let scope = paths.private("Scope");
    open.make_where_clause().predicates.push(parse_quote!(__Scope: #scope));
    let (open_impl, _, open_where) = open.split_for_impl();
    let (provider, description) = (paths.private("OAuthProvider"), paths.private("ProviderDescription"));
    let (settings, option, declares) = (paths.private("Settings"), paths.option(), paths.private("Declares"));
    // Named here too, so that the compiler reports the misspelt ones in the same build.
    let values = scopes::values(known.iter().copied(), &paths);
    let fields = match &parsed.body {
        Body::Named(fields) => &fields[..],
        Body::Unit | Body::Other => &[],
    };
    let fields = fields.iter().map(|field| (Place::Field, &field.keys));
    let words = editor::words(std::iter::once((Place::Struct, &parsed.keys)).chain(fields), &paths);
    let scopes = (!known.is_empty()).then(|| quote!(.scopes(#values)));
    quote! {
        #types

        #[automatically_derived]
        impl #impl_generics #provider for #ident #type_generics #where_clause {
            const DESCRIPTION: #description = #description::oauth2("", "") #scopes;

            fn from_settings(_: &mut #settings<'_>) -> #option<Self> {
                #option::None
            }
        }

        #[automatically_derived]
        impl #open_impl #declares<__Scope> for #ident #type_generics #open_where {}

        #identifies
        #claims

        #functions
        #words
    }
}

/// `#[derive(OAuthProvider, OAuthProviders)] struct Providers { google: Google }`
///
/// The function of a trait gives way to that of the other derive, if that is there.
fn routes(parsed: &Parsed, generics: &Generics, paths: &Paths<'_>) -> TokenStream {
    let ident = &parsed.subject.ident;
    let (provider, routes, logs_in) =
        (paths.private("OAuthProvider"), paths.private("Routes"), paths.private("LogsIn"));
    let (trait_, state) = (format_ident!("__RoutesOf{ident}"), format_ident!("__S"));
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[allow(dead_code, non_camel_case_types)]
        trait #trait_: #provider {
            fn routes<#state>() -> #routes<Self, #state>
            where
                #state: ::core::clone::Clone + ::core::marker::Send + ::core::marker::Sync + 'static,
                Self: #logs_in<#state>,
            {
                #routes::from_env()
            }
        }

        #[automatically_derived]
        impl #impl_generics #trait_ for #ident #type_generics #where_clause {}
    }
}
