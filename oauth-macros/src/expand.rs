//! The pipeline: parse → validate → codegen, or every error and a fallback.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::diag::{Diagnostics, Problem};
use crate::{codegen, parse, validate};

/// Expands one `#[derive(OAuthProvider)]`.
pub(crate) fn provider(input: TokenStream) -> TokenStream {
    match syn::parse2::<DeriveInput>(input) {
        Ok(input) => declaration(input),
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

fn declaration(input: DeriveInput) -> TokenStream {
    let mut diagnostics = Diagnostics::new();
    let parsed = parse::parse(input, &mut diagnostics);
    let model = validate::validate(&parsed, &mut diagnostics);
    validate::scopes_beside_errors(&parsed, &mut diagnostics);
    if model.is_none() && diagnostics.is_empty() {
        diagnostics
            .push(Problem::on(&parsed.subject.ident, "this declaration is not understood; please report it as a bug"));
    }
    match (diagnostics.finish(), model) {
        (None, Some(model)) => codegen::provider(&model),
        (errors, _) => {
            let fallback = codegen::fallback(&parsed);
            quote!(#errors #fallback)
        }
    }
}

fn aggregate(input: DeriveInput) -> TokenStream {
    let mut diagnostics = Diagnostics::new();
    let parsed = parse::aggregate(input, &mut diagnostics);
    match diagnostics.finish() {
        None => codegen::aggregate(&validate::aggregate(&parsed)),
        Some(errors) => {
            let fallback = codegen::aggregate_fallback(&parsed);
            quote!(#errors #fallback)
        }
    }
}
