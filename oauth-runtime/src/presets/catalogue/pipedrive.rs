//! [Pipedrive](https://www.pipedrive.com), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = pipedrive)]
//! struct Pipedrive;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://app.pipedrive.com/developer-hub> |
//! | the redirect URI to register | `https://your.example/auth/pipedrive`, “Callback URL” |
//! | `PIPEDRIVE_CLIENT_ID` | “Client ID” there |
//! | `PIPEDRIVE_CLIENT_SECRET` | “Client secret” there |
//! | scopes of a login | `base` |
//! | it tells | name, e-mail address, picture |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//! Code that wants a scope names its type: `use oauth_runtime::presets::pipedrive::scope::activities_full;`.
//!
//! - Each company has an API host of its own, which the token answer names.
//!
//! Facts of 2026-11, listed by `aspnet`, `authjs` and 3 more.

// Written by `cargo xtask presets` from `presets/pipedrive.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};
use crate::declaration::quirks::ApiBase;

/// What is known about Pipedrive.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("pipedrive", "Pipedrive")
    .authorization_endpoint("https://oauth.pipedrive.com/oauth/authorize")
    .token_endpoint("https://oauth.pipedrive.com/oauth/token")
    .userinfo_endpoint("https://api.pipedrive.com/v1/users/me")
    .scopes(&["base"])
    .client_authentication(ClientAuthenticationMethod::ClientSecretBasic)
    .keep_from_token(&[("api_domain", "/api_domain")])
    .userinfo(
        UserInfoMapping::STANDARD.subject("/data/id").name("/data/name").email("/data/email").picture("/data/icon_url"),
    )
    .api_base(ApiBase::STANDARD.from("api_domain").suffixes("pipedrive.com"))
    .email_scopes(&[]);

/// The scopes of Pipedrive, as types: the words of `scopes(…)` beside `preset = pipedrive`.
///
/// | type | scope |
/// |---|---|
/// | `activities_full` | `activities:full` |
/// | `admin` | `admin` |
/// | `base` | `base` |
/// | `contact_fields_full` | `contact-fields:full` |
/// | `contacts_full` | `contacts:full` |
/// | `deal_fields_full` | `deal-fields:full` |
/// | `deals_full` | `deals:full` |
/// | `leads_full` | `leads:full` |
/// | `product_fields_full` | `product-fields:full` |
/// | `products_full` | `products:full` |
/// | `project_fields_full` | `project-fields:full` |
/// | `projects_full` | `projects:full` |
/// | `search_read` | `search:read` |
pub mod scope {
    crate::presets::scope_types! {
        activities_full = "activities:full";
        admin = "admin";
        base = "base";
        contact_fields_full = "contact-fields:full";
        contacts_full = "contacts:full";
        deal_fields_full = "deal-fields:full";
        deals_full = "deals:full";
        leads_full = "leads:full";
        product_fields_full = "product-fields:full";
        products_full = "products:full";
        project_fields_full = "project-fields:full";
        projects_full = "projects:full";
        search_read = "search:read";
    }
}
