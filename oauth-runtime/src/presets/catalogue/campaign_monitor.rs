//! [Campaign Monitor](https://www.campaignmonitor.com), by OAuth 2.0.
//!
//! **This preset does not say who the user is.** It gives the application tokens for the provider's API. To log users in add `userinfo_endpoint = "…"` and `userinfo(subject = "/…")`.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = campaign_monitor)]
//! struct CampaignMonitor;
//! ```
//!
//! | what | value |
//! |---|---|
//! | the redirect URI to register | `https://your.example/auth/campaignmonitor` |
//! | `CAMPAIGNMONITOR_CLIENT_ID` | the client identifier |
//! | `CAMPAIGNMONITOR_CLIENT_SECRET` | the client secret |
//! | scopes of a login | `ViewReports` |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::campaign_monitor::scope::administeraccount;`.
//!
//! - It logs nobody in, because the API lists the clients of an account and does not name the user.
//!
//! Facts of 2026-11, listed by `grant`, `oauthd` and 1 more.

// Written by `cargo xtask presets` from `presets/campaign_monitor.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription};

/// What is known about Campaign Monitor.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("campaign_monitor", "Campaign Monitor")
    .authorization_endpoint("https://api.createsend.com/oauth")
    .token_endpoint("https://api.createsend.com/oauth/token")
    .scopes(&["ViewReports"])
    .scope_separator(",")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .optional_token_type();

/// The scopes of Campaign Monitor, as types: the words of `scopes(…)` beside `preset = campaign_monitor`.
///
/// | type | scope |
/// |---|---|
/// | `administeraccount` | `AdministerAccount` |
/// | `administerpersons` | `AdministerPersons` |
/// | `createcampaigns` | `CreateCampaigns` |
/// | `importsubscribers` | `ImportSubscribers` |
/// | `managelists` | `ManageLists` |
/// | `managetemplates` | `ManageTemplates` |
/// | `sendcampaigns` | `SendCampaigns` |
/// | `viewreports` | `ViewReports` |
/// | `viewsubscribersinreports` | `ViewSubscribersInReports` |
pub mod scope {
    crate::presets::scope_types! {
        administeraccount = "AdministerAccount";
        administerpersons = "AdministerPersons";
        createcampaigns = "CreateCampaigns";
        importsubscribers = "ImportSubscribers";
        managelists = "ManageLists";
        managetemplates = "ManageTemplates";
        sendcampaigns = "SendCampaigns";
        viewreports = "ViewReports";
        viewsubscribersinreports = "ViewSubscribersInReports";
    }
}
