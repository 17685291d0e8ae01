//! [X](https://x.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = x)]
//! struct X;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.x.com/en/portal/dashboard> |
//! | the redirect URI to register | `https://your.example/auth/x`, “Callback URI / Redirect URL” |
//! | `X_CLIENT_ID` | “Client ID” there |
//! | `X_CLIENT_SECRET` | “Client Secret” there |
//! | scopes of a login | `users.read`, `tweet.read`, `users.email` |
//! | it tells | name, login name, e-mail address, picture |
//! | e-mail addresses | verified addresses only |
//! | refresh tokens | with the key `refresh_tokens`, which asks for the scope `offline.access` |
//! | where users take access away | <https://x.com/settings/connected_apps> |
//! | colors of its button | `#000000`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::x::scope::block_read;`.
//!
//! - A login without PKCE is refused: leave it on.
//! - The scope `users.email` needs the permission "Request email from users" of the application: without it take the scope and `confirmed_email` out.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 18 more.

// Written by `cargo xtask presets` from `presets/x.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::EmailProof;

/// What is known about X.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("x", "X")
    .authorization_endpoint("https://x.com/i/oauth2/authorize")
    .token_endpoint("https://api.x.com/2/oauth2/token")
    .userinfo_endpoint("https://api.x.com/2/users/me?user.fields=profile_image_url,confirmed_email")
    .revocation_endpoint("https://api.x.com/2/oauth2/revoke")
    .scopes(&["users.read", "tweet.read", "users.email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/data/id")
            .name("/data/name")
            .username("/data/username")
            .email("/data/confirmed_email")
            .picture("/data/profile_image_url"),
    )
    .button(Button::STANDARD.color("#000000").text("#ffffff"))
    .email_proof(EmailProof::Always)
    .email_scopes(&["users.email"]);

/// The scopes of X, as types: the words of `scopes(…)` beside `preset = x`.
///
/// | type | scope |
/// |---|---|
/// | `block_read` | `block.read` |
/// | `block_write` | `block.write` |
/// | `bookmark_read` | `bookmark.read` |
/// | `bookmark_write` | `bookmark.write` |
/// | `dm_read` | `dm.read` |
/// | `dm_write` | `dm.write` |
/// | `follows_read` | `follows.read` |
/// | `follows_write` | `follows.write` |
/// | `like_read` | `like.read` |
/// | `like_write` | `like.write` |
/// | `list_read` | `list.read` |
/// | `list_write` | `list.write` |
/// | `media_write` | `media.write` |
/// | `mute_read` | `mute.read` |
/// | `mute_write` | `mute.write` |
/// | `space_read` | `space.read` |
/// | `tweet_moderate_write` | `tweet.moderate.write` |
/// | `tweet_read` | `tweet.read` |
/// | `tweet_write` | `tweet.write` |
/// | `users_email` | `users.email` |
/// | `users_read` | `users.read` |
/// | `x_offline_access` | `offline.access` |
pub mod scope {
    crate::presets::scope_types! {
        block_read = "block.read";
        block_write = "block.write";
        bookmark_read = "bookmark.read";
        bookmark_write = "bookmark.write";
        dm_read = "dm.read";
        dm_write = "dm.write";
        follows_read = "follows.read";
        follows_write = "follows.write";
        like_read = "like.read";
        like_write = "like.write";
        list_read = "list.read";
        list_write = "list.write";
        media_write = "media.write";
        mute_read = "mute.read";
        mute_write = "mute.write";
        space_read = "space.read";
        tweet_moderate_write = "tweet.moderate.write";
        tweet_read = "tweet.read";
        tweet_write = "tweet.write";
        users_email = "users.email";
        users_read = "users.read";
        x_offline_access = "offline.access";
    }
}
