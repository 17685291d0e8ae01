//! [Typeform](https://www.typeform.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = typeform)]
//! struct Typeform;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/typeform` |
//! | `TYPEFORM_CLIENT_ID` | the client identifier |
//! | `TYPEFORM_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `accounts:read` |
//! | it tells | name, e-mail address |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::typeform::scope::accounts_read;`.
//!
//! Facts of 2026-11, listed by `aspnet`, `grant` and 1 more.

// Written by `cargo xtask presets` from `presets/typeform.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Typeform.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("typeform", "Typeform")
    .authorization_endpoint("https://api.typeform.com/oauth/authorize")
    .token_endpoint("https://api.typeform.com/oauth/token")
    .userinfo_endpoint("https://api.typeform.com/me")
    .scopes(&["accounts:read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/user_id").name("/alias").email("/email"))
    .email_scopes(&[]);

/// The scopes of Typeform, as types: the words of `scopes(…)` beside `preset = typeform`.
///
/// | type | scope |
/// |---|---|
/// | `accounts_read` | `accounts:read` |
/// | `forms_read` | `forms:read` |
/// | `forms_write` | `forms:write` |
/// | `images_read` | `images:read` |
/// | `images_write` | `images:write` |
/// | `offline` | `offline` |
/// | `responses_read` | `responses:read` |
/// | `responses_write` | `responses:write` |
/// | `themes_read` | `themes:read` |
/// | `themes_write` | `themes:write` |
/// | `webhooks_read` | `webhooks:read` |
/// | `webhooks_write` | `webhooks:write` |
/// | `workspaces_read` | `workspaces:read` |
/// | `workspaces_write` | `workspaces:write` |
pub mod scope {
    crate::presets::scope_types! {
        accounts_read = "accounts:read";
        forms_read = "forms:read";
        forms_write = "forms:write";
        images_read = "images:read";
        images_write = "images:write";
        offline = "offline";
        responses_read = "responses:read";
        responses_write = "responses:write";
        themes_read = "themes:read";
        themes_write = "themes:write";
        webhooks_read = "webhooks:read";
        webhooks_write = "webhooks:write";
        workspaces_read = "workspaces:read";
        workspaces_write = "workspaces:write";
    }
}
