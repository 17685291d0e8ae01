//! [Apple](https://www.apple.com), by OpenID Connect.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = apple)]
//! struct Apple {
//!     team_id: String,
//!     key_id: String,
//!     private_key: PrivateKey,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.apple.com/account/resources/identifiers/list/serviceId> |
//! | the redirect URI to register | `https://your.example/auth/apple`, “Return URLs” |
//! | `APPLE_CLIENT_ID` | “Identifier (of the Services ID)” there |
//! | `APPLE_TEAM_ID` | the team whose key it is |
//! | `APPLE_KEY_ID` | the identifier of the key |
//! | `APPLE_PRIVATE_KEY_FILE` | the path of the key, a file in PEM; or `PRIVATE_KEY`, the key itself |
//! | scopes of a login | `openid`, `email`, `name` |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://account.apple.com/account/manage> |
//! | colors of its button | `#000000`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::apple::scope::name;`.
//!
//! - Client secrets are minted with the key of your developer account when they are needed. With a secret that you minted yourself write `struct Apple;` and set `APPLE_CLIENT_SECRET`; it is good for six months at most.
//! - With the scopes `email` and `name` the answer comes as a form (`response_mode = form_post`) from another site, and <http://localhost> is no return URL.
//! - The name comes with the very first login alone: keep it then.
//! - Users may hide their address behind one at privaterelay.appleid.com: mail to it arrives only from domains that you registered.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 21 more.

// Written by `cargo xtask presets` from `presets/apple.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, ResponseMode};
use crate::declaration::quirks::{MintedSecret, NameInRedirect};

/// What is known about Apple.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::open_id_connect("apple", "Apple")
    .issuer("https://appleid.apple.com")
    .scopes(&["openid", "email", "name"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .response_mode(ResponseMode::FormPost)
    .lenient_booleans()
    .profile_in_id_token()
    .minted_secret(MintedSecret::STANDARD.audience("https://appleid.apple.com"))
    .name_in_redirect(NameInRedirect::STANDARD.parameter("user").name("{/name/firstName} {/name/lastName}"))
    .button(Button::STANDARD.color("#000000").text("#ffffff"));

/// The scopes of Apple, as types: the words of `scopes(…)` beside `preset = apple`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `name` | `name` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::{address, email, offline_access, openid, phone, profile};

    crate::presets::scope_types! {
        name = "name";
    }
}
