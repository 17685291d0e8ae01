//! [NCI Data Commons (Gen3 Fence)](https://gen3.org), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = fence)]
//! struct Fence;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/fence` |
//! | `FENCE_CLIENT_ID` | the client identifier |
//! | `FENCE_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `user` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::fence::scope::user;`.
//!
//! - Another data commons is another issuer: write `issuer` with its host and the path /user.
//!
//! Facts of 2026-11, listed by one project alone, `social-core`: nobody has confirmed them.

// Written by `cargo xtask presets` from `presets/fence.toml`; edit that.

use crate::declaration::description::{ProviderDescription, UserInfoMapping};

/// What is known about NCI Data Commons (Gen3 Fence).
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::open_id_connect("fence", "NCI Data Commons (Gen3 Fence)")
        .issuer("https://nci-crdc.datacommons.io/user")
        .scopes(&["openid", "user"])
        .userinfo(UserInfoMapping::STANDARD.username("/context/user/name"))
        .profile_in_id_token();

/// The scopes of NCI Data Commons (Gen3 Fence), as types: the words of `scopes(…)` beside `preset = fence`.
///
/// | type | scope |
/// |---|---|
/// | `openid` | `openid` |
/// | `user` | `user` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        user = "user";
    }
}
