//! [Stripe Connect](https://stripe.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = stripe)]
//! struct Stripe;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://dashboard.stripe.com/settings/connect/onboarding-options/oauth> |
//! | the redirect URI to register | `https://your.example/auth/stripe`, “Redirects” |
//! | `STRIPE_CLIENT_ID` | “Client ID” there |
//! | `STRIPE_CLIENT_SECRET` | “Secret key” there |
//! | scopes of a login | `read_only` |
//! | it tells | name, e-mail address |
//! | colors of its button | `#635BFF`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::stripe::scope::read_only;`.
//!
//! - The subject is the account of a business, and not the person who logs in.
//! - The client secret is the secret API key of your account.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 9 more.

// Written by `cargo xtask presets` from `presets/stripe.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Stripe Connect.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("stripe", "Stripe Connect")
    .authorization_endpoint("https://connect.stripe.com/oauth/authorize")
    .token_endpoint("https://connect.stripe.com/oauth/token")
    .userinfo_endpoint("https://api.stripe.com/v1/account")
    .scopes(&["read_only"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/settings/dashboard/display_name").email("/email"))
    .button(Button::STANDARD.color("#635BFF").text("#ffffff"))
    .email_scopes(&[]);

/// The scopes of Stripe Connect, as types: the words of `scopes(…)` beside `preset = stripe`.
///
/// | type | scope |
/// |---|---|
/// | `read_only` | `read_only` |
/// | `read_write` | `read_write` |
pub mod scope {
    crate::presets::scope_types! {
        read_only = "read_only";
        read_write = "read_write";
    }
}
