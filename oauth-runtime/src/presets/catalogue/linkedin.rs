//! [LinkedIn](https://www.linkedin.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = linkedin)]
//! struct LinkedIn;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://www.linkedin.com/developers/apps> |
//! | the redirect URI to register | `https://your.example/auth/linkedin`, “Authorized redirect URLs for your app” |
//! | `LINKEDIN_CLIENT_ID` | “Client ID” there |
//! | `LINKEDIN_CLIENT_SECRET` | “Primary Client Secret” there |
//! | scopes of a login | `openid`, `profile`, `email` |
//! | it tells | name, e-mail address, picture |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://www.linkedin.com/mypreferences/d/data-sharing-for-permitted-services> |
//! | colors of its button | `#0a66c2`, with words in `#ffffff` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::linkedin::scope::r_1st_connections_size;`.
//!
//! - Add the product `Sign In with LinkedIn using OpenID Connect` to the application, or the scopes are refused.
//! - LinkedIn leaves the nonce out of ID tokens, refuses the verifier of PKCE, and has named two issuers: the preset asks the profile instead of an ID token.
//! - Only approved partners get refresh tokens.
//!
//! Facts of 2026-11, listed by `allauth`, `appwrite` and 32 more.

// Written by `cargo xtask presets` from `presets/linkedin.toml`; edit that.

use crate::declaration::description::{Button, ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about LinkedIn.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("linkedin", "LinkedIn")
    .authorization_endpoint("https://www.linkedin.com/oauth/v2/authorization")
    .token_endpoint("https://www.linkedin.com/oauth/v2/accessToken")
    .userinfo_endpoint("https://api.linkedin.com/v2/userinfo")
    .scopes(&["openid", "profile", "email"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .dangerous_no_pkce()
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/sub")
            .name("/name")
            .email("/email")
            .email_verified("/email_verified")
            .picture("/picture"),
    )
    .button(Button::STANDARD.color("#0a66c2").text("#ffffff"))
    .email_scopes(&["email"]);

/// The scopes of LinkedIn, as types: the words of `scopes(…)` beside `preset = linkedin`.
///
/// | type | scope |
/// |---|---|
/// | `email` | `email` |
/// | `openid` | `openid` |
/// | `profile` | `profile` |
/// | `r_1st_connections_size` | `r_1st_connections_size` |
/// | `r_ads` | `r_ads` |
/// | `r_ads_leadgen_automation` | `r_ads_leadgen_automation` |
/// | `r_ads_reporting` | `r_ads_reporting` |
/// | `r_basicprofile` | `r_basicprofile` |
/// | `r_compliance` | `r_compliance` |
/// | `r_events` | `r_events` |
/// | `r_liteprofile` | `r_liteprofile` |
/// | `r_marketing_leadgen_automation` | `r_marketing_leadgen_automation` |
/// | `r_organization_admin` | `r_organization_admin` |
/// | `r_organization_followers` | `r_organization_followers` |
/// | `r_organization_social` | `r_organization_social` |
/// | `r_organization_social_feed` | `r_organization_social_feed` |
/// | `r_sales_nav_analytics` | `r_sales_nav_analytics` |
/// | `r_sales_nav_display` | `r_sales_nav_display` |
/// | `r_sales_nav_profiles` | `r_sales_nav_profiles` |
/// | `r_sales_nav_validation` | `r_sales_nav_validation` |
/// | `rw_ads` | `rw_ads` |
/// | `rw_conversions` | `rw_conversions` |
/// | `rw_dmp_segments` | `rw_dmp_segments` |
/// | `rw_offlineconversions` | `rw_offlineConversions` |
/// | `rw_organization_admin` | `rw_organization_admin` |
/// | `w_compliance` | `w_compliance` |
/// | `w_member_social` | `w_member_social` |
/// | `w_member_social_feed` | `w_member_social_feed` |
/// | `w_organization_social` | `w_organization_social` |
/// | `w_organization_social_feed` | `w_organization_social_feed` |
pub mod scope {
    pub use crate::scope::{email, openid, profile};

    crate::presets::scope_types! {
        r_1st_connections_size = "r_1st_connections_size";
        r_ads = "r_ads";
        r_ads_leadgen_automation = "r_ads_leadgen_automation";
        r_ads_reporting = "r_ads_reporting";
        r_basicprofile = "r_basicprofile";
        r_compliance = "r_compliance";
        r_events = "r_events";
        r_liteprofile = "r_liteprofile";
        r_marketing_leadgen_automation = "r_marketing_leadgen_automation";
        r_organization_admin = "r_organization_admin";
        r_organization_followers = "r_organization_followers";
        r_organization_social = "r_organization_social";
        r_organization_social_feed = "r_organization_social_feed";
        r_sales_nav_analytics = "r_sales_nav_analytics";
        r_sales_nav_display = "r_sales_nav_display";
        r_sales_nav_profiles = "r_sales_nav_profiles";
        r_sales_nav_validation = "r_sales_nav_validation";
        rw_ads = "rw_ads";
        rw_conversions = "rw_conversions";
        rw_dmp_segments = "rw_dmp_segments";
        rw_offlineconversions = "rw_offlineConversions";
        rw_organization_admin = "rw_organization_admin";
        w_compliance = "w_compliance";
        w_member_social = "w_member_social";
        w_member_social_feed = "w_member_social_feed";
        w_organization_social = "w_organization_social";
        w_organization_social_feed = "w_organization_social_feed";
    }
}
