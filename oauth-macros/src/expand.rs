//! The pipeline: parse → validate → codegen, or every error and a fallback.

use std::sync::{Mutex, PoisonError};

use proc_macro2::{Ident, TokenStream};
use quote::quote;
use syn::{Data, DeriveInput, parse_quote};

use crate::diag::{Diagnostics, Problem};
use crate::{codegen, parse, validate};

/// Expands one `#[derive(OAuthProvider)]`.
pub(crate) fn provider(input: TokenStream) -> TokenStream {
    match syn::parse2::<DeriveInput>(input) {
        Ok(input) => {
            remember(&input.ident);
            declaration(input)
        }
        Err(error) => error.into_compile_error(),
    }
}

/// Expands one `#[derive(OAuthProviders)]`.
pub(crate) fn providers(input: TokenStream) -> TokenStream {
    match syn::parse2::<DeriveInput>(input) {
        Ok(input) => aggregate(input),
        Err(error) => error.into_compile_error(),
    }
}

/// `#[oauth(issuer = "…")] struct Corp;`, without a derive: the error, and the rest as if the derive were there.
pub(crate) fn without_derive(attribute: TokenStream, input: TokenStream) -> TokenStream {
    let Ok(mut item) = syn::parse2::<DeriveInput>(input.clone()) else {
        let problem = Problem::on(&input, "`#[oauth(…)]` belongs on a struct, below `#[derive(OAuthProvider)]`");
        let errors = alone(problem);
        return quote!(#errors #input);
    };
    let name = item.ident.clone();
    let problem = Problem::on(&name, format!("`#[oauth(…)]` of `{name}` is read by a derive, and there is none"));
    let is_derived = item.attrs.iter().any(|attribute| attribute.path().is_ident("derive"));
    let place = if is_derived { "above `#[oauth(…)]`, which stands below all derives" } else { "above it" };
    let (derive, whole) = match validate::holds_providers(&item) {
        true => ("OAuthProviders", Aggregate),
        false => ("OAuthProvider", Provider),
    };
    let errors = alone(problem.help(format!("write `#[derive({derive})]` {place}")));
    let own: syn::Attribute = parse_quote!(#[oauth(#attribute)]);
    item.attrs.push(own);
    let expansion = match (is_derived, whole) {
        // The derive may be there, below.
        (true, _) => TokenStream::new(),
        (false, Aggregate) => aggregate(item.clone()),
        (false, Provider) => declaration(item.clone()),
    };
    strip(&mut item);
    quote!(#item #expansion #errors)
}

/// What is declared.
enum Whole {
    Provider,
    Aggregate,
}

use Whole::{Aggregate, Provider};

fn alone(problem: Problem) -> Option<TokenStream> {
    let mut diagnostics = Diagnostics::new();
    diagnostics.push(problem);
    diagnostics.finish()
}

/// Without a derive `#[oauth(…)]` on a field is no attribute.
fn strip(item: &mut DeriveInput) {
    item.attrs.retain(|attribute| !attribute.path().is_ident("oauth"));
    if let Data::Struct(data) = &mut item.data {
        for field in &mut data.fields {
            field.attrs.retain(|attribute| !attribute.path().is_ident("oauth"));
        }
    }
}

fn declaration(input: DeriveInput) -> TokenStream {
    let mut diagnostics = Diagnostics::new();
    let parsed = parse::parse(input, &mut diagnostics);
    let model = validate::validate(&parsed, &mut diagnostics);
    validate::words_are_known_scopes(&parsed, &mut diagnostics);
    if model.is_none() && diagnostics.is_empty() {
        diagnostics
            .push(Problem::on(&parsed.subject.ident, "this declaration is not understood; please report it as a bug"));
    }
    match (diagnostics.finish(), model) {
        (None, Some(model)) => codegen::provider(&model),
        (errors, _) => {
            let fallback = codegen::fallback(&parsed);
            quote!(#fallback #errors)
        }
    }
}

fn aggregate(input: DeriveInput) -> TokenStream {
    if parse::is_one_provider(&input) {
        let name = &input.ident;
        let problem = Problem::on(name, format!("`{name}` is one provider, and no struct of providers"));
        let errors = alone(problem.help("write `#[derive(OAuthProvider)]`, without `s`"));
        let provider = (!is_remembered(name)).then(|| declaration(input.clone()));
        return quote!(#provider #errors);
    }
    let mut diagnostics = Diagnostics::new();
    let parsed = parse::aggregate(input, &mut diagnostics);
    match diagnostics.finish() {
        None => codegen::aggregate(&validate::aggregate(&parsed)),
        Some(errors) => {
            let fallback = codegen::aggregate_fallback(&parsed);
            quote!(#fallback #errors)
        }
    }
}

/// The struct that was declared a provider last.
///
/// Two derives on one struct do not see each other. With `#[derive(OAuthProvider, OAuthProviders)]` the second one learns here that
/// the provider is declared, so that it does not declare it again beside its error. No program that compiles depends on it.
static LAST: Mutex<String> = Mutex::new(String::new());

fn remember(name: &Ident) {
    *LAST.lock().unwrap_or_else(PoisonError::into_inner) = place(name);
}

fn is_remembered(name: &Ident) -> bool {
    *LAST.lock().unwrap_or_else(PoisonError::into_inner) == place(name)
}

/// The name with its place in the source, which no other struct has.
fn place(name: &Ident) -> String {
    format!("{name} {:?}", name.span())
}
