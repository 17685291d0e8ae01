//! [Stack Exchange](https://stackexchange.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = stack_exchange)]
//! struct StackExchange {
//!     key: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://stackapps.com/apps/oauth> |
//! | the redirect URI to register | `https://your.example/auth/stackexchange`, “OAuth Domain” |
//! | `STACKEXCHANGE_CLIENT_ID` | “Client Id” there |
//! | `STACKEXCHANGE_CLIENT_SECRET` | “Client Secret” there |
//! | `STACKEXCHANGE_KEY` | Request key of the application, from its page on Stack Apps, such as `U4DMV8nvpm3EOpvf69Rxw` |
//! | it tells | name, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::stack_exchange::scope::no_expiry;`.
//!
//! - The provider gives out no e-mail address: ask the user for one where you need it.
//! - A call with a token needs the request key of the application too, which is the field `key`.
//! - Users without an account on Stack Overflow have no profile there: put another site into `userinfo_endpoint` if yours are elsewhere.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 11 more.

// Written by `cargo xtask presets` from `presets/stack_exchange.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::TokenAnswer;

/// What is known about Stack Exchange.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("stack_exchange", "Stack Exchange")
    .authorization_endpoint("https://stackoverflow.com/oauth")
    .token_endpoint("https://stackoverflow.com/oauth/access_token/json")
    .userinfo_endpoint("https://api.stackexchange.com/2.3/me?site=stackoverflow&key={key}")
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .token_answer(TokenAnswer::STANDARD.expires_in("/expires"))
    .optional_token_type()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/items/0/account_id")
            .name("/items/0/display_name")
            .picture("/items/0/profile_image"),
    );

/// The scopes of Stack Exchange, as types: the words of `scopes(…)` beside `preset = stack_exchange`.
///
/// | type | scope |
/// |---|---|
/// | `no_expiry` | `no_expiry` |
/// | `private_info` | `private_info` |
/// | `read_inbox` | `read_inbox` |
/// | `write_access` | `write_access` |
pub mod scope {
    crate::presets::scope_types! {
        no_expiry = "no_expiry";
        private_info = "private_info";
        read_inbox = "read_inbox";
        write_access = "write_access";
    }
}
