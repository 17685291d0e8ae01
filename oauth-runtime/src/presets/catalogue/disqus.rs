//! [Disqus](https://disqus.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = disqus)]
//! struct Disqus;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://disqus.com/api/applications/> |
//! | the redirect URI to register | `https://your.example/auth/disqus`, “Callback URL” |
//! | `DISQUS_CLIENT_ID` | “API Key” there |
//! | `DISQUS_CLIENT_SECRET` | “API Secret” there |
//! | scopes of a login | `read` |
//! | it tells | login name |
//! | where users take access away | <https://disqus.com/home/settings/apps/> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::disqus::scope::admin;`.
//!
//! - Left to code of yours: name, picture and e-mail address, which `GET https://disqus.com/api/3.0/users/details.json` gives to calls with `access_token`, `api_key` and `api_secret` in the query.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 6 more.

// Written by `cargo xtask presets` from `presets/disqus.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Disqus.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("disqus", "Disqus")
    .authorization_endpoint("https://disqus.com/api/oauth/2.0/authorize/")
    .token_endpoint("https://disqus.com/api/oauth/2.0/access_token/")
    .scopes(&["read"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/user_id").username("/username"))
    .profile_in_token_answer();

/// The scopes of Disqus, as types: the words of `scopes(…)` beside `preset = disqus`.
///
/// | type | scope |
/// |---|---|
/// | `admin` | `admin` |
/// | `email` | `email` |
/// | `read` | `read` |
/// | `write` | `write` |
pub mod scope {
    pub use crate::scope::email;

    crate::presets::scope_types! {
        admin = "admin";
        read = "read";
        write = "write";
    }
}
