//! [Hugging Face](https://huggingface.co), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = hugging_face)]
//! struct HuggingFace;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://huggingface.co/settings/applications/new> |
//! | the redirect URI to register | `https://your.example/auth/huggingface`, “Redirect URLs” |
//! | `HUGGINGFACE_CLIENT_ID` | “Client ID” there |
//! | `HUGGINGFACE_CLIENT_SECRET` | “App Secret” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://huggingface.co/settings/connected-applications> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::hugging_face::scope::inference_api;`.
//!
//! Facts of 2026-11, listed by `appwrite`, `authjs` and 2 more.

// Written by `cargo xtask presets` from `presets/hugging_face.toml`; edit that.

use crate::declaration::description::ProviderDescription;

/// What is known about Hugging Face.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("hugging_face", "Hugging Face")
    .issuer("https://huggingface.co")
    .scopes(&["openid", "profile", "email"]);

/// The scopes of Hugging Face, as types: the words of `scopes(…)` beside `preset = hugging_face`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `inference_api` | `inference-api` |
/// | `manage_repos` | `manage-repos` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
/// | `read_billing` | `read-billing` |
/// | `read_repos` | `read-repos` |
/// | `write_discussions` | `write-discussions` |
/// | `write_repos` | `write-repos` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        inference_api = "inference-api";
        manage_repos = "manage-repos";
        read_billing = "read-billing";
        read_repos = "read-repos";
        write_discussions = "write-discussions";
        write_repos = "write-repos";
    }
}
