//! What a data file says: `oauth-runtime/presets/<word>.toml`, told in the README beside them.

use serde::Deserialize;
use toml::Table;

use super::keys::{self, Kind};
use super::scope_name::{STANDARD_SCOPES, type_name};
use super::suggest;

/// One file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Provider {
    /// The stem of the file: what people write behind `preset =`.
    #[serde(skip)]
    pub(super) word: String,
    pub(super) name: String,
    pub(super) protocol: Protocol,
    #[serde(default)]
    pub(super) also: Vec<String>,
    pub(super) website: Option<String>,
    /// The month of the facts, `2026-11`.
    pub(super) facts: String,
    pub(super) sources: Vec<String>,
    #[serde(default)]
    pub(super) notes: Vec<String>,
    /// What was taken where sources differ, and why.
    #[serde(default)]
    pub(super) settled: Table,
    pub(super) oauth: Table,
    #[serde(default)]
    pub(super) scopes: Scopes,
    #[serde(default)]
    pub(super) fields: Fields,
    pub(super) refresh: Option<Refresh>,
    pub(super) email: Option<Email>,
    #[serde(default)]
    pub(super) console: Console,
    pub(super) disconnect: Option<Disconnect>,
    pub(super) button: Option<Button>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub(super) enum Protocol {
    #[serde(rename = "oauth1")]
    OAuth1,
    #[serde(rename = "oauth2")]
    OAuth2,
    #[serde(rename = "oidc")]
    OpenIdConnect,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Scopes {
    pub(super) known: Vec<String>,
    pub(super) implies: std::collections::BTreeMap<String, Vec<String>>,
    pub(super) aliases: std::collections::BTreeMap<String, String>,
}

/// Fields of the struct, in the order of the file.
pub(super) type Fields = indexmap::IndexMap<String, Field>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Field {
    pub(super) description: String,
    pub(super) example: Option<String>,
    /// What stands there where the struct has no such field.
    pub(super) default: Option<String>,
    /// In the issuer it is the place of a tenant, of which `tenants(…)` may list several.
    #[serde(default)]
    pub(super) tenant: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Refresh {
    #[serde(default)]
    pub(super) scopes: Vec<String>,
    #[serde(default)]
    pub(super) params: Table,
    pub(super) note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Email {
    pub(super) proof: Proof,
    pub(super) note: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub(super) enum Proof {
    Claim,
    Always,
    Never,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Console {
    pub(super) register: Option<String>,
    pub(super) client_id: Option<String>,
    pub(super) client_secret: Option<String>,
    pub(super) redirect_uri: Option<String>,
    pub(super) note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Disconnect {
    pub(super) page: Option<String>,
    pub(super) note: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Button {
    pub(super) color: String,
    pub(super) text: String,
}

impl Protocol {
    pub(super) fn title(self) -> &'static str {
        match self {
            Self::OAuth1 => "OAuth 1.0a",
            Self::OAuth2 => "OAuth 2.0",
            Self::OpenIdConnect => "OpenID Connect",
        }
    }
}

impl Provider {
    /// Reads a file; what is wrong is told with the line where it stands, or with the key.
    pub(super) fn read(word: &str, text: &str) -> Result<Self, String> {
        let mut provider: Self = toml::from_str(text).map_err(hinted)?;
        provider.word = word.to_owned();
        provider.judge()?;
        Ok(provider)
    }

    fn judge(&self) -> Result<(), String> {
        let is_word = |word: &str| {
            word.starts_with(|c: char| c.is_ascii_lowercase())
                && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
        };
        if !is_word(&self.word) {
            return Err("the name of the file holds only `a-z`, `0-9` and `_`, and begins with a letter".to_owned());
        }
        if let Some(wrong) = self.also.iter().find(|word| !word.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'))
        {
            return Err(format!("`also`: `{wrong}` is no word that somebody could write behind `preset =`"));
        }
        if self.name.is_empty() || !self.name.is_ascii() {
            return Err("`name` is ASCII, and not empty".to_owned());
        }
        if self.sources.is_empty() {
            return Err("`sources` names the projects that list the provider, one at least".to_owned());
        }
        if !is_month(&self.facts) {
            return Err(format!("`facts` is a month such as \"2026-11\", not {:?}", self.facts));
        }
        if let Some(Button { color, text }) = &self.button
            && let Some(wrong) = [color, text].into_iter().find(|color| !is_color(color))
        {
            return Err(format!("`button`: {wrong:?} is no color such as \"#24292f\""));
        }
        self.pages_are_addresses()?;
        for (name, value) in &self.oauth {
            self.judge_key(name, value)?;
        }
        for (key, name) in self.placeholders_by_key() {
            if !self.fields.contains_key(&name) {
                return Err(format!("`oauth.{key}` holds `{{{name}}}`: add `[fields.{name}]` with a description"));
            }
        }
        self.scopes_are_tokens()?;
        self.scopes_are_known()?;
        let placeholders: Vec<String> = self.placeholders();
        if let Some(unused) = self.fields.keys().find(|field| !placeholders.contains(field)) {
            return Err(format!("`[fields.{unused}]`: nothing holds `{{{unused}}}`"));
        }
        self.refresh_fits()?;
        self.required()
    }

    /// What people are sent to.
    fn pages_are_addresses(&self) -> Result<(), String> {
        let pages = [
            ("website", &self.website),
            ("console.register", &self.console.register),
            ("disconnect.page", &self.disconnect.as_ref().and_then(|disconnect| disconnect.page.clone())),
        ];
        for (name, page) in pages {
            if let Some(page) = page {
                keys::judge_page(page).map_err(|fault| format!("`{name}` {fault}"))?;
            }
        }
        Ok(())
    }

    fn judge_key(&self, name: &str, value: &toml::Value) -> Result<(), String> {
        let Some(key) = keys::find(name) else {
            let meant = suggest::closest(name, keys::KEYS.iter().map(|key| key.name));
            let hint = meant.map_or_else(String::new, |meant| format!(": did you mean `{meant}`?"));
            return Err(format!("`oauth.{name}` is no key{hint}"));
        };
        key.judge(value).map_err(|fault| format!("`oauth.{name}` {fault}"))
    }

    /// RFC 6749 §3.3, and nothing that the separator would cut. A scope with a place in braces is a pattern, and has no type.
    fn scopes_are_tokens(&self) -> Result<(), String> {
        let separator = self.text("scope_separator").unwrap_or(" ");
        let known = self.scopes.known.iter().map(|scope| ("scopes.known", &**scope));
        let asked = self.list("scopes").into_iter().map(|scope| ("oauth.scopes", scope));
        match asked.chain(known).find(|(_, scope)| !is_token(scope) || scope.contains(separator)) {
            Some((list, scope)) => Err(format!("`{list}`: {scope:?} is not one scope: write each by itself")),
            None => Ok(()),
        }
    }

    /// Where `known` lists the scopes, one that is used and not among them is most often misspelt. A granted name that is known
    /// needs no alias.
    fn scopes_are_known(&self) -> Result<(), String> {
        let Scopes { known, implies, aliases } = &self.scopes;
        let refresh = self.refresh.iter().flat_map(|refresh| &refresh.scopes).map(String::as_str);
        let asked: Vec<&str> = self.list("scopes").into_iter().chain(refresh.clone()).collect();
        let listed: Vec<&str> = match &known[..] {
            [] => asked,
            known => known.iter().map(String::as_str).collect(),
        };
        let implied = implies.iter().flat_map(|(giver, implied)| std::iter::once(giver).chain(implied));
        let used = (self.list("scopes").into_iter().map(|scope| ("oauth.scopes", scope)))
            .chain(refresh.map(|scope| ("refresh.scopes", scope)))
            .chain(implied.map(|scope| ("scopes.implies", &**scope)))
            .chain(aliases.values().map(|scope| ("scopes.aliases", &**scope)));
        for (list, scope) in used {
            if listed.contains(&scope) {
                continue;
            }
            let meant = suggest::closest(scope, listed.iter().copied());
            let hint = meant.map_or_else(|| "add it there".to_owned(), |meant| format!("did you mean `{meant}`?"));
            return Err(format!("`{list}`: `{scope}` is not in `scopes.known`: {hint}"));
        }
        match aliases.keys().find(|granted| known.contains(granted)) {
            Some(granted) => Err(format!(
                "`scopes.aliases`: `{granted}` is in `scopes.known`, where a scope has its own name: remove one"
            )),
            None => Ok(()),
        }
    }

    /// What has a type can be listed beside what brings refresh tokens.
    fn refresh_fits(&self) -> Result<(), String> {
        let Some(refresh) = self.refresh.as_ref().filter(|refresh| !refresh.scopes.is_empty()) else { return Ok(()) };
        let types = self.scope_types();
        let has_type = |scope: &&str| types.iter().any(|(_, value)| value == scope);
        let asked = self.list("scopes").into_iter().chain(refresh.scopes.iter().map(String::as_str));
        match asked.into_iter().find(|scope| !has_type(scope)) {
            Some(scope) => Err(format!(
                "`{scope}` can have no type, so that nothing can be asked for beside it: write a note in the place of `refresh.scopes`"
            )),
            None => Ok(()),
        }
    }

    /// What a provider of its protocol cannot do without.
    fn required(&self) -> Result<(), String> {
        let needed: &[&[&str]] = match self.protocol {
            Protocol::OAuth1 => {
                &[&["temporary_credentials_endpoint"], &["authorization_endpoint"], &["token_endpoint"]]
            }
            Protocol::OAuth2 => &[&["authorization_endpoint"], &["token_endpoint"]],
            Protocol::OpenIdConnect => &[&["issuer", "metadata_url"]],
        };
        match needed.iter().find(|keys| keys.iter().all(|key| !self.oauth.contains_key(*key))) {
            Some(missing) => Err(format!("{} needs `oauth.{}`", self.protocol.title(), missing.join("` or `oauth."))),
            None => Ok(()),
        }
    }

    /// A text of `[oauth]`.
    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.oauth.get(key)?.as_str()
    }

    /// A list of `[oauth]`.
    pub(super) fn list(&self, key: &str) -> Vec<&str> {
        let list = self.oauth.get(key).and_then(toml::Value::as_array);
        list.into_iter().flatten().filter_map(toml::Value::as_str).collect()
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.oauth.contains_key(key)
    }

    /// The keys whose text holds a placeholder, with it. What `keep_from_token` and `keep_from_redirect` bring is none.
    pub(super) fn placeholders_by_key(&self) -> Vec<(&'static str, String)> {
        let kept =
            ["keep_from_token", "keep_from_redirect"].map(|key| self.oauth.get(key).and_then(|kept| kept.as_table()));
        let is_kept = |name: &String| kept.iter().flatten().any(|kept| kept.contains_key(name));
        let texts = |value: &toml::Value| -> Vec<String> {
            let pairs = value.as_table().into_iter().flatten().filter_map(|(_, value)| value.as_str());
            value.as_str().into_iter().chain(pairs).flat_map(names_in).collect()
        };
        // What an exchange holds in braces is of the login.
        let keys = keys::KEYS
            .iter()
            .filter(|key| key.name != "exchange_params" && matches!(key.kind, Kind::Url | Kind::Pairs));
        keys.flat_map(|key| {
            let names = self.oauth.get(key.name).map(texts).unwrap_or_default();
            names.into_iter().filter(|name| name != "client_id" && !is_kept(name)).map(|name| (key.name, name))
        })
        .collect()
    }

    /// Each placeholder once.
    pub(super) fn placeholders(&self) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        for (_, name) in self.placeholders_by_key() {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// Every scope that becomes a type, with its name: of two that would have one name, neither does.
    pub(super) fn scope_types(&self) -> Vec<(String, &str)> {
        let refresh = self.refresh.iter().flat_map(|refresh| &refresh.scopes).map(String::as_str);
        let asked = self.list("scopes").into_iter().chain(refresh);
        let implied = self.scopes.implies.iter().flat_map(|(giver, implied)| std::iter::once(giver).chain(implied));
        let mut values: Vec<&str> =
            asked.chain(self.scopes.known.iter().map(String::as_str)).chain(implied.map(String::as_str)).collect();
        values.sort_unstable();
        values.dedup();
        // A standard word means the standard scope and nothing else.
        let name = |value: &str| match type_name(value) {
            name if name != value && STANDARD_SCOPES.contains(&name.as_str()) => format!("{}_{name}", self.word),
            name => name,
        };
        let tokens = values.into_iter().filter(|value| is_scope_token(value));
        let named: Vec<(String, &str)> = tokens.map(|value| (name(value), value)).collect();
        let is_alone = |name: &str| named.iter().filter(|(other, _)| other == name).count() == 1;
        let is_said = |name: &str| name != "scope" && !name.strip_prefix("scope_").is_some_and(begins_with_digit);
        let mut types: Vec<(String, &str)> =
            named.iter().filter(|(name, _)| is_said(name) && is_alone(name)).cloned().collect();
        types.sort();
        types
    }

    /// Whether it says who the user is.
    pub(super) fn logs_in(&self) -> bool {
        self.protocol == Protocol::OpenIdConnect || (self.has_profile() && self.has_subject())
    }

    pub(super) fn has_profile(&self) -> bool {
        ["userinfo_endpoint", "profile_in_token_answer", "profile_in_access_token"].iter().any(|key| self.has(key))
    }

    pub(super) fn has_subject(&self) -> bool {
        let mapping = self.oauth.get("userinfo").and_then(toml::Value::as_table);
        mapping.is_some_and(|mapping| mapping.contains_key("subject") || mapping.contains_key("changing_subject"))
    }

    /// Whether a profile in its own shape says where the e-mail address is.
    pub(super) fn places_address(&self) -> bool {
        let mapping = self.oauth.get("userinfo").and_then(toml::Value::as_table);
        self.protocol == Protocol::OAuth2
            && (["email_endpoint", "email_list"].iter().any(|key| self.has(key))
                || mapping.is_some_and(|mapping| mapping.contains_key("email")))
    }

    /// Two sources at least have it.
    pub(super) fn is_confirmed(&self) -> bool {
        self.sources.len() > 1
    }

    /// The struct of its page: the name as people write it, or the word.
    pub(super) fn type_name(&self) -> String {
        let written: String = self.name.chars().filter(char::is_ascii_alphanumeric).collect();
        if written.to_lowercase() == self.word.replace('_', "") && written.starts_with(|c: char| c.is_ascii_uppercase())
        {
            return written;
        }
        camel(&self.word)
    }
}

/// The fault of a file with the word that was meant, where one is close to what is unknown.
#[allow(clippy::needless_pass_by_value, reason = "it is what `map_err` hands over")]
fn hinted(error: toml::de::Error) -> String {
    let told = error.to_string();
    let mut words = error.message().split('`').skip(1).step_by(2);
    let unknown = words.next().filter(|_| error.message().starts_with("unknown "));
    match unknown.and_then(|unknown| suggest::closest(unknown, words)) {
        Some(meant) => format!("{}\ndid you mean `{meant}`?", told.trim_end()),
        None => told,
    }
}

/// `JwksUri` for `jwks_uri`.
pub(super) fn camel(word: &str) -> String {
    let parts = word.split('_').map(|part| {
        let (first, rest) = part.split_at(part.len().min(1));
        first.to_uppercase() + rest
    });
    parts.collect()
}

fn is_month(text: &str) -> bool {
    let Some((year, month)) = text.split_once('-') else { return false };
    year.len() == 4 && year.parse::<u16>().is_ok() && month.len() == 2 && (1..=12).contains(&month.parse().unwrap_or(0))
}

fn is_color(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// RFC 6749 §3.3
fn is_token(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|b| matches!(b, 0x21 | 0x23..=0x5b | 0x5d..=0x7e))
}

/// What can have a type.
fn is_scope_token(value: &str) -> bool {
    is_token(value) && !value.contains(['{', '<'])
}

fn begins_with_digit(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
}

/// The names in braces.
pub(super) fn names_in(text: &str) -> Vec<String> {
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    let inside = text.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0));
    inside.filter(|name| is_name(name)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::Provider;

    const CORP: &str = r#"
name = "Corp"
protocol = "oauth2"
facts = "2026-11"
sources = ["a", "b"]

[oauth]
authorization_endpoint = "https://{domain}/authorize"
token_endpoint = "https://{domain}/token"
userinfo_endpoint = "https://api.corp.example/me/{user_id}"
userinfo = { subject = "/id" }
keep_from_token = { user_id = "/user_id" }
scopes = ["read:user"]

[scopes]
known = ["*", "1", "read:user", "read_user", "https://corp.example/auth/Mail.Read", "type"]
implies = { "type" = ["read:user"] }

[fields.domain]
description = "Host of the server"
"#;

    fn fault(from: &str, to: &str) -> String {
        assert!(CORP.contains(from), "{from}");
        Provider::read("corp", &CORP.replacen(from, to, 1)).expect_err(to)
    }

    #[test]
    fn a_file_says_who_the_provider_is_and_what_its_scopes_are_called() {
        let corp = Provider::read("corp", CORP).expect("it is right");
        assert!(corp.logs_in() && corp.is_confirmed());
        // What the token answer brings is no field.
        assert_eq!(corp.placeholders(), ["domain"]);
        // Two that would have one name have none, and neither has what is no name.
        let types = corp.scope_types();
        let types: Vec<(&str, &str)> = types.iter().map(|(name, value)| (&**name, *value)).collect();
        assert_eq!(types, [("mail_read", "https://corp.example/auth/Mail.Read"), ("scope_type", "type")]);
    }

    #[test]
    fn a_wrong_file_is_refused_with_a_sentence_at_its_place() {
        for (from, to, told) in [
            ("token_endpoint", "token_url", "`oauth.token_url` is no key"),
            ("token_endpoint", "token_endpiont", "`oauth.token_endpiont` is no key: did you mean `token_endpoint`?"),
            ("https://{domain}/token", "http://{domain}/token", "`oauth.token_endpoint` begins with `https://`"),
            ("https://{domain}/token", "https:///token", "`oauth.token_endpoint` has no host"),
            ("https://{domain}/token", "https://corp/token", "`oauth.token_endpoint` has no host"),
            ("https://{domain}/token", "https://{domain}/#token", "`oauth.token_endpoint` holds a fragment"),
            (
                "https://{domain}/token",
                "https://{tenant}/token",
                "`oauth.token_endpoint` holds `{tenant}`: add `[fields.tenant]`",
            ),
            ("[fields.domain]", "[fields.host]", "holds `{domain}`: add `[fields.domain]`"),
            ("{ subject = \"/id\" }", "\"/id\"", "`oauth.userinfo` is a table of texts"),
            ("{ subject = \"/id\" }", "{ sub = \"/id\" }", "`oauth.userinfo` holds subject,"),
            ("scopes = [\"read:user\"]", "scopes = \"read:user\"", "`oauth.scopes` is a list of texts"),
            ("scopes = [\"read:user\"]", "scopes = [\"read user\"]", "`oauth.scopes`: \"read user\" is not one scope"),
            ("\"type\"]", "\"type\", \"a b\"]", "`scopes.known`: \"a b\" is not one scope"),
            ("{ subject = \"/id\" }", "{ subject = \"id\" }", "`oauth.userinfo` holds a JSON pointer"),
            ("\"/user_id\" }", "\"user_id\" }", "`oauth.keep_from_token` holds a JSON pointer"),
            ("scopes = [\"read:user\"]", "client_authentication = \"basic\"", "is one of client_secret_basic,"),
            ("scopes = [\"read:user\"]", "optional_token_type = false", "`oauth.optional_token_type` is `true`"),
            ("token_endpoint = \"https://{domain}/token\"\n", "", "OAuth 2.0 needs `oauth.token_endpoint`"),
            ("facts = \"2026-11\"", "facts = \"last year\"", "`facts` is a month"),
            ("sources = [\"a\", \"b\"]", "sources = []", "`sources` names the projects"),
            ("name = \"Corp\"", "nmae = \"Corp\"", "unknown field `nmae`"),
            ("name = \"Corp\"", "nmae = \"Corp\"", "did you mean `name`?"),
            ("[scopes]", "[scope]", "did you mean `scopes`?"),
            ("known = ", "knwon = ", "did you mean `known`?"),
            ("description = ", "descripton = ", "did you mean `description`?"),
            ("\"oauth2\"", "\"oauth3\"", "unknown variant `oauth3`"),
            ("\"oauth2\"", "\"oauth3\"", "did you mean `oauth1`?"),
            (
                "[scopes]",
                "[console]\nregister = \"corp.example/apps\"\n[scopes]",
                "`console.register` begins with `https://`",
            ),
            (
                "[scopes]",
                "[console]\nregister = \"http://corp.example\"\n[scopes]",
                "`console.register` begins with `https://`",
            ),
            (
                "[scopes]",
                "[disconnect]\npage = \"http://corp.example\"\n[scopes]",
                "`disconnect.page` begins with `https://`",
            ),
            ("[oauth]", "website = \"corp.example\"\n[oauth]", "`website` begins with `https://`"),
            (
                "scopes = [\"read:user\"]",
                "scopes = [\"raed:user\"]",
                "`oauth.scopes`: `raed:user` is not in `scopes.known`: did you mean `read:user`?",
            ),
            ("[\"read:user\"] }", "[\"mail\"] }", "`scopes.implies`: `mail` is not in `scopes.known`: add it there"),
            (
                "implies = ",
                "aliases = { granted = \"read:usre\" }\nimplies = ",
                "`scopes.aliases`: `read:usre` is not in `scopes.known`: did you mean `read:user`?",
            ),
            (
                "implies = ",
                "aliases = { \"1\" = \"read:user\" }\nimplies = ",
                "`scopes.aliases`: `1` is in `scopes.known`",
            ),
            ("[scopes]", "[button]\ncolor = \"red\"\ntext = \"#ffffff\"\n[scopes]", "\"red\" is no color"),
        ] {
            let fault = fault(from, to);
            assert!(fault.contains(told), "{to}: {fault}");
        }
        for word in ["Corp", "corp-2", "500px", ""] {
            assert!(Provider::read(word, CORP).is_err(), "{word}");
        }
    }
}
