//! The derive behind `oauth-runtime`, which re-exports it and documents its attribute. Depend on that crate alone.

mod codegen;
mod diag;
mod expand;
mod keys;
mod model;
mod parse;
mod presets;
mod suggest;
#[cfg(test)]
mod tests;
mod validate;

use proc_macro::TokenStream;

/// Declares a provider from the `#[oauth(…)]` attribute of a struct.
///
/// The keys, their defaults and examples are in the attribute reference of `oauth-runtime`.
#[proc_macro_derive(OAuthProvider, attributes(oauth))]
pub fn derive_oauth_provider(input: TokenStream) -> TokenStream {
    expand::expand(input.into()).into()
}
