//! [Eventbrite](https://www.eventbrite.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = eventbrite)]
//! struct Eventbrite;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.eventbrite.com/account-settings/apps> |
//! | the redirect URI to register | `https://your.example/auth/eventbrite`, “OAuth Redirect URI” |
//! | `EVENTBRITE_CLIENT_ID` | “API Key” there |
//! | `EVENTBRITE_CLIENT_SECRET` | “Client Secret” there |
//! | it tells | name |
//! | e-mail addresses | verified where the provider says so of the address |
//! | colors of its button | `#f05537`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - Access tokens do not expire.
//!
//! Facts of 2026-11, listed by `allauth`, `authjs` and 6 more.

// Written by `cargo xtask presets` from `presets/eventbrite.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailList;

/// What is known about Eventbrite.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("eventbrite", "Eventbrite")
    .authorization_endpoint("https://www.eventbrite.com/oauth/authorize")
    .token_endpoint("https://www.eventbrite.com/oauth/token")
    .userinfo_endpoint("https://www.eventbriteapi.com/v3/users/me/")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/name"))
    .email_list(EmailList::STANDARD.list("/emails").address("/email").primary("/primary").verified("/verified"))
    .button(Button::STANDARD.color("#f05537").text("#ffffff"))
    .email_scopes(&[]);

/// The scopes of Eventbrite, as types: the words of `scopes(…)` beside `preset = eventbrite`.
pub mod scope {}
