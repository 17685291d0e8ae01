//! [SurveyMonkey](https://www.surveymonkey.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = survey_monkey)]
//! struct SurveyMonkey;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://developer.surveymonkey.com/apps/> |
//! | the redirect URI to register | `https://your.example/auth/surveymonkey`, “OAuth Redirect URL” |
//! | `SURVEYMONKEY_CLIENT_ID` | “Client ID” there |
//! | `SURVEYMONKEY_CLIENT_SECRET` | “Secret” there |
//! | scopes of a login | `users_read` |
//! | it tells | name, login name, e-mail address |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::survey_monkey::scope::collectors_read;`.
//!
//! - Accounts of the data centre in Europe have hosts of their own: api.eu.surveymonkey.com in the place of api.surveymonkey.com.
//!
//! Facts of 2026-11, listed by `grant`, `nango` and 1 more.

// Written by `cargo xtask presets` from `presets/survey_monkey.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about SurveyMonkey.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("survey_monkey", "SurveyMonkey")
    .authorization_endpoint("https://api.surveymonkey.com/oauth/authorize")
    .token_endpoint("https://api.surveymonkey.com/oauth/token")
    .userinfo_endpoint("https://api.surveymonkey.com/v3/users/me")
    .scopes(&["users_read"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/id")
            .name("{/first_name} {/last_name}")
            .username("/username")
            .email("/email"),
    )
    .email_scopes(&[]);

/// The scopes of SurveyMonkey, as types: the words of `scopes(…)` beside `preset = survey_monkey`.
///
/// | type | scope |
/// |---|---|
/// | `collectors_read` | `collectors_read` |
/// | `collectors_write` | `collectors_write` |
/// | `contacts_read` | `contacts_read` |
/// | `contacts_write` | `contacts_write` |
/// | `groups_read` | `groups_read` |
/// | `library_read` | `library_read` |
/// | `responses_read` | `responses_read` |
/// | `responses_read_detail` | `responses_read_detail` |
/// | `responses_write` | `responses_write` |
/// | `roles_read` | `roles_read` |
/// | `roles_write` | `roles_write` |
/// | `surveys_read` | `surveys_read` |
/// | `surveys_write` | `surveys_write` |
/// | `users_read` | `users_read` |
/// | `webhooks_read` | `webhooks_read` |
/// | `webhooks_write` | `webhooks_write` |
/// | `workgroups_members_read` | `workgroups_members_read` |
/// | `workgroups_members_write` | `workgroups_members_write` |
/// | `workgroups_read` | `workgroups_read` |
/// | `workgroups_shares_read` | `workgroups_shares_read` |
/// | `workgroups_shares_write` | `workgroups_shares_write` |
/// | `workgroups_write` | `workgroups_write` |
pub mod scope {
    crate::presets::scope_types! {
        collectors_read = "collectors_read";
        collectors_write = "collectors_write";
        contacts_read = "contacts_read";
        contacts_write = "contacts_write";
        groups_read = "groups_read";
        library_read = "library_read";
        responses_read = "responses_read";
        responses_read_detail = "responses_read_detail";
        responses_write = "responses_write";
        roles_read = "roles_read";
        roles_write = "roles_write";
        surveys_read = "surveys_read";
        surveys_write = "surveys_write";
        users_read = "users_read";
        webhooks_read = "webhooks_read";
        webhooks_write = "webhooks_write";
        workgroups_members_read = "workgroups_members_read";
        workgroups_members_write = "workgroups_members_write";
        workgroups_read = "workgroups_read";
        workgroups_shares_read = "workgroups_shares_read";
        workgroups_shares_write = "workgroups_shares_write";
        workgroups_write = "workgroups_write";
    }
}
