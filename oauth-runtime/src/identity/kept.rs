//! Facts that the declaration keeps of a token answer or of the redirect: short values under a claim of their own, where
//! they cannot be taken for what the provider says about the user.

use std::borrow::Cow;

use serde_json::{Map, Value};

use crate::wire::json::{Json, Members};

/// The claim that holds them. What a provider sends under this name is dropped.
const CLAIM: &str = "_kept";
const TOKEN: &str = "token";
const REDIRECT: &str = "redirect";

/// Longest text of one fact, in bytes. The session holds them.
pub(crate) const MAX_FACT: usize = 512;

/// What was kept of one login.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Kept {
    pub(crate) token: Map<String, Value>,
    pub(crate) redirect: Map<String, Value>,
}

impl Kept {
    /// There is nothing to put beside these claims, and nothing of them to drop.
    pub(crate) fn leaves(&self, claims: &Members<'_>) -> bool {
        self.token.is_empty() && self.redirect.is_empty() && !claims.contains(CLAIM)
    }

    /// A fact as a text: what the provider itself says, else what the browser brought.
    pub(crate) fn text(&self, name: &str) -> Option<Cow<'_, str>> {
        match self.token.get(name).or_else(|| self.redirect.get(name))? {
            Value::String(text) => Some(Cow::Borrowed(text)),
            value => Some(Cow::Owned(value.to_string())),
        }
    }

    /// Puts the facts beside the claims.
    pub(crate) fn add_to(self, claims: &mut Map<String, Value>) {
        claims.remove(CLAIM);
        let parts = [(TOKEN, self.token), (REDIRECT, self.redirect)];
        let parts = parts.into_iter().filter(|(_, facts)| !facts.is_empty());
        let kept: Map<_, _> = parts.map(|(source, facts)| (source.to_owned(), Value::Object(facts))).collect();
        if !kept.is_empty() {
            claims.insert(CLAIM.to_owned(), Value::Object(kept));
        }
    }
}

/// A fact of the token answer.
pub(crate) fn from_token<'a>(claims: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    claims.get(CLAIM)?.get(TOKEN)?.get(name)
}

/// A fact of the redirect.
pub(crate) fn from_redirect<'a>(claims: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    claims.get(CLAIM)?.get(REDIRECT)?.get(name)?.as_str()
}

/// The facts of a token answer: texts, whole numbers and truth values, never one of its tokens.
pub(crate) fn facts(document: &Json<'_>, wanted: &[(&str, &str)], secrets: &[&str]) -> Map<String, Value> {
    let found = wanted.iter().filter_map(|(name, pointer)| Some((*name, document.at(pointer)?)));
    let fit = found.filter(|(_, value)| match value {
        Json::Text(text) => is_fact(text, secrets),
        Json::Number(number) => !number.is_f64(),
        Json::Bool(_) => true,
        _ => false,
    });
    fit.map(|(name, value)| (name.to_owned(), value.clone().into())).collect()
}

/// Whether a text may be kept: short, and no secret under another name.
pub(crate) fn is_fact(text: &str, secrets: &[&str]) -> bool {
    let is_short = !text.is_empty() && text.len() <= MAX_FACT && !text.chars().any(char::is_control);
    is_short && !tells(text, secrets)
}

/// Whether a text is one of the secrets, or holds one. A short one could be part of anything.
pub(crate) fn tells(text: &str, secrets: &[&str]) -> bool {
    secrets.iter().any(|secret| text == *secret || secret.len() >= 8 && text.contains(secret))
}

/// The texts that were kept of a redirect, as JSON.
pub(crate) fn texts<'a>(facts: impl IntoIterator<Item = (&'static str, &'a str)>) -> Map<String, Value> {
    facts.into_iter().map(|(name, text)| (name.to_owned(), Value::from(text))).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::wire::json::read_value;

    #[test]
    fn short_values_are_kept_and_tokens_are_not() {
        let long = "x".repeat(MAX_FACT + 1);
        let document = json!({
            "team": {"id": "T1", "all": ["T1"]}, "number": 7, "float": 0.5, "admin": true, "none": null, "empty": "",
            "long": long, "token": "hunter2", "around": "?access_token=hunter22", "line": "a\nb",
        });
        let wanted = [
            ("team_id", "/team/id"),
            ("team", "/team"),
            ("all", "/team/all"),
            ("number", "/number"),
            ("float", "/float"),
            ("admin", "/admin"),
            ("none", "/none"),
            ("empty", "/empty"),
            ("long", "/long"),
            ("token", "/token"),
            ("around", "/around"),
            ("line", "/line"),
            ("absent", "/absent"),
        ];
        let document = document.to_string();
        let document = read_value(document.as_bytes()).expect("JSON");
        let kept = facts(&document, &wanted, &["hunter2", "hunter22", ""]);
        assert_eq!(Value::Object(kept), json!({"team_id": "T1", "number": 7, "admin": true}));
    }

    #[test]
    fn a_provider_cannot_write_where_facts_are_kept() {
        let mut claims = Map::from_iter([("_kept".to_owned(), json!({"redirect": {"shop": "evil"}}))]);
        Kept::default().add_to(&mut claims);
        assert!(claims.is_empty());
        let kept = Kept {
            token: Map::from_iter([("team".to_owned(), json!(7))]),
            redirect: texts([("shop", "acme.example")]),
        };
        claims.insert("shop".to_owned(), json!("evil"));
        kept.add_to(&mut claims);
        assert_eq!(from_token(&claims, "team"), Some(&json!(7)));
        assert_eq!(from_redirect(&claims, "shop"), Some("acme.example"));
        assert_eq!((from_token(&claims, "shop"), from_redirect(&claims, "team")), (None, None));
    }
}
