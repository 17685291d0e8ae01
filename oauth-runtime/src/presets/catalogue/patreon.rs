//! [Patreon](https://www.patreon.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = patreon)]
//! struct Patreon;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.patreon.com/portal/registration/register-clients> |
//! | the redirect URI to register | `https://your.example/auth/patreon`, “Redirect URIs” |
//! | `PATREON_CLIENT_ID` | “Client ID” there |
//! | `PATREON_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `identity`, `identity[email]` |
//! | it tells | name, login name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://www.patreon.com/settings/apps> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::patreon::scope::campaigns;`.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 12 more.

// Written by `cargo xtask presets` from `presets/patreon.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Patreon.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("patreon", "Patreon").authorization_endpoint("https://www.patreon.com/oauth2/authorize").token_endpoint("https://www.patreon.com/api/oauth2/token").userinfo_endpoint("https://www.patreon.com/api/oauth2/v2/identity?fields%5Buser%5D=email,full_name,image_url,vanity,is_email_verified").scopes(&["identity", "identity[email]"]).client_authentication(ClientAuthenticationMethod::ClientSecretPost).userinfo(UserInfoMapping::STANDARD.subject("/data/id").name("/data/attributes/full_name").username("/data/attributes/vanity").email("/data/attributes/email").email_verified("/data/attributes/is_email_verified").picture("/data/attributes/image_url")).email_scopes(&["identity[email]"]);

/// The scopes of Patreon, as types: the words of `scopes(…)` beside `preset = patreon`.
///
/// | type | scope |
/// |---|---|
/// | `campaigns` | `campaigns` |
/// | `campaigns_members` | `campaigns.members` |
/// | `campaigns_members_address` | `campaigns.members.address` |
/// | `campaigns_members_email` | `campaigns.members[email]` |
/// | `campaigns_posts` | `campaigns.posts` |
/// | `identity` | `identity` |
/// | `identity_email` | `identity[email]` |
/// | `identity_memberships` | `identity.memberships` |
/// | `w_campaigns_webhook` | `w:campaigns.webhook` |
pub mod scope {
    crate::presets::scope_types! {
        campaigns = "campaigns";
        campaigns_members = "campaigns.members";
        campaigns_members_address = "campaigns.members.address";
        campaigns_members_email = "campaigns.members[email]";
        campaigns_posts = "campaigns.posts";
        identity = "identity";
        identity_email = "identity[email]";
        identity_memberships = "identity.memberships";
        w_campaigns_webhook = "w:campaigns.webhook";
    }
}
