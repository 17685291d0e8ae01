//! The trait impl and the functions on the struct.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Generics, Path, Type, Visibility};

use super::description::description;
use super::paths::Paths;
use crate::model::{Body, Field, Model, Purpose};

/// `impl OAuthProvider for …`
pub(super) fn provider(model: &Model, paths: &Paths<'_>) -> TokenStream {
    match &model.body {
        Body::Unit => {
            let option = paths.option();
            implementation(model, paths, &quote!(#option::Some(Self)), None)
        }
        Body::Fields(fields) => {
            let described = describe(fields, paths);
            let values = add_values(fields, paths);
            let implementation = implementation(model, paths, &read_fields(fields, paths), values);
            // The descriptions of the fields are nobody's business outside.
            quote! {
                const _: () = {
                    #described
                    #implementation
                };
            }
        }
    }
}

/// `impl TypedClaims for …`, in which the type stands where the user wrote it: whatever is wrong with it is reported there.
pub(super) fn typed_claims(
    ident: &Ident,
    generics: &Generics,
    claims: Option<&Path>,
    paths: &Paths<'_>,
) -> TokenStream {
    let Some(claims) = claims else { return TokenStream::new() };
    let trait_ = paths.private("TypedClaims");
    let span = claims.segments.first().map_or_else(Span::call_site, |segment| segment.ident.span());
    let item = quote_spanned!(Span::call_site().located_at(span)=> type Claims = #claims;);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #trait_ for #ident #type_generics #where_clause {
            #item
        }
    }
}

/// `impl Identifies for …`
pub(super) fn identifies(ident: &Ident, generics: &Generics, paths: &Paths<'_>) -> TokenStream {
    let trait_ = paths.private("Identifies");
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #trait_ for #ident #type_generics #where_clause {}
    }
}

/// `impl TellsEmail for …`
pub(super) fn tells(ident: &Ident, trait_: &str, paths: &Paths<'_>) -> TokenStream {
    let trait_ = paths.private(trait_);
    quote! {
        #[automatically_derived]
        impl #trait_ for #ident {}
    }
}

fn implementation(
    model: &Model,
    paths: &Paths<'_>,
    from_settings: &TokenStream,
    describe_fields: Option<TokenStream>,
) -> TokenStream {
    let ident = &model.ident;
    let (trait_, type_) = (paths.private("OAuthProvider"), paths.private("ProviderDescription"));
    let (settings, option) = (paths.private("Settings"), paths.option());
    let description = description(model, paths);
    let read = argument("settings");
    quote! {
        #[automatically_derived]
        impl #trait_ for #ident {
            const DESCRIPTION: #type_ = #description;

            fn from_settings(#read: &mut #settings<'_>) -> #option<Self> {
                #from_settings
            }

            #describe_fields
        }

        // Evaluated by `cargo check` too, and so by editors: of the trait's constant that would show a fault in a build alone.
        const _: #type_ = <#ident as #trait_>::DESCRIPTION;
    }
}

/// One constant a field: its type must be one that a setting can fill, which is reported on the user's field.
fn describe(fields: &[Field], paths: &Paths<'_>) -> TokenStream {
    let description = paths.private("FieldDescription");
    let constants = fields.iter().enumerate().map(|(i, Field { name, ty, env, default, file, purpose, .. })| {
        let constant = constant(i);
        let described = match purpose {
            Purpose::Registration if name != "client_secret" => {
                let new = paths.private("describe_field");
                quote!(#new::<#ty>(#name, #env))
            }
            // With the span of the type, so that one that is for something else is reported there.
            Purpose::Registration => described_at(ty, "describe_secret", name, env, paths),
            Purpose::Issuer => described_at(ty, "describe_issuer", name, env, paths),
            Purpose::Tenants => described_at(ty, "describe_tenants", name, env, paths),
            Purpose::PrivateKey => described_at(ty, "describe_private_key", name, env, paths),
            Purpose::Placeholder => described_at(ty, "describe_placeholder", name, env, paths),
        };
        let default = default.as_ref().map(|value| quote!(.default(#value)));
        let file = file.then(|| quote!(.file()));
        quote!(const #constant: #description<#ty> = #described #default #file;)
    });
    quote!(#(#constants)*)
}

fn described_at(ty: &Type, new: &str, name: &str, env: &str, paths: &Paths<'_>) -> TokenStream {
    let span = Span::call_site().located_at(ty.span());
    let new = paths.private_at(new, span);
    quote_spanned!(span=> #new::<#ty>(#name, #env))
}

/// Reads all fields before the first that is missing ends it, so that every problem is reported at once.
fn read_fields(fields: &[Field], paths: &Paths<'_>) -> TokenStream {
    let (option, settings) = (paths.option(), argument("settings"));
    let local = |i: usize| argument(&format!("field{i}"));
    let reads = (0..fields.len()).map(|i| {
        let (local, constant) = (local(i), constant(i));
        quote!(let #local = #settings.field(&#constant);)
    });
    let idents = fields.iter().map(|field| &field.ident);
    let locals = (0..fields.len()).map(local);
    quote! {
        #(#reads)*
        #option::Some(Self { #(#idents: #locals?),* })
    }
}

/// Hands the runtime the fields' values.
fn add_values(fields: &[Field], paths: &Paths<'_>) -> Option<TokenStream> {
    let values = paths.private("FieldValues");
    let list = argument("values");
    let this = Ident::new("self", Span::call_site());
    let adds = fields.iter().enumerate().map(|(i, Field { ident, .. })| {
        let constant = constant(i);
        quote!(#list.field(&#constant, &#this.#ident);)
    });
    (!fields.is_empty()).then(|| {
        quote! {
            fn describe_fields(&#this, #list: &mut #values) {
                #(#adds)*
            }
        }
    })
}

fn constant(i: usize) -> Ident {
    format_ident!("__FIELD{i}", span = Span::mixed_site())
}

/// The functions a user calls, as visible as the struct.
pub(super) fn functions(ident: &Ident, vis: &Visibility, generics: &Generics, paths: &Paths<'_>) -> TokenStream {
    let (routes, client) = (paths.private("Routes"), paths.private("Client"));
    let logs_in = paths.private("LogsIn");
    let (config, error, result) = (paths.private("ClientConfig"), paths.private("Error"), paths.result());
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let state = format_ident!("__S");
    let argument = argument("config");
    quote! {
        #[allow(dead_code)]
        impl #impl_generics #ident #type_generics #where_clause {
            /// The login, callback and logout routes.
            #[must_use]
            #vis fn routes<#state>() -> #routes<Self, #state>
            where
                #state: ::core::clone::Clone + ::core::marker::Send + ::core::marker::Sync + 'static,
                Self: #logs_in<#state>,
            {
                #routes::from_env()
            }

            /// A client without web routes, configured from the environment.
            ///
            /// # Errors
            ///
            /// Says everything that is missing or malformed in the environment.
            #vis fn from_env() -> #result<#client<Self>, #error> {
                #client::from_env()
            }

            /// A client without web routes, configured by `config`.
            ///
            /// # Errors
            ///
            /// Says everything that is missing or malformed in `config`.
            #vis fn client(#argument: #config) -> #result<#client<Self>, #error> {
                #client::new(#argument)
            }
        }
    }
}

/// A name that no item of the user's module has: a local called like a unit struct or constant would be a pattern.
fn argument(name: &str) -> Ident {
    format_ident!("__{name}", span = Span::mixed_site())
}
