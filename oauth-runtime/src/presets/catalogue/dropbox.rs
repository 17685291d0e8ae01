//! [Dropbox](https://www.dropbox.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = dropbox)]
//! struct Dropbox;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.dropbox.com/developers/apps> |
//! | the redirect URI to register | `https://your.example/auth/dropbox`, “Redirect URIs” |
//! | `DROPBOX_CLIENT_ID` | “App key” there |
//! | `DROPBOX_CLIENT_SECRET` | “App secret” there |
//! | scopes of a login | `openid`, `email`, `profile` |
//! | it tells | name, e-mail address |
//! | e-mail addresses | verified where the provider says so of the address |
//! | refresh tokens | with the key `refresh_tokens`, which asks with the parameter `token_access_type=offline` |
//! | where users take access away | <https://www.dropbox.com/account/connected_apps> |
//! | colors of its button | `#0061ff`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::dropbox::scope::account_info_read;`.
//!
//! - The scopes must be ticked in the application, under Permissions.
//! - Left to code of yours: taking a token back, `POST https://api.dropboxapi.com/2/auth/token/revoke` with the token in the header and no body.
//! - Left to code of yours: the picture, which `POST https://api.dropboxapi.com/2/users/get_current_account` gives with the scope `account_info.read`.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 20 more.

// Written by `cargo xtask presets` from `presets/dropbox.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::{RevocationRequest, UserinfoMethod};

/// What is known about Dropbox.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("dropbox", "Dropbox")
    .authorization_endpoint("https://www.dropbox.com/oauth2/authorize")
    .token_endpoint("https://api.dropboxapi.com/oauth2/token")
    .userinfo_endpoint("https://api.dropboxapi.com/2/openid/userinfo")
    .revocation_endpoint("https://api.dropboxapi.com/2/auth/token/revoke")
    .scopes(&["openid", "email", "profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .revocation_request(RevocationRequest::Bearer)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/sub")
            .name("{/given_name} {/family_name}")
            .email("/email")
            .email_verified("/email_verified"),
    )
    .userinfo_method(UserinfoMethod::PostJson)
    .button(Button::STANDARD.color("#0061ff").text("#ffffff"))
    .email_scopes(&["email"]);

/// The scopes of Dropbox, as types: the words of `scopes(…)` beside `preset = dropbox`.
///
/// | type | scope |
/// |---|---|
/// | `account_info_read` | `account_info.read` |
/// | `account_info_write` | `account_info.write` |
/// | `contacts_read` | `contacts.read` |
/// | `contacts_write` | `contacts.write` |
/// | `email` | `email` |
/// | `file_requests_read` | `file_requests.read` |
/// | `file_requests_write` | `file_requests.write` |
/// | `files_content_read` | `files.content.read` |
/// | `files_content_write` | `files.content.write` |
/// | `files_metadata_read` | `files.metadata.read` |
/// | `files_metadata_write` | `files.metadata.write` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
/// | `sharing_read` | `sharing.read` |
/// | `sharing_write` | `sharing.write` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};

    crate::presets::scope_types! {
        account_info_read = "account_info.read";
        account_info_write = "account_info.write";
        contacts_read = "contacts.read";
        contacts_write = "contacts.write";
        file_requests_read = "file_requests.read";
        file_requests_write = "file_requests.write";
        files_content_read = "files.content.read";
        files_content_write = "files.content.write";
        files_metadata_read = "files.metadata.read";
        files_metadata_write = "files.metadata.write";
        sharing_read = "sharing.read";
        sharing_write = "sharing.write";
    }
}
