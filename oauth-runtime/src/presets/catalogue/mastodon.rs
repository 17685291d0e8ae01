//! [Mastodon](https://joinmastodon.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mastodon)]
//! struct Mastodon {
//!     domain: String,
//! }
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/mastodon` |
//! | `MASTODON_CLIENT_ID` | the client identifier |
//! | `MASTODON_CLIENT_SECRET` | the client secret |
//! | `MASTODON_DOMAIN` | Domain of the server, such as `mastodon.social` |
//! | scopes of a login | `read:accounts` |
//! | it tells | name, login name, picture |
//! | colors of its button | `#6364ff`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::mastodon::scope::admin_read;`.
//!
//! - There is no e-mail address.
//! - Access tokens do not expire.
//! - The application is registered at each server by itself, in its development settings or by `POST /api/v1/apps`: there is none for all of them.
//! - A subject belongs to the server that says it: people of two servers are never one.
//!
//! Facts of 2026-11, listed by `arctic`, `authjs` and 4 more.

// Written by `cargo xtask presets` from `presets/mastodon.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about Mastodon.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("mastodon", "Mastodon")
    .authorization_endpoint("https://{domain}/oauth/authorize")
    .token_endpoint("https://{domain}/oauth/token")
    .userinfo_endpoint("https://{domain}/api/v1/accounts/verify_credentials")
    .revocation_endpoint("https://{domain}/oauth/revoke")
    .scopes(&["read:accounts"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .userinfo(UserInfoMapping::STANDARD.subject("/id").name("/display_name").username("/username").picture("/avatar"))
    .button(Button::STANDARD.color("#6364ff").text("#ffffff"))
    .implied_scopes(&[
        ("admin:read", "admin:read:accounts"),
        ("admin:read", "admin:read:canonical_email_blocks"),
        ("admin:read", "admin:read:domain_allows"),
        ("admin:read", "admin:read:domain_blocks"),
        ("admin:read", "admin:read:email_domain_blocks"),
        ("admin:read", "admin:read:ip_blocks"),
        ("admin:read", "admin:read:reports"),
        ("admin:write", "admin:write:accounts"),
        ("admin:write", "admin:write:canonical_email_blocks"),
        ("admin:write", "admin:write:domain_allows"),
        ("admin:write", "admin:write:domain_blocks"),
        ("admin:write", "admin:write:email_domain_blocks"),
        ("admin:write", "admin:write:ip_blocks"),
        ("admin:write", "admin:write:reports"),
        ("read", "read:accounts"),
        ("read", "read:blocks"),
        ("read", "read:bookmarks"),
        ("read", "read:collections"),
        ("read", "read:favourites"),
        ("read", "read:filters"),
        ("read", "read:follows"),
        ("read", "read:lists"),
        ("read", "read:mutes"),
        ("read", "read:notifications"),
        ("read", "read:search"),
        ("read", "read:statuses"),
        ("write", "write:accounts"),
        ("write", "write:blocks"),
        ("write", "write:bookmarks"),
        ("write", "write:collections"),
        ("write", "write:conversations"),
        ("write", "write:favourites"),
        ("write", "write:filters"),
        ("write", "write:follows"),
        ("write", "write:lists"),
        ("write", "write:media"),
        ("write", "write:mutes"),
        ("write", "write:notifications"),
        ("write", "write:reports"),
        ("write", "write:statuses"),
    ]);

/// The scopes of Mastodon, as types: the words of `scopes(…)` beside `preset = mastodon`.
///
/// | type | scope |
/// |---|---|
/// | `admin_read` | `admin:read` |
/// | `admin_read_accounts` | `admin:read:accounts` |
/// | `admin_read_canonical_email_blocks` | `admin:read:canonical_email_blocks` |
/// | `admin_read_domain_allows` | `admin:read:domain_allows` |
/// | `admin_read_domain_blocks` | `admin:read:domain_blocks` |
/// | `admin_read_email_domain_blocks` | `admin:read:email_domain_blocks` |
/// | `admin_read_ip_blocks` | `admin:read:ip_blocks` |
/// | `admin_read_reports` | `admin:read:reports` |
/// | `admin_write` | `admin:write` |
/// | `admin_write_accounts` | `admin:write:accounts` |
/// | `admin_write_canonical_email_blocks` | `admin:write:canonical_email_blocks` |
/// | `admin_write_domain_allows` | `admin:write:domain_allows` |
/// | `admin_write_domain_blocks` | `admin:write:domain_blocks` |
/// | `admin_write_email_domain_blocks` | `admin:write:email_domain_blocks` |
/// | `admin_write_ip_blocks` | `admin:write:ip_blocks` |
/// | `admin_write_reports` | `admin:write:reports` |
/// | `follow` | `follow` |
/// | `profile` | `profile` |
/// | `push` | `push` |
/// | `read` | `read` |
/// | `read_accounts` | `read:accounts` |
/// | `read_blocks` | `read:blocks` |
/// | `read_bookmarks` | `read:bookmarks` |
/// | `read_collections` | `read:collections` |
/// | `read_favourites` | `read:favourites` |
/// | `read_filters` | `read:filters` |
/// | `read_follows` | `read:follows` |
/// | `read_lists` | `read:lists` |
/// | `read_mutes` | `read:mutes` |
/// | `read_notifications` | `read:notifications` |
/// | `read_search` | `read:search` |
/// | `read_statuses` | `read:statuses` |
/// | `write` | `write` |
/// | `write_accounts` | `write:accounts` |
/// | `write_blocks` | `write:blocks` |
/// | `write_bookmarks` | `write:bookmarks` |
/// | `write_collections` | `write:collections` |
/// | `write_conversations` | `write:conversations` |
/// | `write_favourites` | `write:favourites` |
/// | `write_filters` | `write:filters` |
/// | `write_follows` | `write:follows` |
/// | `write_lists` | `write:lists` |
/// | `write_media` | `write:media` |
/// | `write_mutes` | `write:mutes` |
/// | `write_notifications` | `write:notifications` |
/// | `write_reports` | `write:reports` |
/// | `write_statuses` | `write:statuses` |
pub mod scope {
    pub use crate::scope::profile;

    crate::presets::scope_types! {
        admin_read = "admin:read";
        admin_read_accounts = "admin:read:accounts";
        admin_read_canonical_email_blocks = "admin:read:canonical_email_blocks";
        admin_read_domain_allows = "admin:read:domain_allows";
        admin_read_domain_blocks = "admin:read:domain_blocks";
        admin_read_email_domain_blocks = "admin:read:email_domain_blocks";
        admin_read_ip_blocks = "admin:read:ip_blocks";
        admin_read_reports = "admin:read:reports";
        admin_write = "admin:write";
        admin_write_accounts = "admin:write:accounts";
        admin_write_canonical_email_blocks = "admin:write:canonical_email_blocks";
        admin_write_domain_allows = "admin:write:domain_allows";
        admin_write_domain_blocks = "admin:write:domain_blocks";
        admin_write_email_domain_blocks = "admin:write:email_domain_blocks";
        admin_write_ip_blocks = "admin:write:ip_blocks";
        admin_write_reports = "admin:write:reports";
        follow = "follow";
        push = "push";
        read = "read";
        read_accounts = "read:accounts";
        read_blocks = "read:blocks";
        read_bookmarks = "read:bookmarks";
        read_collections = "read:collections";
        read_favourites = "read:favourites";
        read_filters = "read:filters";
        read_follows = "read:follows";
        read_lists = "read:lists";
        read_mutes = "read:mutes";
        read_notifications = "read:notifications";
        read_search = "read:search";
        read_statuses = "read:statuses";
        write = "write";
        write_accounts = "write:accounts";
        write_blocks = "write:blocks";
        write_bookmarks = "write:bookmarks";
        write_collections = "write:collections";
        write_conversations = "write:conversations";
        write_favourites = "write:favourites";
        write_filters = "write:filters";
        write_follows = "write:follows";
        write_lists = "write:lists";
        write_media = "write:media";
        write_mutes = "write:mutes";
        write_notifications = "write:notifications";
        write_reports = "write:reports";
        write_statuses = "write:statuses";
    }
}
