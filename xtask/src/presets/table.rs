//! What the derive must know about the presets: it never sees the runtime's constants.

use std::fmt::Write as _;

use super::data::{Protocol, Provider, camel};
use super::module::WRITTEN;

/// The claims that have accessors.
const TOLD: &[&str] = &["name", "username", "picture", "email"];

pub(super) fn table(providers: &[Provider]) -> String {
    let mut text = format!(
        "//! The rows of the table.\n\n{WRITTEN} from `oauth-runtime/presets`; edit that.\n\nuse super::row::{{Filled, Preset, Profile, Refresh}};\nuse crate::keys::{{Key, ProtocolName}};\n\n/// Every preset, by name.\n#[rustfmt::skip] // A table reads best as one.\npub(super) const TABLE: &[Preset] = &[\n"
    );
    for provider in providers {
        text += &row(provider);
    }
    text + "];\n"
}

fn row(provider: &Provider) -> String {
    let protocol = match provider.protocol {
        Protocol::OAuth1 => "OAuth1",
        Protocol::OAuth2 => "OAuth2",
        Protocol::OpenIdConnect => "OpenIdConnect",
    };
    let profile = match (provider.logs_in(), provider.has_profile()) {
        (true, _) => "Known",
        (false, true) => "WithoutSubject",
        (false, false) => "Missing",
    };
    let mut placeholders = String::new();
    for name in provider.placeholders() {
        let keys: Vec<String> = provider
            .placeholders_by_key()
            .iter()
            .filter(|(_, other)| *other == name)
            .map(|(key, _)| format!("Key::{}", camel(key)))
            .collect();
        let field = provider.fields.get(&name);
        let filled = match field {
            Some(field) if field.tenant => "Tenant",
            Some(field) if field.default.is_some() => "Default",
            _ => "Field",
        };
        let _ = write!(placeholders, "({name:?}, Filled::{filled}, &[{}]), ", keys.join(", "));
    }
    let placeholders = placeholders.trim_end_matches(", ");
    let types = provider.scope_types();
    let named = |value: &str| types.iter().find(|(_, other)| *other == value).map(|(name, _)| name.as_str());
    let asked: Vec<&str> = provider.list("scopes").into_iter().filter_map(named).collect();
    let scopes: Vec<&str> = types.iter().map(|(name, _)| name.as_str()).collect();
    let mapping = provider.oauth.get("userinfo").and_then(toml::Value::as_table);
    let has_list = provider.has("email_endpoint") || provider.has("email_list");
    let is_told = |claim: &&&str| {
        mapping.is_some_and(|mapping| mapping.contains_key(**claim)) || (has_list && **claim == "email")
    };
    let tells = TOLD.iter().filter(is_told);
    let tells: Vec<&&str> = tells.collect();
    let brings: Vec<(&str, Vec<&str>)> = provider
        .scopes
        .implies
        .iter()
        .filter_map(|(giver, all)| Some((named(giver)?, all.iter().filter_map(|brought| named(brought)).collect())))
        .collect();
    let brings: Vec<String> = brings.iter().map(|(giver, all)| format!("({giver:?}, &{all:?})")).collect();
    let brings = brings.join(", ");
    let pairs = |table: &toml::Table| -> String {
        let pairs: Vec<String> =
            table.iter().map(|(name, value)| format!("({name:?}, {:?})", value.as_str().unwrap_or_default())).collect();
        pairs.join(", ")
    };
    let refresh = provider.refresh.as_ref().filter(|refresh| !refresh.scopes.is_empty() || !refresh.params.is_empty());
    let refresh = refresh.map_or_else(
        || "None".to_owned(),
        |refresh| {
            let scopes: Vec<&str> = refresh.scopes.iter().filter_map(|scope| named(scope)).collect();
            let own = provider.oauth.get("authorization_params").and_then(toml::Value::as_table);
            let (params, own) = (pairs(&refresh.params), own.map(pairs).unwrap_or_default());
            format!("Some(Refresh {{ scopes: &{scopes:?}, params: &[{params}], own: &[{own}] }})")
        },
    );
    let Provider { word, also, .. } = provider;
    format!(
        "    Preset {{ name: {word:?}, also: &{also:?}, protocol: ProtocolName::{protocol}, profile: Profile::{profile}, placeholders: &[{placeholders}], tells: &{tells:?}, asked: &{asked:?}, refresh: {refresh}, implies: &[{brings}], scopes: &{scopes:?} }},\n"
    )
}
