//! [Kakao](https://www.kakaocorp.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = kakao)]
//! struct Kakao;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developers.kakao.com/console/app> |
//! | the redirect URI to register | `https://your.example/auth/kakao`, “Redirect URI” |
//! | `KAKAO_CLIENT_ID` | “REST API key” there |
//! | `KAKAO_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `account_email`, `profile_nickname`, `profile_image` |
//! | it tells | name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://apps.kakao.com/connected/app/list> |
//! | colors of its button | `#fee500`, with words in `#000000` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::kakao::scope::account_ci;`.
//!
//! - Each scope must be switched on under the consent items of the application, or the login ends with the error KOE205. The address needs a verified business.
//! - The secret counts only while it is switched on in the settings of the Kakao Login.
//! - An address counts as verified if `is_email_valid` in the profile is true as well: without it the address has gone to somebody else.
//!
//! Facts of 2026-11, listed by `allauth`, `arctic` and 16 more.

// Written by `cargo xtask presets` from `presets/kakao.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::RevocationRequest;

/// What is known about Kakao.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("kakao", "Kakao")
    .authorization_endpoint("https://kauth.kakao.com/oauth/authorize")
    .token_endpoint("https://kauth.kakao.com/oauth/token")
    .userinfo_endpoint("https://kapi.kakao.com/v2/user/me")
    .disconnect_endpoint("https://kapi.kakao.com/v1/user/unlink")
    .scopes(&["account_email", "profile_nickname", "profile_image"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .disconnect_request(RevocationRequest::Bearer)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("/kakao_account/profile/nickname")
            .email("/kakao_account/email")
            .email_verified("{/kakao_account/is_email_valid} {/kakao_account/is_email_verified}")
            .picture("/kakao_account/profile/profile_image_url"),
    )
    .button(Button::STANDARD.color("#fee500").text("#000000"))
    .email_scopes(&["account_email"]);

/// The scopes of Kakao, as types: the words of `scopes(…)` beside `preset = kakao`.
///
/// | type | scope |
/// |---|---|
/// | `account_ci` | `account_ci` |
/// | `account_email` | `account_email` |
/// | `age_range` | `age_range` |
/// | `birthday` | `birthday` |
/// | `birthyear` | `birthyear` |
/// | `openid` | `openid` |
/// | `phone_number` | `phone_number` |
/// | `profile_image` | `profile_image` |
/// | `profile_nickname` | `profile_nickname` |
pub mod scope {
    pub use crate::scope::openid;

    crate::presets::scope_types! {
        account_ci = "account_ci";
        account_email = "account_email";
        age_range = "age_range";
        birthday = "birthday";
        birthyear = "birthyear";
        phone_number = "phone_number";
        profile_image = "profile_image";
        profile_nickname = "profile_nickname";
    }
}
