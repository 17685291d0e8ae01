//! [Huawei ID](https://consumer.huawei.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = huawei)]
//! struct Huawei;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.huawei.com/consumer/en/console> |
//! | the redirect URI to register | `https://your.example/auth/huawei` |
//! | `HUAWEI_CLIENT_ID` | the client identifier |
//! | `HUAWEI_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `openid`, `https://www.huawei.com/auth/account/base.profile` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::huawei::scope::accountlist;`.
//!
//! - The subject is another one in each application; `unionID` in the claims is the same in all of one developer.
//!
//! Facts of 2026-11, listed by `aspnet` and `justauth`.

// Written by `cargo xtask presets` from `presets/huawei.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::UserinfoMethod;

/// What is known about Huawei ID.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("huawei", "Huawei ID")
    .authorization_endpoint("https://oauth-login.cloud.huawei.com/oauth2/v3/authorize")
    .token_endpoint("https://oauth-login.cloud.huawei.com/oauth2/v3/token")
    .userinfo_endpoint("https://account.cloud.huawei.com/rest.php?nsp_svc=GOpen.User.getInfo")
    .scopes(&["openid", "https://www.huawei.com/auth/account/base.profile"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD.subject("/openID").name("/displayName").email("/email").picture("/headPictureURL"),
    )
    .userinfo_method(UserinfoMethod::Post)
    .userinfo_params(&[("getNickName", "1")])
    .access_token_form("access_token")
    .email_scopes(&[]);

/// The scopes of Huawei ID, as types: the words of `scopes(…)` beside `preset = huawei`.
///
/// | type | scope |
/// |---|---|
/// | `accountlist` | `https://www.huawei.com/auth/account/accountlist` |
/// | `base_profile` | `https://www.huawei.com/auth/account/base.profile` |
/// | `drive` | `https://www.huawei.com/auth/drive` |
/// | `drive_appdata` | `https://www.huawei.com/auth/drive.appdata` |
/// | `drive_file` | `https://www.huawei.com/auth/drive.file` |
/// | `drive_metadata` | `https://www.huawei.com/auth/drive.metadata` |
/// | `drive_metadata_readonly` | `https://www.huawei.com/auth/drive.metadata.readonly` |
/// | `drive_readonly` | `https://www.huawei.com/auth/drive.readonly` |
/// | `mobile_number` | `https://www.huawei.com/auth/account/mobile.number` |
/// | `openid` | `openid` |
pub mod scope {
    pub use crate::scope::openid;

    crate::presets::scope_types! {
        accountlist = "https://www.huawei.com/auth/account/accountlist";
        base_profile = "https://www.huawei.com/auth/account/base.profile";
        drive = "https://www.huawei.com/auth/drive";
        drive_appdata = "https://www.huawei.com/auth/drive.appdata";
        drive_file = "https://www.huawei.com/auth/drive.file";
        drive_metadata = "https://www.huawei.com/auth/drive.metadata";
        drive_metadata_readonly = "https://www.huawei.com/auth/drive.metadata.readonly";
        drive_readonly = "https://www.huawei.com/auth/drive.readonly";
        mobile_number = "https://www.huawei.com/auth/account/mobile.number";
    }
}
