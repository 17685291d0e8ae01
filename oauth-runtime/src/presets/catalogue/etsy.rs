//! [Etsy](https://www.etsy.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = etsy)]
//! struct Etsy {
//!     shared_secret: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.etsy.com/developers/your-apps> |
//! | the redirect URI to register | `https://your.example/auth/etsy`, “Callback URLs” |
//! | `ETSY_CLIENT_ID` | “Keystring” there |
//! | `ETSY_SHARED_SECRET` | Shared secret of the application, which goes into a header and not into the token request, such as `a1b2c3d4e5` |
//! | scopes of a login | `shops_r` |
//! | where users take access away | <https://www.etsy.com/your/apps> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::etsy::scope::shops_r;`.
//!
//! - PKCE is required, and is always sent.
//! - Left to code of yours: name and e-mail address, which `GET https://openapi.etsy.com/v3/application/users/{user_id}` gives with the scope `email_r`.
//!
//! Facts of 2026-11, listed by `appwrite`, `arctic` and 3 more.

// Written by `cargo xtask presets` from `presets/etsy.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Etsy.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("etsy", "Etsy")
    .authorization_endpoint("https://www.etsy.com/oauth/connect")
    .token_endpoint("https://api.etsy.com/v3/public/oauth/token")
    .userinfo_endpoint("https://openapi.etsy.com/v3/application/users/me")
    .scopes(&["shops_r"])
    .client_authentication(ClientAuthenticationMethod::None)
    .headers(&[("x-api-key", "{client_id}:{shared_secret}")])
    .userinfo(UserInfoMapping::STANDARD.subject("/user_id"));

/// The scopes of Etsy, as types: the words of `scopes(…)` beside `preset = etsy`.
///
/// | type | scope |
/// |---|---|
/// | `shops_r` | `shops_r` |
pub mod scope {
    crate::presets::scope_types! {
        shops_r = "shops_r";
    }
}
