//! The providers of an application: a constant list, a check for each, and the routes of all.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Generics, Visibility};

use super::description::names;
use super::paths::Paths;
use super::{editor, ends};
use crate::keys::{Key, Place};
use crate::model::{Aggregate, Member, Subject};
use crate::parse::ParsedAggregate;

/// Everything one struct of providers expands to.
pub(crate) fn aggregate(model: &Aggregate) -> TokenStream {
    let paths = Paths::new(model.krate.as_ref());
    let Aggregate { ident, vis, members, .. } = model;
    let generics = Generics::default();
    let list = members.iter().map(|member| entry(member, &paths));
    let implementation = implementation(ident, &generics, &quote!(&[#(#list),*]), &paths);
    let checks = members.iter().enumerate().map(|(index, member)| check(ident, index, member, &paths));
    let fields = members.iter().map(|member| &member.field);
    let this = format_ident!("__providers", span = Span::mixed_site());
    let functions = functions(ident, vis, &generics, &paths);
    quote! {
        #implementation
        #(#checks)*
        // The fields are names for the compiler and hold nothing that anybody would read.
        const _: fn(&#ident) = |#this| {
            let _ = (#(&#this.#fields,)*);
        };
        #functions
    }
}

/// What stands beside errors: no provider at all.
pub(crate) fn fallback(parsed: &ParsedAggregate) -> TokenStream {
    if parsed.keys.broken(Key::AggregateCrate) {
        // Every path would lead nowhere and be one more error.
        return TokenStream::new();
    }
    let paths = Paths::new(parsed.keys.path(Key::AggregateCrate));
    let Subject { ident, vis, generics } = &parsed.subject;
    let implementation = implementation(ident, generics, &quote!(&[]), &paths);
    let functions = functions(ident, vis, generics, &paths);
    let members = parsed.members.iter().map(|member| (Place::Member, &member.keys));
    let words = editor::words(std::iter::once((Place::Aggregate, &parsed.keys)).chain(members), &paths);
    quote!(#implementation #functions #words)
}

fn implementation(ident: &Ident, generics: &Generics, list: &TokenStream, paths: &Paths<'_>) -> TokenStream {
    let (trait_, member) = (paths.private("OAuthProviders"), paths.private("Member"));
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    quote! {
        #[automatically_derived]
        impl #impl_generics #trait_ for #ident #type_generics #where_clause {
            const MEMBERS: &'static [#member] = #list;
        }
    }
}

/// `member::<GoogleProvider>("google").name("work")`
fn entry(model: &Member, paths: &Paths<'_>) -> TokenStream {
    let Member { label, ty, name, display_name, mount, environment, .. } = model;
    let member = paths.private("member");
    let set = |setter: &str, value: &Option<syn::LitStr>| {
        let setter = Ident::new(setter, Span::call_site());
        value.as_ref().map(|value| quote!(.#setter(#value)))
    };
    let (name, display_name) = (set("name", name), set("display_name", display_name));
    let mount = set("mount", mount);
    let environment = environment.as_ref().map(|(prefix, environment)| {
        let names = names(environment, paths);
        quote!(.environment(#prefix, #names))
    });
    quote!(#member::<#ty>(#label) #name #display_name #mount #environment)
}

/// One constant for each provider: what is wrong with it, or a collision with one before it, is reported at its type, and
/// those of others too.
fn check(ident: &Ident, index: usize, member: &Member, paths: &Paths<'_>) -> TokenStream {
    let (first, last) = ends(&member.ty);
    let (require, trait_) = (paths.private_at("require_distinct", first), paths.private("OAuthProviders"));
    // The compiler underlines a call from its first token to its last, and the path of its function in the same way; the words
    // in between have no place of the user's, or an editor would take the type for the function.
    let close = quote_spanned!(first=> >);
    let mut arguments = Group::new(Delimiter::Parenthesis, quote!(<#ident as #trait_>::MEMBERS, #index));
    arguments.set_span(last);
    quote!(const _: () = #require::<#close #arguments;)
}

fn functions(ident: &Ident, vis: &Visibility, generics: &Generics, paths: &Paths<'_>) -> TokenStream {
    let routes = paths.private("AllRoutes");
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let state = format_ident!("__S");
    quote! {
        #[allow(dead_code)]
        impl #impl_generics #ident #type_generics #where_clause {
            /// The login, callback and logout routes of all providers.
            #[must_use]
            #vis fn routes<#state>() -> #routes<#state>
            where
                #state: ::core::clone::Clone + ::core::marker::Send + ::core::marker::Sync + 'static,
            {
                #routes::from_env::<Self>()
            }
        }
    }
}
