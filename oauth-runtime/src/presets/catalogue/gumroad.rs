//! [Gumroad](https://gumroad.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = gumroad)]
//! struct Gumroad;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://gumroad.com/settings/advanced> |
//! | the redirect URI to register | `https://your.example/auth/gumroad`, “Redirect URI” |
//! | `GUMROAD_CLIENT_ID` | “Application ID” there |
//! | `GUMROAD_CLIENT_SECRET` | “Application Secret” there |
//! | scopes of a login | `view_profile` |
//! | it tells | name, e-mail address |
//! | where users take access away | <https://gumroad.com/settings/authorized_applications> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::gumroad::scope::edit_products;`.
//!
//! - The e-mail address is there only with the scope `view_sales`, which also shows the sales: ask for it only if you need it.
//!
//! Facts of 2026-11, listed by `allauth`, `better-auth` and 3 more.

// Written by `cargo xtask presets` from `presets/gumroad.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Gumroad.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("gumroad", "Gumroad")
    .authorization_endpoint("https://gumroad.com/oauth/authorize")
    .token_endpoint("https://api.gumroad.com/oauth/token")
    .userinfo_endpoint("https://api.gumroad.com/v2/user")
    .scopes(&["view_profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/user/user_id").name("/user/name").email("/user/email"))
    .email_scopes(&[]);

/// The scopes of Gumroad, as types: the words of `scopes(…)` beside `preset = gumroad`.
///
/// | type | scope |
/// |---|---|
/// | `edit_products` | `edit_products` |
/// | `view_profile` | `view_profile` |
/// | `view_sales` | `view_sales` |
pub mod scope {
    crate::presets::scope_types! {
        edit_products = "edit_products";
        view_profile = "view_profile";
        view_sales = "view_sales";
    }
}
