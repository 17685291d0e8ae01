//! One method: a constant that describes the call, and the call.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::{Path, Type};

use crate::api::keys::Verb;
use crate::api::model::{Argument, Method, Output, Paging, Place, Style};
use crate::api::types::plain;
use crate::codegen::ends;
use crate::codegen::paths::Paths;
use crate::codegen::scopes;

pub(super) fn method(method: &Method, provider: &Path, api: &Ident, paths: &Paths<'_>) -> TokenStream {
    let Method { attrs, fn_token, ident, inputs, self_token, .. } = method;
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
            let json = paths.private("call_json");
            (quote!(#future<#ty>), quote!(#json::<#ty, #provider>(#caller, #call)))
        }
        Output::Discard => {
            let discard = paths.private("call_discard");
            (quote!(#future<()>), quote!(#discard::<#provider>(#caller, #call)))
        }
        Output::Raw(ty) => {
            let raw = paths.private("call_raw");
            (quote!(#future<#ty>), quote!(#raw::<#provider>(#caller, #call)))
        }
        Output::Stream { ty, limit } => {
            let stream = paths.private("call_stream");
            (quote!(#future<#ty>), quote!(#stream::<#provider>(#caller, #call, #limit)))
        }
        Output::Pages { stream, item, paging } => {
            let pages = Ident::new("pages", ends(item).0);
            let pages = quote!(#pages::<#item>);
            let paging = self::paging(paging, paths);
            (quote!(#stream), quote!(#caller.#pages(#call, #paging)))
        }
    };
    quote! {
        #(#attrs)*
        #fn_token #ident #generics(#(#inputs),*) -> #output #where_clause {
            #needed
            #body
        }
    }
}

/// One `Covers` for each scope, with the span of the scope.
fn where_clause(method: &Method, places: &[Ident], paths: &Paths<'_>) -> Option<TokenStream> {
    let own = method.generics.where_clause.iter().flat_map(|clause| &clause.predicates).map(ToTokens::to_token_stream);
    let covers = method.scopes.iter().zip(places).map(|(scope, place)| {
        let span = Span::call_site().located_at(scope.span());
        let (covers, scope) = (paths.private_at("Covers", span), scopes::path(scope, paths));
        quote_spanned!(span=> Self: #covers<#scope, #place>)
    });
    let predicates: Vec<TokenStream> = own.chain(covers).collect();
    (!predicates.is_empty()).then(|| quote!(where #(#predicates),*))
}

/// The values of the scopes, each of which the provider must declare.
fn needed(method: &Method, provider: &Path, paths: &Paths<'_>) -> Option<TokenStream> {
    let values = method.scopes.iter().map(|scope| {
        let span = Span::call_site().located_at(scope.span());
        let (declared, scope) = (paths.private_at("declared_scope", span), scopes::path(scope, paths));
        let provider = located_at(provider, span);
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
    let Argument { ident, ty, place } = argument;
    let borrowed = borrowed(ident, ty);
    let value = match plain(ty) {
        // What can be sent is implemented for what is borrowed, so there is nothing to borrow.
        Type::Reference(_) => value(ident, ty),
        _ => borrowed.clone(),
    };
    match place {
        Place::Path(name) => quote!(.path(#name, #borrowed)),
        Place::Query(name) => quote!(.query(#name, #borrowed)),
        Place::QueryFields => quote!(.query_fields(#value)),
        Place::Header(name) => quote!(.header(#name, #borrowed)),
        Place::Json => quote!(.json(#value)),
        Place::Form => quote!(.form(#value)),
        Place::Body(media_type) => {
            let value = self::value(ident, ty);
            quote!(.body(#media_type, #value))
        }
        Place::Stream(media_type) => {
            let value = self::value(ident, ty);
            quote!(.stream(#media_type, #value))
        }
        Place::Multipart => {
            let value = self::value(ident, ty);
            quote!(.multipart(#value))
        }
    }
}

/// `&argument`, from the beginning of its type to the end: a type that cannot be sent is underlined as a whole.
fn borrowed(ident: &Ident, ty: &Type) -> TokenStream {
    let (span, value) = (ident.span().located_at(ends(ty).0), value(ident, ty));
    quote_spanned!(span=> &#value)
}

/// `argument`, at the end of its type.
fn value(ident: &Ident, ty: &Type) -> TokenStream {
    let mut ident = ident.clone();
    ident.set_span(ident.span().located_at(ends(ty).1));
    ident.into_token_stream()
}

/// The path at another place.
fn located_at(path: &Path, span: Span) -> TokenStream {
    let tokens = path.to_token_stream().into_iter();
    tokens
        .map(|mut token| {
            token.set_span(token.span().located_at(span));
            token
        })
        .collect()
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

/// The name of the parameter that tells where a scope stands.
fn place(at: usize) -> Ident {
    Ident::new(&format!("__At{at}"), Span::call_site())
}
