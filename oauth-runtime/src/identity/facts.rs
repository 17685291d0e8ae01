//! Texts of the declaration with places for facts of a login, which `keep_from_token` and `keep_from_redirect` keep.

use std::borrow::Cow;

use super::kept::Kept;
use crate::error::{Error, ProtocolViolation, Result};
use crate::types::{EndpointUrl, InvalidUrl, UrlPolicy};
use crate::wire::percent::encode_into;

/// A text, with the names of facts where their values go.
#[derive(Clone, Default)]
pub(crate) struct FactText(Vec<Part>);

#[derive(Clone)]
enum Part {
    Text(String),
    Fact(Box<str>),
}

impl FactText {
    pub(crate) fn push_text(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(Part::Text(before)) => before.push_str(text),
            _ => self.0.push(Part::Text(text.to_owned())),
        }
    }

    pub(crate) fn push_fact(&mut self, name: &str) {
        self.0.push(Part::Fact(name.into()));
    }

    /// The text with a value for each name; nothing if one has none.
    pub(crate) fn filled_with<'v>(&self, value: impl Fn(&str) -> Option<Cow<'v, str>>) -> Option<String> {
        let mut filled = String::new();
        for part in &self.0 {
            match part {
                Part::Text(text) => filled.push_str(text),
                Part::Fact(name) => filled.push_str(&value(name)?),
            }
        }
        Some(filled)
    }

    /// The text of one login, which is encoded as a whole afterwards.
    pub(crate) fn filled(&self, kept: &Kept) -> Result<Cow<'_, str>> {
        if let [Part::Text(text)] = &*self.0 {
            return Ok(Cow::Borrowed(text));
        }
        let mut filled = String::new();
        for part in &self.0 {
            match part {
                Part::Text(text) => filled.push_str(text),
                Part::Fact(name) => filled.push_str(&fact(kept, name)?),
            }
        }
        Ok(Cow::Owned(filled))
    }
}

/// A URL with facts in its path or query, and never in what says where it leads.
#[derive(Clone)]
pub(crate) struct FactUrl {
    text: FactText,
    policy: UrlPolicy,
    /// The same with something that may stand in its places.
    example: EndpointUrl,
}

impl FactUrl {
    /// Judged with an example of each fact.
    pub(crate) fn new(text: FactText, policy: UrlPolicy) -> std::result::Result<Self, InvalidUrl> {
        let mut example = String::new();
        for part in &text.0 {
            match part {
                Part::Text(text) => example.push_str(text),
                Part::Fact(_) if is_before_path(&example) => return Err(InvalidUrl::Syntax),
                Part::Fact(_) => example.push('0'),
            }
        }
        let example = EndpointUrl::parse(&example, policy)?;
        Ok(Self { text, policy, example })
    }

    /// The URL of one login.
    pub(crate) fn filled(&self, kept: &Kept) -> Result<EndpointUrl> {
        let mut url = String::new();
        let mut last = None;
        for part in &self.text.0 {
            match part {
                Part::Text(text) => url.push_str(text),
                Part::Fact(name) => {
                    let fact = fact(kept, name)?;
                    // In a query it is one value, whatever it holds.
                    if !url.contains('?') && !is_of_segment(&fact) {
                        return Err(unusable(name, "holds what would change the path"));
                    }
                    encode_into(&mut url, &fact);
                    last = Some(name);
                }
            }
        }
        let url = EndpointUrl::parse(&url, self.policy).ok().filter(|url| url.has_origin_of(self.example.as_str()));
        url.ok_or_else(|| unusable(last.map_or("", |name| name), "makes no URL of this server"))
    }
}

/// Whether what follows would still be scheme, host or port.
fn is_before_path(url: &str) -> bool {
    url.split_once("://").is_none_or(|(_, rest)| !rest.contains(['/', '?']))
}

/// One segment of a path, or a part of one, however often a server decodes it (RFC 3986 §3.3).
fn is_of_segment(fact: &str) -> bool {
    !fact.is_empty() && fact != "." && fact != ".." && !fact.contains(['/', '\\', '?', '#', '%', ';'])
}

fn fact<'a>(kept: &'a Kept, name: &str) -> Result<Cow<'a, str>> {
    kept.text(name).ok_or_else(|| unusable(name, "is not there"))
}

#[cold]
fn unusable(name: &str, why: &str) -> Error {
    Error::from(ProtocolViolation::FactUnusable).because(format!("`{name}` {why}"))
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, json};

    use super::*;

    fn kept(org: &serde_json::Value) -> Kept {
        let redirect = Map::from_iter([("org".to_owned(), json!("of the redirect")), ("shop".to_owned(), json!("s"))]);
        let token = Map::from_iter([("org".to_owned(), org.clone())]);
        Kept { token: if org.is_null() { Map::new() } else { token }, redirect }
    }

    fn text(before: &str, after: &str) -> FactText {
        let mut text = FactText::default();
        text.push_text(before);
        text.push_fact("org");
        text.push_text(after);
        text
    }

    fn url(before: &str, after: &str) -> std::result::Result<FactUrl, InvalidUrl> {
        FactUrl::new(text(before, after), UrlPolicy::HttpsOnly)
    }

    #[test]
    fn a_fact_is_encoded_where_it_stands() {
        for (before, after, fact, expected) in [
            ("https://as.example/", "/me", json!("T1"), "https://as.example/T1/me"),
            ("https://as.example/", "/me", json!(7), "https://as.example/7/me"),
            ("https://as.example/", "", json!("ä b"), "https://as.example/%C3%A4%20b"),
            ("https://as.example/me?org=", "&v=1", json!("a/b&c#d"), "https://as.example/me?org=a%2Fb%26c%23d&v=1"),
            ("https://as.example?org=", "", json!(".."), "https://as.example?org=.."),
        ] {
            let filled = url(before, after).expect("a URL").filled(&kept(&fact)).expect("filled");
            assert_eq!(filled.as_str(), expected);
        }
        let filled = text("a {", "} b").filled(&kept(&json!("{x}"))).map(Cow::into_owned);
        assert_eq!(filled.ok().as_deref(), Some("a {{x}} b"));
    }

    #[test]
    fn a_fact_that_would_change_where_a_request_leads_ends_the_login() {
        let url = url("https://as.example/org/", "/me").expect("a URL");
        for fact in ["..", ".", "a/b", "a\\b", "a?b", "a#b", "%2e%2e", "a%2fb", "a;b", ""] {
            let error = url.filled(&kept(&json!(fact))).expect_err(fact);
            assert_eq!(error.code(), "fact_unusable", "{fact}");
            assert!(error.causes().is_some_and(|cause| cause.to_string().starts_with("`org` ")), "{error:?}");
        }
        let mut two = FactText::default();
        two.push_text("https://as.example/.");
        two.push_fact("org");
        let two = FactUrl::new(two, UrlPolicy::HttpsOnly).expect("a URL");
        // Half of `..` is in the declaration.
        let half = Kept { token: Map::from_iter([("org".to_owned(), json!(".x/../../y"))]), ..Kept::default() };
        assert!(two.filled(&half).is_err());
    }

    #[test]
    fn a_fact_that_is_nowhere_ends_the_login() {
        let mut text = FactText::default();
        text.push_fact("team");
        assert_eq!(text.filled(&kept(&json!("T1"))).map_err(|error| error.code()).err(), Some("fact_unusable"));
        let mut text = FactText::default();
        text.push_fact("org");
        assert_eq!(text.filled(&kept(&json!(null))).ok().as_deref(), Some("of the redirect"));
        assert_eq!(text.filled(&kept(&json!("T1"))).ok().as_deref(), Some("T1"));
    }

    #[test]
    fn a_fact_never_says_which_server_is_asked() {
        for (before, after) in [
            ("https://", "/me"),
            ("https://as.", "/me"),
            ("https://as.example:", "/me"),
            ("", "/me"),
            ("https://as.example", "/me"),
        ] {
            assert!(url(before, after).is_err(), "{before}…{after}");
        }
        assert!(url("http://as.example/", "").is_err(), "as any other endpoint it is `https`");
    }
}
