//! [MediaWiki / Wikimedia](https://www.mediawiki.org), by OAuth 2.0.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mediawiki)]
//! struct Mediawiki;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://meta.wikimedia.org/wiki/Special:OAuthConsumerRegistration/propose> |
//! | the redirect URI to register | `https://your.example/auth/mediawiki` |
//! | `MEDIAWIKI_CLIENT_ID` | the client identifier |
//! | `MEDIAWIKI_CLIENT_SECRET` | the client secret |
//! | `MEDIAWIKI_DOMAIN` | Host of the wiki, such as `wiki.example.com`; without the field `domain: String` it is `meta.wikimedia.org` |
//! | it tells | name, login name, e-mail address |
//! | e-mail addresses | verified where the provider says so of the address |
//! | where users take access away | <https://meta.wikimedia.org/wiki/Special:OAuthManageMyGrants> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - What the application may read is chosen at its registration: the address needs the grant that includes it.
//! - At Wikimedia, the subject is that of the account on all wikis.
//!
//! Facts of 2026-11, listed by `allauth`, `authjs` and 1 more.

// Written by `cargo xtask presets` from `presets/mediawiki.toml`; edit that.

use crate::declaration::description::{ClientAuthenticationMethod, ProviderDescription, UserInfoMapping};

/// What is known about MediaWiki / Wikimedia.
pub const DESCRIPTION: ProviderDescription = ProviderDescription::oauth2("mediawiki", "MediaWiki / Wikimedia")
    .authorization_endpoint("https://{domain}/w/rest.php/oauth2/authorize")
    .token_endpoint("https://{domain}/w/rest.php/oauth2/access_token")
    .userinfo_endpoint("https://{domain}/w/rest.php/oauth2/resource/profile")
    .client_authentication(ClientAuthenticationMethod::ClientSecretPost)
    .userinfo(
        UserInfoMapping::STANDARD
            .subject("/sub")
            .name("/realname")
            .username("/username")
            .email("/email")
            .email_verified("/confirmed_email"),
    )
    .email_scopes(&[])
    .field_defaults(&[("domain", "meta.wikimedia.org")]);

/// The scopes of MediaWiki / Wikimedia, as types: the words of `scopes(…)` beside `preset = mediawiki`.
pub mod scope {}
