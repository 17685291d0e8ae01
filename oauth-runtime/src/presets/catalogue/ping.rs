//! [PingOne](https://www.pingidentity.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = ping)]
//! struct Ping {
//!     environment_id: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://console.pingone.com> |
//! | the redirect URI to register | `https://your.example/auth/ping`, “Redirect URIs” |
//! | `PING_CLIENT_ID` | “Client ID” there |
//! | `PING_CLIENT_SECRET` | “Client Secret” there |
//! | `PING_TLD` | Ending of the region's domain, such as com, ca, eu, asia or com.au, such as `eu`; without the field `tld: String` it is `com` |
//! | `PING_ENVIRONMENT_ID` | Identifier of the environment, such as `11111111-2222-3333-4444-555555555555` |
//! | scopes of a login | `openid`, `profile`, `email` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::ping::scope::p1_create_device;`.
//!
//! Facts of 2026-11, listed by `aspnet`, `authjs` and 2 more.

// Written by `cargo xtask presets` from `presets/ping.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about PingOne.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("ping", "PingOne")
    .issuer("https://auth.pingone.{tld}/{environment_id}/as")
    .scopes(&["openid", "profile", "email"])
    .field_defaults(&[("tld", "com")]);

/// The scopes of PingOne, as types: the words of `scopes(…)` beside `preset = ping`.
///
/// | type | scope |
/// |---|---|
/// | `address` | `address` |
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `p1_create_device` | `p1:create:device` |
/// | `p1_create_pairingkey` | `p1:create:pairingKey` |
/// | `p1_delete_device` | `p1:delete:device` |
/// | `p1_delete_pairingkey` | `p1:delete:pairingKey` |
/// | `p1_delete_sessions` | `p1:delete:sessions` |
/// | `p1_delete_userlinkedaccounts` | `p1:delete:userLinkedAccounts` |
/// | `p1_read_device` | `p1:read:device` |
/// | `p1_read_oauthconsent` | `p1:read:oauthConsent` |
/// | `p1_read_pairingkey` | `p1:read:pairingKey` |
/// | `p1_read_sessions` | `p1:read:sessions` |
/// | `p1_read_user` | `p1:read:user` |
/// | `p1_read_userconsent` | `p1:read:userConsent` |
/// | `p1_read_userlinkedaccounts` | `p1:read:userLinkedAccounts` |
/// | `p1_read_userpassword` | `p1:read:userPassword` |
/// | `p1_reset_userpassword` | `p1:reset:userPassword` |
/// | `p1_update_device` | `p1:update:device` |
/// | `p1_update_oauthconsent` | `p1:update:oauthConsent` |
/// | `p1_update_user` | `p1:update:user` |
/// | `p1_update_usermfaenabled` | `p1:update:userMfaEnabled` |
/// | `p1_validate_userpassword` | `p1:validate:userPassword` |
/// | `p1_verify_user` | `p1:verify:user` |
/// | `phone` | `phone` |
/// | `profile` | `profile` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        p1_create_device = "p1:create:device";
        p1_create_pairingkey = "p1:create:pairingKey";
        p1_delete_device = "p1:delete:device";
        p1_delete_pairingkey = "p1:delete:pairingKey";
        p1_delete_sessions = "p1:delete:sessions";
        p1_delete_userlinkedaccounts = "p1:delete:userLinkedAccounts";
        p1_read_device = "p1:read:device";
        p1_read_oauthconsent = "p1:read:oauthConsent";
        p1_read_pairingkey = "p1:read:pairingKey";
        p1_read_sessions = "p1:read:sessions";
        p1_read_user = "p1:read:user";
        p1_read_userconsent = "p1:read:userConsent";
        p1_read_userlinkedaccounts = "p1:read:userLinkedAccounts";
        p1_read_userpassword = "p1:read:userPassword";
        p1_reset_userpassword = "p1:reset:userPassword";
        p1_update_device = "p1:update:device";
        p1_update_oauthconsent = "p1:update:oauthConsent";
        p1_update_user = "p1:update:user";
        p1_update_usermfaenabled = "p1:update:userMfaEnabled";
        p1_validate_userpassword = "p1:validate:userPassword";
        p1_verify_user = "p1:verify:user";
    }
}
