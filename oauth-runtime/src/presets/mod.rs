//! Presets: what is known about well-known providers, as constant data.
//!
//! ```
//! use oauth_runtime::prelude::*;
//!
//! #[derive(OAuthProvider)]
//! #[oauth(preset = flickr)]
//! struct Flickr;
//! ```
//!
//! [`preset`](crate::reference::identity) starts from the constant of that name; every other key replaces what the preset
//! says. The registration is never part of a preset.
//!
//! | preset | provider | protocol | fields | who the user is |
//! |---|---|---|---|---|
//! | [`discogs`] | Discogs | OAuth 1.0a | | known |
//! | [`flickr`] | Flickr | OAuth 1.0a | | known |
//! | [`jira_server`] | Jira | OAuth 1.0a | `domain` | known |
//! | [`plurk`] | Plurk | OAuth 1.0a | | known |
//! | [`ravelry`] | Ravelry | OAuth 1.0a | | known |
//! | [`smugmug`] | SmugMug | OAuth 1.0a | | add `userinfo_endpoint` and `userinfo` |
//! | [`trello`] | Trello | OAuth 1.0a | | known |
//! | [`tumblr`] | Tumblr | OAuth 1.0a | | add `userinfo` |
//! | [`twitter`] | X | OAuth 1.0a | | known |
//! | [`usos`] | USOS | OAuth 1.0a | `domain` | known |
//!
//! # What may change
//!
//! Providers move their endpoints. Each page says when its facts were gathered; a provider that moved since is a bug to be
//! reported, and overriding the endpoint mends it at once.
//!
//! An account is known by its issuer and subject, and the issuer of a server without metadata is its authorization endpoint.
//! A preset that changes it would make strangers of all users; such a change is breaking and listed in the change log.
//! Overriding that endpoint has the same effect.

use crate::declaration::description::ProviderDescription;

pub mod discogs;
pub mod flickr;
pub mod jira_server;
pub mod plurk;
pub mod ravelry;
pub mod smugmug;
pub mod trello;
pub mod tumblr;
pub mod twitter;
pub mod usos;

/// Every preset, by name.
pub const ALL: &[ProviderDescription] = &[
    discogs::DESCRIPTION,
    flickr::DESCRIPTION,
    jira_server::DESCRIPTION,
    plurk::DESCRIPTION,
    ravelry::DESCRIPTION,
    smugmug::DESCRIPTION,
    trello::DESCRIPTION,
    tumblr::DESCRIPTION,
    twitter::DESCRIPTION,
    usos::DESCRIPTION,
];

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::ALL;
    use crate::declaration::description::{Endpoint, ProviderDescription};
    use crate::types::{EndpointUrl, UrlPolicy};

    const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/presets");

    #[test]
    fn every_file_is_a_preset_and_in_the_list() {
        let entries = std::fs::read_dir(FOLDER).expect("the folder of this file");
        let stem = |path: &Path| path.file_stem().and_then(|stem| stem.to_str()).map(str::to_owned);
        let mut files: Vec<String> = entries.filter_map(|entry| stem(&entry.ok()?.path())).collect();
        files.retain(|stem| stem != "mod");
        files.sort();
        // Sorted and one per file, so no name is there twice.
        assert_eq!(files, ALL.iter().map(ProviderDescription::name).collect::<Vec<_>>());
    }

    #[test]
    fn the_table_says_what_the_presets_say() {
        let table: Vec<&str> = include_str!("mod.rs").lines().filter(|line| line.starts_with("//! | [`")).collect();
        let expected: Vec<String> = ALL.iter().map(row).collect();
        assert_eq!(table, expected);
    }

    fn row(preset: &ProviderDescription) -> String {
        let mut fields: Vec<String> = urls(preset).into_iter().flat_map(placeholders).collect();
        fields.sort();
        fields.dedup();
        let fields: String = fields.iter().map(|field| format!(" `{field}`")).collect();
        let known = match (preset.server.endpoints.get(Endpoint::Userinfo), preset.identifies()) {
            (Some(_), true) => "known",
            (Some(_), false) => "add `userinfo`",
            (None, _) => "add `userinfo_endpoint` and `userinfo`",
        };
        let protocol = preset.protocol().as_str();
        format!("//! | [`{}`] | {} | {protocol} |{fields} | {known} |", preset.name(), preset.display_name())
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
        for preset in ALL.iter().filter(|preset| preset.protocol == crate::declaration::description::Protocol::OAuth1) {
            let three = [Endpoint::TemporaryCredentials, Endpoint::Authorization, Endpoint::Token];
            assert!(three.iter().all(|endpoint| preset.server.endpoints.get(*endpoint).is_some()), "{}", preset.name());
        }
    }

    #[test]
    fn every_preset_passes_the_check_of_declarations() {
        for preset in ALL {
            let _ = preset.checked();
            assert!(!preset.server.allow_loopback_http && preset.authorization.pkce, "{}", preset.name());
            assert!(preset.display_name().is_ascii() && !preset.display_name().is_empty(), "{}", preset.name());
        }
    }

    #[test]
    fn every_page_tells_where_to_register_and_how_old_its_facts_are() {
        for preset in ALL {
            let page = std::fs::read_to_string(format!("{FOLDER}/{}.rs", preset.name())).unwrap_or_default();
            let docs: String = page.lines().take_while(|line| line.starts_with("//!")).collect();
            assert!(docs.contains("Register the application"), "{}", preset.name());
            assert!(docs.contains("//! Facts of 20"), "{}", preset.name());
            let warns = docs.contains("does not say who the user is");
            assert_eq!(warns, !preset.identifies(), "{}", preset.name());
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
