//! The macros behind `oauth-runtime`, which re-exports them and documents their attributes. Depend on that crate alone.

mod api;
mod codegen;
mod diag;
mod expand;
mod keys;
mod model;
mod parse;
mod presets;
#[cfg(test)]
mod runtime_source;
mod scope_name;
mod slips;
mod suggest;
#[cfg(test)]
mod tests;
mod validate;
mod vocabulary;

use proc_macro::TokenStream;

/// Declares a provider from the `#[oauth(…)]` attribute of a struct.
///
/// The keys, their defaults and examples are in the attribute reference of `oauth-runtime`.
#[proc_macro_derive(OAuthProvider, attributes(oauth))]
pub fn derive_oauth_provider(input: TokenStream) -> TokenStream {
    expand::provider(input.into()).into()
}

/// Declares the providers of an application: a struct with a field for each.
///
/// The keys and examples are in the attribute reference of `oauth-runtime`.
#[proc_macro_derive(OAuthProviders, attributes(oauth))]
pub fn derive_oauth_providers(input: TokenStream) -> TokenStream {
    expand::providers(input.into()).into()
}

/// Stands where a derive is missing that reads `#[oauth(…)]`, and says which.
///
/// With the derive it is never called: there `#[oauth(…)]` is an attribute of the derive.
#[proc_macro_attribute]
pub fn oauth(attribute: TokenStream, input: TokenStream) -> TokenStream {
    expand::without_derive(attribute.into(), input.into()).into()
}

/// Declares an API of a provider: each method of the trait is one call.
///
/// The keys, verbs and attributes of arguments, their defaults and examples are in the reference of `oauth-runtime`.
#[proc_macro_attribute]
pub fn oauth_api(attribute: TokenStream, input: TokenStream) -> TokenStream {
    api::expand(attribute.into(), input.into()).into()
}
