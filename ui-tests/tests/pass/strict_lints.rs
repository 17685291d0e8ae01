//! Nothing generated trips a lint that a crate may deny.
#![deny(
    elided_lifetimes_in_paths,
    explicit_outlives_requirements,
    let_underscore_drop,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_camel_case_types,
    non_snake_case,
    single_use_lifetimes,
    trivial_casts,
    unnameable_types,
    unreachable_pub,
    unused,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    warnings
)]

/// Providers of another crate.
pub mod providers {
    use oauth_runtime::{OAuthProvider, OAuthProviders};
    use oauth_runtime::types::{ClientId, ClientSecret};

    /// The whole form.
    #[derive(Clone, Debug, OAuthProvider)]
    #[oauth(
        issuer = "https://login.example/{tenant}",
        scopes(openid, "https://graph.example/Calendars.Read" as calendars_read),
        authorization_params(prompt = "select_account"),
    )]
    pub struct Entra {
        client_id: ClientId,
        #[oauth(file)]
        client_secret: ClientSecret,
        tenant: String,
    }

    /// The short form.
    #[derive(Clone, Copy, Debug, OAuthProvider)]
    #[oauth(issuer = "https://as.example")]
    pub struct ExampleProvider;

    /// Both.
    #[derive(Clone, Debug, OAuthProviders)]
    pub struct Providers {
        entra: Entra,
        example: ExampleProvider,
    }
}

fn main() {
    drop(providers::Providers::routes::<()>());
    drop(providers::Entra::routes::<()>());
    let _ = providers::ExampleProvider::from_env().is_ok();
}
