//! [Instagram (API with Instagram Login)](https://www.instagram.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = instagram)]
//! struct Instagram;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.facebook.com/apps> |
//! | the redirect URI to register | `https://your.example/auth/instagram`, “OAuth redirect URIs” |
//! | `INSTAGRAM_CLIENT_ID` | “Instagram app ID” there |
//! | `INSTAGRAM_CLIENT_SECRET` | “Instagram app secret” there |
//! | scopes of a login | `instagram_business_basic` |
//! | it tells | name, login name, picture |
//! | where users take access away | <https://www.instagram.com/accounts/manage_access/> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::instagram::scope::instagram_business_basic;`.
//!
//! - There is no e-mail address.
//! - Only professional accounts, those of businesses and creators, can log in.
//! - Left to code of yours: there is no refresh token; call `https://graph.instagram.com/refresh_access_token` before the sixty days of the long-lived token are over.
//!
//! Facts of 2026-11, listed by `allauth`, `aspnet` and 17 more.

// Written by `cargo xtask presets` from `presets/instagram.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::ErrorAnswer;

/// What is known about Instagram (API with Instagram Login).
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::oauth2("instagram", "Instagram (API with Instagram Login)")
        .authorization_endpoint("https://www.instagram.com/oauth/authorize")
        .token_endpoint("https://api.instagram.com/oauth/access_token")
        .userinfo_endpoint(
            "https://graph.instagram.com/me?fields=user_id,username,name,account_type,profile_picture_url",
        )
        .scopes(&["instagram_business_basic"])
        .scope_separator(",")
        .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
        .error_answer(ErrorAnswer::STANDARD.code("/error_type").description("/error_message"))
        .optional_token_type()
        .userinfo(
            UserInfoMapping::STANDARD
                .subject("/user_id")
                .name("/name")
                .username("/username")
                .picture("/profile_picture_url"),
        )
        .dangerous_access_token_query("access_token")
        .dangerous_exchange_endpoint("https://graph.instagram.com/access_token")
        .exchange_params(&[
            ("grant_type", "ig_exchange_token"),
            ("client_secret", "{client_secret}"),
            ("access_token", "{access_token}"),
        ]);

/// The scopes of Instagram (API with Instagram Login), as types: the words of `scopes(…)` beside `preset = instagram`.
///
/// | type | scope |
/// |---|---|
/// | `instagram_business_basic` | `instagram_business_basic` |
/// | `instagram_business_content_publish` | `instagram_business_content_publish` |
/// | `instagram_business_manage_comments` | `instagram_business_manage_comments` |
/// | `instagram_business_manage_insights` | `instagram_business_manage_insights` |
/// | `instagram_business_manage_messages` | `instagram_business_manage_messages` |
pub mod scope {
    crate::presets::scope_types! {
        instagram_business_basic = "instagram_business_basic";
        instagram_business_content_publish = "instagram_business_content_publish";
        instagram_business_manage_comments = "instagram_business_manage_comments";
        instagram_business_manage_insights = "instagram_business_manage_insights";
        instagram_business_manage_messages = "instagram_business_manage_messages";
    }
}
