//! The trait impl and the functions on the struct.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::spanned::Spanned;
use syn::{Generics, Path, Type, Visibility, parse_quote};

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
        // A constant of its own cannot name a parameter of the struct.
        Body::Fields(fields) if !model.generics.params.is_empty() => {
            let described = described(fields, paths);
            let described: Vec<TokenStream> = described.iter().map(|(_, value)| quote!(const { #value })).collect();
            let values = add_values(fields, &described, paths);
            implementation(model, paths, &read_fields(model, &described, fields, paths), values)
        }
        Body::Fields(fields) => {
            let described = described(fields, paths);
            let constants: Vec<TokenStream> = (0..fields.len()).map(|i| constant(i).to_token_stream()).collect();
            let description = paths.private("FieldDescription");
            let described = described
                .iter()
                .zip(&constants)
                .map(|((ty, value), name)| quote!(const #name: #description<#ty> = #value;));
            let described: TokenStream = described.collect();
            let values = add_values(fields, &constants, paths);
            let implementation = implementation(model, paths, &read_fields(model, &constants, fields, paths), values);
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
pub(super) fn tells(ident: &Ident, generics: &Generics, trait_: &str, paths: &Paths<'_>) -> TokenStream {
    let trait_ = paths.private(trait_);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #trait_ for #ident #type_generics #where_clause {}
    }
}

/// The parameters of a struct, with what a provider must be.
pub(super) fn bounded(generics: &Generics) -> Generics {
    let mut generics = generics.clone();
    if !generics.params.is_empty() {
        generics.make_where_clause().predicates.push(parse_quote! {
            Self: ::core::marker::Sized + ::core::marker::Send + ::core::marker::Sync + 'static
        });
    }
    generics
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
    let generics = bounded(&model.generics);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    // Evaluated by `cargo check` too, and so by editors: of the trait's constant that would show a fault in a build alone.
    let checked = model.generics.params.is_empty().then(|| quote!(const _: #type_ = <#ident as #trait_>::DESCRIPTION;));
    quote! {
        #[automatically_derived]
        impl #impl_generics #trait_ for #ident #type_generics #where_clause {
            const DESCRIPTION: #type_ = #description;

            fn from_settings(#read: &mut #settings<'_>) -> #option<Self> {
                #from_settings
            }

            #describe_fields
        }

        #checked
    }
}

/// The type of each field and its description: its type must be one that a setting can fill, which is reported on the user's
/// field.
fn described<'a>(fields: &'a [Field], paths: &Paths<'_>) -> Vec<(&'a Type, TokenStream)> {
    let describe = |Field { name, ty, env, default, file, purpose, .. }: &'a Field| {
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
        (ty, quote!(#described #default #file))
    };
    fields.iter().map(describe).collect()
}

fn described_at(ty: &Type, new: &str, name: &str, env: &str, paths: &Paths<'_>) -> TokenStream {
    let span = Span::call_site().located_at(ty.span());
    let new = paths.private_at(new, span);
    quote_spanned!(span=> #new::<#ty>(#name, #env))
}

/// Reads all fields before the first that is missing ends it, so that every problem is reported at once.
fn read_fields(model: &Model, described: &[TokenStream], fields: &[Field], paths: &Paths<'_>) -> TokenStream {
    let (option, settings) = (paths.option(), argument("settings"));
    let local = |i: usize| argument(&format!("field{i}"));
    let reads = described.iter().enumerate().map(|(i, described)| {
        let local = local(i);
        quote!(let #local = #settings.field(&#described);)
    });
    let idents = fields.iter().map(|field| &field.ident);
    let locals = (0..fields.len()).map(local);
    let markers = &model.markers;
    quote! {
        #(#reads)*
        #option::Some(Self { #(#idents: #locals?,)* #(#markers: ::core::marker::PhantomData),* })
    }
}

/// Hands the runtime the fields' values.
fn add_values(fields: &[Field], described: &[TokenStream], paths: &Paths<'_>) -> Option<TokenStream> {
    let values = paths.private("FieldValues");
    let list = argument("values");
    let this = Ident::new("self", Span::call_site());
    let adds = fields
        .iter()
        .zip(described)
        .map(|(Field { ident, .. }, described)| quote!(#list.field(&#described, &#this.#ident);));
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
