//! [Vipps MobilePay](https://vippsmobilepay.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = vipps)]
//! struct Vipps;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://portal.vippsmobilepay.com> |
//! | the redirect URI to register | `https://your.example/auth/vipps`, “Redirect URI” |
//! | `VIPPS_CLIENT_ID` | “client_id” there |
//! | `VIPPS_CLIENT_SECRET` | “client_secret” there |
//! | scopes of a login | `openid`, `name`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | colors of its button | `#FF5B24`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::vipps::scope::birthdate;`.
//!
//! - For the test environment write `issuer = "https://apitest.vipps.no/access-management-1.0/access/"`.
//!
//! Facts of 2026-11, listed by one project alone, `authjs`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/vipps.toml`; edit that.

use crate::declaration::description::{Button, ProviderDescription};

/// What is known about Vipps MobilePay.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("vipps", "Vipps MobilePay")
    .issuer("https://api.vipps.no/access-management-1.0/access/")
    .scopes(&["openid", "name", "email"])
    .button(Button::STANDARD.color("#FF5B24").text("#ffffff"));

/// The scopes of Vipps MobilePay, as types: the words of `scopes(…)` beside `preset = vipps`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `birthdate` | `birthDate` |
/// | `email` | `email` |
/// | `name` | `name` |
/// | `nin` | `nin` |
/// | `openid` | `openid` |
/// | `phonenumber` | `phoneNumber` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        birthdate = "birthDate";
        name = "name";
        nin = "nin";
        phonenumber = "phoneNumber";
    }
}
