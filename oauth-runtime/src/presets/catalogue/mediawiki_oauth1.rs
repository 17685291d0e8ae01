//! [MediaWiki / Wikimedia (OAuth 1.0a)](https://www.mediawiki.org), by OAuth 1.0a.
//!
//! ```no_run
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = mediawiki_oauth1)]
//! struct MediawikiOauth1;
//! ```
//!
//! | what | value |
//! |---|---|
//! | register the application at | <https://meta.wikimedia.org/wiki/Special:OAuthConsumerRegistration/propose> |
//! | the redirect URI to register | `https://your.example/auth/mediawikioauth1` |
//! | `MEDIAWIKIOAUTH1_CLIENT_ID` | the client identifier |
//! | `MEDIAWIKIOAUTH1_CLIENT_SECRET` | the client secret |
//! | `MEDIAWIKIOAUTH1_DOMAIN` | Host of the wiki, such as `wiki.example.com`; without the field `domain: String` it is `meta.wikimedia.org` |
//! | it tells | login name, e-mail address |
//! | where users take access away | <https://meta.wikimedia.org/wiki/Special:OAuthManageMyGrants> |
//!
//! Paths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.
//!
//! - New applications use OAuth 2.0: that is the preset `mediawiki`.
//! - Register the consumer with its callback as a prefix, or the wiki refuses the callback that is sent.
//! - The profile is asked from the API of the wiki, because its page for identification answers with a signed token that is not read.
//!
//! Facts of 2026-11, listed by `scribejava` and `social-core`.

// Written by `cargo xtask presets` from `presets/mediawiki_oauth1.toml`; edit that.

use crate::declaration::description::{ProviderDescription, SignatureMethod, UserInfoMapping};

/// What is known about MediaWiki / Wikimedia (OAuth 1.0a).
pub const DESCRIPTION: ProviderDescription =
    ProviderDescription::oauth1("mediawiki_oauth1", "MediaWiki / Wikimedia (OAuth 1.0a)")
        .temporary_credentials_endpoint("https://{domain}/w/index.php?title=Special:OAuth/initiate")
        .authorization_endpoint("https://{domain}/w/index.php?title=Special:OAuth/authenticate")
        .token_endpoint("https://{domain}/w/index.php?title=Special:OAuth/token")
        .userinfo_endpoint("https://{domain}/w/api.php?action=query&meta=userinfo&uiprop=email&format=json")
        .signature_method(SignatureMethod::HmacSha1)
        .userinfo(
            UserInfoMapping::STANDARD
                .subject("/query/userinfo/id")
                .username("/query/userinfo/name")
                .email("/query/userinfo/email"),
        )
        .field_defaults(&[("domain", "meta.wikimedia.org")]);

/// The scopes of MediaWiki / Wikimedia (OAuth 1.0a), as types: the words of `scopes(…)` beside `preset = mediawiki_oauth1`.
pub mod scope {}
