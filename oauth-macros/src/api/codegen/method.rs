//! One method: a constant that describes the call, and the call.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Path, Type};

use super::place;
use crate::api::keys::Verb;
use crate::api::model::{Argument, Method, Output, Paging, Place, Style};
use crate::codegen::paths::Paths;
use crate::codegen::scopes;

pub(super) fn method(method: &Method, provider: &Path, api: &Ident, paths: &Paths<'_>) -> TokenStream {
    let Method { attrs, ident, inputs, self_token, .. } = method;
    let places: Vec<Ident> = (0..method.scopes.len()).map(place).collect();
    let lifetimes = &method.generics.params;
    let comma = (!lifetimes.is_empty() && !lifetimes.trailing_punct() && !places.is_empty()).then(|| quote!(,));
    let generics = (!lifetimes.is_empty() || !places.is_empty()).then(|| quote!(<#lifetimes #comma #(#places),*>));
    let where_clause = where_clause(method, &places, paths);
    let needed = needed(method, provider, paths);
    let call = call(method, api, paths);
    let calls = paths.private("Calls");
    let caller = quote!(<Self as #calls<#provider>>::caller(#self_token));
    let future = paths.private("ApiFuture");
    let (output, body) = match &method.output {
        Output::Json(ty) => {
            let json = spanned(ty, |span| quote_spanned!(span=> json::<#ty>));
            (quote!(#future<#ty>), quote!(#future::new(#caller.#json(#call))))
        }
        Output::Discard => (quote!(#future<()>), quote!(#future::new(#caller.discard(#call)))),
        Output::Raw(ty) => (quote!(#future<#ty>), quote!(#future::new(#caller.raw(#call)))),
        Output::Pages { stream, item, paging } => {
            let pages = spanned(item, |span| quote_spanned!(span=> pages::<#item>));
            let paging = self::paging(paging, paths);
            (quote!(#stream), quote!(#caller.#pages(#call, #paging)))
        }
    };
    quote! {
        #(#attrs)*
        fn #ident #generics(#(#inputs),*) -> #output #where_clause {
            #needed
            #body
        }
    }
}

/// One `Covers` for each scope, with the span of the scope.
fn where_clause(method: &Method, places: &[Ident], paths: &Paths<'_>) -> Option<TokenStream> {
    let own = method.generics.where_clause.iter().flat_map(|clause| &clause.predicates).map(ToTokens::to_token_stream);
    let covers = method.scopes.iter().zip(places).map(|(scope, place)| {
        let covers = paths.private_at("Covers", Span::call_site().located_at(scope.span()));
        let scope = scopes::path(scope, paths);
        quote!(Self: #covers<#scope, #place>)
    });
    let predicates: Vec<TokenStream> = own.chain(covers).collect();
    (!predicates.is_empty()).then(|| quote!(where #(#predicates),*))
}

/// The values of the scopes, each of which the provider must declare.
fn needed(method: &Method, provider: &Path, paths: &Paths<'_>) -> Option<TokenStream> {
    let values = method.scopes.iter().map(|scope| {
        let span = Span::call_site().located_at(scope.span());
        let declared = paths.private_at("declared_scope", span);
        let scope = scopes::path(scope, paths);
        quote_spanned!(span=> #declared::<#provider, #scope>())
    });
    let str = quote!(::core::primitive::str);
    (!method.scopes.is_empty()).then(|| quote!(const __SCOPES: &[&#str] = &[#(#values),*];))
}

/// `ApiCall::new(…).path("owner", &owner)`
fn call(method: &Method, api: &Ident, paths: &Paths<'_>) -> TokenStream {
    let (call, operation, verb) = (paths.private("ApiCall"), paths.private("Operation"), paths.private("Verb"));
    let variant = match method.verb {
        Verb::Get => quote!(Get),
        Verb::Post => quote!(Post),
        Verb::Put => quote!(Put),
        Verb::Patch => quote!(Patch),
        Verb::Delete => quote!(Delete),
        Verb::Head => quote!(Head),
    };
    let path = &method.path;
    let scopes = (!method.scopes.is_empty()).then(|| quote!(.scopes(__SCOPES)));
    let arguments = method.arguments.iter().map(argument);
    quote! {
        #call::new(const { &#operation::new(<Self as #api>::__API, #verb::#variant, #path) #scopes }) #(#arguments)*
    }
}

fn argument(argument: &Argument) -> TokenStream {
    // With the span of the type, so that a type that cannot be sent is reported there.
    let value = value(&argument.ident, &argument.ty);
    let borrowed = spanned(&argument.ty, |span| quote_spanned!(span=> &));
    match &argument.place {
        Place::Path(name) => quote!(.path(#name, #borrowed #value)),
        Place::Query(name) => quote!(.query(#name, #borrowed #value)),
        Place::QueryFields => quote!(.query_fields(#borrowed #value)),
        Place::Header(name) => quote!(.header(#name, #borrowed #value)),
        Place::Json => quote!(.json(#borrowed #value)),
        Place::Form => quote!(.form(#borrowed #value)),
        Place::Body(media_type) => quote!(.body(#media_type, #value)),
    }
}

/// The argument, at the end of its type: with the `&` at the beginning, the whole type is underlined.
fn value(ident: &Ident, ty: &Type) -> Ident {
    let mut ident = ident.clone();
    if let Some(last) = ty.to_token_stream().into_iter().last() {
        ident.set_span(ident.span().located_at(last.span()));
    }
    ident
}

/// Tokens with the place of `ty`, and the names of the expansion.
fn spanned(ty: &Type, tokens: impl FnOnce(Span) -> TokenStream) -> TokenStream {
    let first = ty.to_token_stream().into_iter().next();
    tokens(Span::call_site().located_at(first.map_or_else(Span::call_site, |token| token.span())))
}

fn paging(paging: &Paging, paths: &Paths<'_>) -> TokenStream {
    let type_ = paths.private("Paging");
    let style = match &paging.style {
        Style::Link => quote!(link()),
        Style::NextUrl(at) => quote!(next_url(#at)),
        Style::Cursor { param, at } => quote!(cursor(#param, #at)),
        Style::Number { param } => quote!(number(#param)),
    };
    let items = paging.items.as_ref().map(|items| quote!(.items(#items)));
    quote!(#type_::#style #items)
}
