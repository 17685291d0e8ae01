//! The guide, chapter by chapter. Its snippets compile.
//!
//! - [`login`]: routes, extractors, hooks, several providers, no web server
//! - [`own_handlers`]: login and callback as handlers of the application
//! - [`coming_from_authlib`]: its programs beside ours
//! - [`api`]: calls to a provider's API, permissions that are asked for when they are needed
//! - [`connections`]: accounts of other providers beside the login
//! - [`accounts`]: users of the application's own, who log in in several ways
//! - [`claims`]: scopes as types, claims as types
//! - [`guards`]: pages for some users alone: roles, claims, scopes, a recent or a stronger login
//! - [`attacks`]: what other sites can do, and what stops them
//! - [`sessions`]: what is kept where, stores, logging out, tokens
//! - [`deployment`]: settings in production, proxies, containers, several instances, what the log says
//! - [`several_instances`]: two of them step by step, with nginx and PostgreSQL; what dies, and what it costs
//! - [`testing`]: an application under test, and the development provider, by hand and in tests
//! - [`defaults`]: every limit and every default
//! - [`errors`]: every stable error code, and what to do about it

// A chapter is also read on the repository's page. So each names its links and ends with where they lead there, in files; before it
// stands where they lead here, in `links.md`. The first definition of a link counts.

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/accounts.md")]
pub mod accounts {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/api.md")]
pub mod api {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/attacks.md")]
pub mod attacks {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/claims.md")]
pub mod claims {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/coming-from-authlib.md")]
pub mod coming_from_authlib {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/connections.md")]
pub mod connections {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/defaults.md")]
pub mod defaults {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/deployment.md")]
pub mod deployment {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/errors.md")]
pub mod errors {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/guards.md")]
pub mod guards {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/login.md")]
pub mod login {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/own-handlers.md")]
pub mod own_handlers {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/sessions.md")]
pub mod sessions {}

#[doc = include_str!("links.md")]
#[doc = include_str!("guide/several-instances.md")]
pub mod several_instances {}

// It speaks of what only that feature brings.
#[doc = include_str!("links.md")]
#[cfg_attr(feature = "testing", doc = include_str!("links_of_testing.md"))]
#[cfg_attr(feature = "testing", doc = include_str!("guide/testing.md"))]
#[cfg_attr(not(feature = "testing"), doc = "Testing: this chapter comes with the feature `testing`.")]
pub mod testing {}

#[cfg(test)]
#[path = "guide/defaults.rs"]
mod page_of_defaults;

#[cfg(test)]
mod tests {
    use crate::error::{
        AccessFault, ApiFault, ErrorCode, ProtocolViolation, SessionFault, TransportFault, VerificationFailure,
    };

    const CATALOGUE: &str = include_str!("guide/errors.md");

    #[test]
    fn every_error_code_is_in_the_catalogue() {
        let rows = |code: &str| CATALOGUE.matches(&format!("| `{code}` |")).count();
        let codes = (TransportFault::ALL.iter().map(|fault| fault.code()))
            .chain(ProtocolViolation::ALL.iter().map(|violation| violation.code()))
            .chain(VerificationFailure::ALL.iter().map(|failure| failure.code()))
            .chain(SessionFault::ALL.iter().map(|fault| fault.code()))
            .chain(ApiFault::ALL.iter().map(|fault| fault.code()))
            .chain(AccessFault::ALL.iter().map(|fault| fault.code()));
        for code in codes {
            assert_eq!(rows(code), 1, "{code}");
        }
        assert_eq!(rows(ErrorCode::Other.as_str()), 1);
    }

    /// The texts too: the tables are copied from the source, and a copy goes stale.
    #[test]
    fn the_catalogue_says_what_the_errors_say() {
        let says = |code: &str, what: String, rule: &str, remedy: &str| {
            let row = format!("| `{code}` | {what} | {rule} | {remedy} |");
            assert!(CATALOGUE.contains(&row), "the row should read\n{row}");
        };
        TransportFault::ALL.iter().for_each(|f| says(f.code(), f.to_string(), f.reference(), f.remedy()));
        ProtocolViolation::ALL.iter().for_each(|f| says(f.code(), f.to_string(), f.reference(), f.remedy()));
        VerificationFailure::ALL.iter().for_each(|f| says(f.code(), f.to_string(), f.reference(), f.remedy()));
        SessionFault::ALL.iter().for_each(|f| says(f.code(), f.to_string(), f.reference(), f.remedy()));
        AccessFault::ALL.iter().for_each(|f| says(f.code(), f.to_string(), f.reference(), f.remedy()));
        ApiFault::ALL.iter().for_each(|f| says(f.code(), f.to_string(), f.reference(), f.remedy()));
    }

    /// Codes of the protocols and of configuration problems have no list of their own: they are read from the source.
    #[test]
    fn every_code_in_the_source_is_in_the_catalogue() {
        let response = include_str!("../error/response.rs");
        let wire = response.lines().filter_map(|line| line.trim().split_once(" = \"")?.1.split_once("\", \""));
        let mut codes: Vec<String> = wire.map(|(code, _)| code.to_owned()).collect();
        assert!(codes.len() > 15, "{codes:?}");
        read_problem_codes(std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), &mut codes);
        assert!(codes.iter().any(|code| code == "setting_missing"));
        for code in codes {
            assert!(CATALOGUE.contains(&format!("| `{code}` |")), "{code}");
        }
    }

    /// On the repository's page nobody hides the lines of an example that rustdoc hides, and no link leads to a path of Rust.
    #[test]
    fn chapters_can_be_read_without_rustdoc() {
        let docs = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/docs"));
        let mut links = 0;
        for folder in [docs.join("guide"), docs.join("reference")] {
            for entry in std::fs::read_dir(&folder).expect("the chapters") {
                let path = entry.expect("an entry").path();
                if path.extension().is_none_or(|extension| extension != "md") {
                    continue;
                }
                let text = std::fs::read_to_string(&path).expect("a chapter");
                let mut language = None;
                for line in text.lines() {
                    let place = format!("{}: {line}", path.display());
                    match (line.strip_prefix("```"), language) {
                        (Some(begun), None) => language = Some(begun),
                        (Some(_), Some(_)) => language = None,
                        (None, Some(language)) => {
                            let is_hidden = language.starts_with("rust") && (line == "#" || line.starts_with("# "));
                            assert!(!language.is_empty() && !is_hidden, "{place}");
                        }
                        (None, None) => {
                            let definition = line.strip_prefix('[').and_then(|line| line.split_once("]: "));
                            let definition = definition.filter(|(name, _)| !name.contains(']'));
                            let targets = line.split("](").skip(1).filter_map(|link| link.split(')').next());
                            for target in targets.chain(definition.map(|(_, target)| target)) {
                                let is_elsewhere = target.starts_with("https://") || target.starts_with('#');
                                assert!(is_elsewhere || folder.join(target).exists(), "{place}");
                                links += 1;
                            }
                        }
                    }
                }
            }
        }
        assert!(links > 100, "{links} links");
    }

    fn read_problem_codes(folder: &std::path::Path, codes: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).expect("the sources") {
            let path = entry.expect("an entry").path();
            // The development provider has problems of its own, in the words of OAuth 1.0a servers.
            if path.is_dir() && !path.ends_with("testing") {
                read_problem_codes(&path, codes);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("guide.rs") {
                let source = std::fs::read_to_string(&path).expect("a source file");
                let calls = source.split("Finding::new(").skip(1);
                let code = |call: &str| Some(call.trim_start().strip_prefix('"')?.split_once('"')?.0.to_owned());
                codes.extend(calls.filter_map(code));
            }
        }
    }
}
