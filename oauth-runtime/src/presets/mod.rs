//! The catalogue: what is known about well-known providers, as constant data.
//!
//! ```
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = google, scopes(openid, email, calendar_readonly))]
//! struct Google;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = gitlab)]
//! struct GitLab;
//! ```
//!
//! [`preset`](crate::reference::identity) starts from the constant of that name; every other key replaces what the preset
//! says. The registration is never part of a preset: the page of each tells where to register the application, which redirect
//! URI, and which settings to make. A preset without `scopes(…)` beside it asks for what a login needs.
//!
//! The scopes of a provider are types in the module `scope` of its preset. Beside `preset = …` a bare word of `scopes(…)` is
//! one of these; elsewhere they are used by their paths, as in `Granted<Google, (calendar_readonly,)>` with
//! `use oauth_runtime::presets::google::scope::calendar_readonly`. A scope that the module lacks is written as a literal:
//! `"value" as name`.
//!
//! # What may change
//!
//! Providers move their endpoints. Each page says when its facts were gathered and how many independent lists have them; a
//! provider that moved since is a bug to be reported, and overriding the endpoint mends it at once.
//!
//! An account is known by its issuer and subject, and the issuer of a server without metadata is its authorization endpoint.
//! A preset that changes it would make strangers of all users; such a change is breaking and listed in the change log.
//! Overriding that endpoint has the same effect.
//!
//! # All presets
//!
#![doc = include_str!("catalogue/list.md")]

/// Scopes as types, without what a type needs to be a value: there are thousands.
macro_rules! scope_types {
    ($($name:ident = $value:literal;)*) => {$(
        #[doc = concat!("`", $value, "`")]
        // Listed on the page of the module: a page each would be half of all documentation. Editors know them.
        #[cfg_attr(doc, doc(hidden))]
        #[allow(missing_copy_implementations, missing_debug_implementations, non_camel_case_types, reason = "spelt as on the wire, and used as a type alone")]
        pub struct $name {}

        // The compiler lists types that would do: those of a stranger's provider never.
        #[diagnostic::do_not_recommend]
        impl crate::scope::Scope for $name {
            const VALUE: &'static str = $value;
        }
    )*};
}
use scope_types;

mod catalogue;

#[doc(inline)]
pub use self::catalogue::*;

#[cfg(test)]
mod tests {
    use super::ALL;
    use crate::declaration::description::{Endpoint, Protocol, ProviderDescription};
    use crate::types::{EndpointUrl, UrlPolicy};

    #[test]
    fn the_list_tells_which_presets_log_in() {
        let rows: Vec<&str> =
            include_str!("catalogue/list.md").lines().filter(|line| line.starts_with("| [`")).collect();
        assert_eq!(rows.len(), ALL.len());
        for (row, preset) in rows.iter().zip(ALL) {
            assert!(row.starts_with(&format!("| [`{}`]", preset.name())), "{row}");
            assert_eq!(row.contains("| yes |"), preset.identifies(), "{row}");
        }
    }

    #[test]
    fn every_url_is_an_endpoint() {
        for preset in ALL {
            for url in urls(preset) {
                let filled = placeholders(url)
                    .iter()
                    .fold(url.to_owned(), |url, name| url.replace(&format!("{{{name}}}"), "as.example"));
                assert!(EndpointUrl::parse(&filled, UrlPolicy::HttpsOnly).is_ok(), "{}: {url}", preset.name());
            }
        }
    }

    #[test]
    fn every_oauth1_preset_has_three_endpoints() {
        for preset in ALL.iter().filter(|preset| preset.protocol == Protocol::OAuth1) {
            let three = [Endpoint::TemporaryCredentials, Endpoint::Authorization, Endpoint::Token];
            assert!(three.iter().all(|endpoint| preset.server.endpoints.get(*endpoint).is_some()), "{}", preset.name());
        }
    }

    #[test]
    fn every_preset_passes_the_check_of_declarations() {
        for preset in ALL {
            let _ = preset.checked();
            assert!(!preset.server.allow_loopback_http && !preset.server.any_tenant, "{}", preset.name());
            assert!(preset.display_name().is_ascii() && !preset.display_name().is_empty(), "{}", preset.name());
        }
    }

    fn urls(preset: &ProviderDescription) -> Vec<&'static str> {
        let endpoints = Endpoint::ALL.iter().map(|endpoint| *preset.server.endpoints.get(*endpoint));
        [preset.server.issuer, preset.server.metadata_url].into_iter().chain(endpoints).flatten().collect()
    }

    fn placeholders(url: &str) -> Vec<String> {
        url.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0.to_owned())).collect()
    }
}
