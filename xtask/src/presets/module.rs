//! The module of a preset: its page, its constant, its scopes as types.

use std::fmt::Write as _;

use super::data::{Button, Email, Field, Proof, Protocol, Provider};
use super::keys::{KEYS, Key, Kind};
use super::scope_name::STANDARD_SCOPES;

/// Quoted in each file, for whoever opens it first.
pub(super) const WRITTEN: &str = "// Written by `cargo xtask presets`";

/// The whole file.
pub(super) fn module(provider: &Provider) -> String {
    let word = &provider.word;
    let page: String = page(provider).lines().map(|line| format!("//! {line}").trim_end().to_owned() + "\n").collect();
    let (types, description) = (types(provider), description(provider));
    format!(
        "{page}\n{WRITTEN} from `presets/{word}.toml`; edit that.\n\n{}\n/// What is known about {}.\npub const DESCRIPTION: ProviderDescription = {description};\n\n{types}",
        imports(provider),
        provider.name,
    )
}

/// What the constant names, by the runtime's module that has it.
fn imports(provider: &Provider) -> String {
    const QUIRKS: &[&str] = &[
        "ApiBase",
        "EmailList",
        "ErrorAnswer",
        "MintedSecret",
        "NameInRedirect",
        "RenamedParams",
        "RenamedTokenParams",
        "TokenAnswer",
        "RevocationRequest",
        "TokenAnswerFormat",
        "TokenRequestFormat",
        "UserinfoMethod",
    ];
    let of = |key: &Key| match key.kind {
        Kind::Word(of, _) | Kind::Members(of, _) => Some(of),
        _ => None,
    };
    let is_set = |key: &&Key| provider.oauth.get(key.name).is_some_and(|value| !setter(key, value).is_empty());
    let used = KEYS.iter().filter(is_set).filter_map(of);
    let (mut quirks, mut words): (Vec<&str>, Vec<&str>) = used.partition(|name| QUIRKS.contains(name));
    words.push("ProviderDescription");
    if provider.button.is_some() {
        words.push("Button");
    }
    if provider.email.as_ref().is_some_and(|email| email.proof != Proof::Claim) {
        quirks.push("EmailProof");
    }
    let mut text = import("description", words);
    if !quirks.is_empty() {
        text += &import("quirks", quirks);
    }
    text
}

fn import(module: &str, mut names: Vec<&str>) -> String {
    names.sort_unstable();
    names.dedup();
    match &names[..] {
        [one] => format!("use crate::declaration::{module}::{one};\n"),
        names => format!("use crate::declaration::{module}::{{{}}};\n", names.join(", ")),
    }
}

/// `ProviderDescription::oauth2("github", "GitHub").authorization_endpoint("…")…`
fn description(provider: &Provider) -> String {
    let constructor = match provider.protocol {
        Protocol::OAuth1 => "oauth1",
        Protocol::OAuth2 => "oauth2",
        Protocol::OpenIdConnect => "open_id_connect",
    };
    let mut chain = format!("ProviderDescription::{constructor}({:?}, {:?})", provider.word, provider.name);
    for key in KEYS {
        if let Some(value) = provider.oauth.get(key.name) {
            chain += &setter(key, value);
        }
    }
    let Provider { scopes, .. } = provider;
    let implied: Vec<(&str, &str)> =
        scopes.implies.iter().flat_map(|(giver, all)| all.iter().map(move |implied| (&**giver, &**implied))).collect();
    let aliases: Vec<(&str, &str)> = scopes.aliases.iter().map(|(granted, asked)| (&**granted, &**asked)).collect();
    let fields = provider.fields.iter();
    let defaults: Vec<(&str, &str)> =
        fields.filter_map(|(name, field)| Some((&**name, field.default.as_deref()?))).collect();
    if let Some(Button { color, text }) = &provider.button {
        let _ = write!(chain, ".button(Button::STANDARD.color({color:?}).text({text:?}))");
    }
    if let Some(Email { proof, .. }) = &provider.email {
        chain += match proof {
            Proof::Claim => "",
            Proof::Always => ".email_proof(EmailProof::Always)",
            Proof::Never => ".email_proof(EmailProof::Never)",
        };
    }
    if provider.places_address() {
        // A scope of a login that is named after the address is there for it; without one the address is a part of the profile.
        let asked = provider.list("scopes").into_iter().filter(|scope| scope.to_ascii_lowercase().contains("mail"));
        let _ = write!(chain, ".email_scopes(&{:?})", asked.collect::<Vec<_>>());
    }
    for (setter, pairs) in [("implied_scopes", implied), ("scope_aliases", aliases), ("field_defaults", defaults)] {
        if !pairs.is_empty() {
            let _ = write!(chain, ".{setter}(&{pairs:?})");
        }
    }
    chain
}

fn setter(key: &Key, value: &toml::Value) -> String {
    let name = key.setter;
    let pairs = |value: &toml::Value| -> Vec<(String, String)> {
        let pairs = value.as_table().into_iter().flatten();
        pairs.map(|(name, value)| (name.clone(), value.as_str().unwrap_or_default().to_owned())).collect()
    };
    let text = value.as_str().unwrap_or_default();
    match &key.kind {
        Kind::Url | Kind::Text => format!(".{name}({text:?})"),
        Kind::Flag => format!(".{name}()"),
        Kind::Word(of, words) => {
            let variant = words.iter().find(|(word, _)| *word == text).map_or(text, |(_, variant)| variant);
            format!(".{name}({of}::{variant})")
        }
        Kind::Pairs => format!(".{name}(&{:?})", pairs(value)),
        Kind::List => format!(".{name}(&{:?})", value.as_array().map(|list| texts(list)).unwrap_or_default()),
        Kind::Members(of, names) => {
            let members = pairs(value);
            let place = |name: &str| names.iter().position(|known| *known == name);
            let mut members: Vec<&(String, String)> = members.iter().collect();
            members.sort_by_key(|(name, _)| place(name));
            let members: String = members.iter().map(|(name, value)| format!(".{name}({value:?})")).collect();
            format!(".{name}({of}::STANDARD{members})")
        }
    }
}

fn texts(list: &[toml::Value]) -> Vec<&str> {
    list.iter().filter_map(toml::Value::as_str).collect()
}

/// `pub mod scope { … }`
fn types(provider: &Provider) -> String {
    let types = provider.scope_types();
    let (standard, own): (Vec<_>, Vec<_>) = types.iter().partition(|(name, value)| is_standard(name, value));
    let mut standard: Vec<&str> = standard.iter().map(|(name, _)| name.as_str()).collect();
    if provider.protocol == Protocol::OpenIdConnect {
        standard = STANDARD_SCOPES.to_vec();
    }
    standard.sort_unstable();
    let mut body = String::new();
    if !standard.is_empty() {
        let _ = writeln!(body, "pub use crate::scope::{{{}}};\n", standard.join(", "));
    }
    if !own.is_empty() {
        body += "crate::presets::scope_types! {\n";
        for (name, value) in own {
            let _ = writeln!(body, "    {name} = {value:?};");
        }
        body += "}\n";
    }
    let (word, name) = (&provider.word, &provider.name);
    let mut docs = format!("/// The scopes of {name}, as types: the words of `scopes(…)` beside `preset = {word}`.\n");
    if !types.is_empty() {
        docs += "///\n/// | type | scope |\n/// |---|---|\n";
    }
    for (name, value) in &types {
        let _ = writeln!(docs, "/// | `{name}` | `{}` |", value.replace('|', "\\|"));
    }
    format!("{docs}pub mod scope {{\n{body}}}\n")
}

fn is_standard(name: &str, value: &str) -> bool {
    name == value && STANDARD_SCOPES.contains(&value)
}

/// What people read.
fn page(provider: &Provider) -> String {
    let title = match &provider.website {
        Some(website) => format!("[{}]({website})", provider.name),
        None => provider.name.clone(),
    };
    let mut page = format!("{title}, by {}.\n\n", provider.protocol.title());
    if !provider.logs_in() {
        page +=
            "**This preset does not say who the user is.** It gives the application tokens for the provider's API. ";
        page += &format!("To log users in add {}.\n\n", missing(provider));
    }
    page += &example(provider);
    page += "\n| what | value |\n|---|---|\n";
    for (what, told) in rows(provider) {
        let _ = writeln!(page, "| {what} | {told} |");
    }
    page +=
        "\nPaths and settings are called after the struct: `struct Login;` has `/auth/login` and `LOGIN_CLIENT_ID`.\n";
    if let Some((scope, _)) = provider.scope_types().into_iter().find(|(name, value)| !is_standard(name, value)) {
        let word = super::list::ident(&provider.word);
        let _ = writeln!(
            page,
            "Code that wants a scope names its type: `use oauth_runtime::presets::{word}::scope::{scope};`."
        );
    }
    page += "\n";
    for note in &provider.notes {
        let _ = writeln!(page, "- {note}");
    }
    if !provider.notes.is_empty() {
        page += "\n";
    }
    let sources = match &provider.sources[..] {
        [one] => format!("one project alone, `{one}`: nobody has confirmed them"),
        [first, second] => format!("`{first}` and `{second}`"),
        [first, second, rest @ ..] => format!("`{first}`, `{second}` and {} more", rest.len()),
        [] => String::new(),
    };
    let _ = writeln!(page, "Facts of {}, listed by {sources}.", provider.facts);
    page
}

/// The key that would say who the user is.
pub(super) fn missing(provider: &Provider) -> &'static str {
    match (provider.has_profile(), provider.has_subject()) {
        (true, _) => "`userinfo(subject = \"/…\")`",
        (false, true) => "`userinfo_endpoint = \"…\"`",
        (false, false) => "`userinfo_endpoint = \"…\"` and `userinfo(subject = \"/…\")`",
    }
}

/// The struct to copy.
fn example(provider: &Provider) -> String {
    let (word, name) = (&provider.word, provider.type_name());
    let mut example =
        format!("```no_run\nuse oauth_runtime::prelude::*;\n\n#[derive(OAuthProvider)]\n#[oauth(preset = {word})]\n");
    let is_left = |field: &Field| field.default.is_some() && !field.tenant;
    if provider.has("minted_secret") {
        let key = "    team_id: String,\n    key_id: String,\n    private_key: PrivateKey,\n";
        let _ = writeln!(example, "struct {name} {{\n{key}}}");
    } else if provider.fields.values().all(is_left) {
        let _ = writeln!(example, "struct {name};");
    } else {
        let _ = writeln!(example, "struct {name} {{");
        for (field, _) in provider.fields.iter().filter(|(_, field)| !is_left(field)) {
            let _ = writeln!(example, "    {field}: String,");
        }
        example += "}\n";
    }
    example + "```\n"
}

fn rows(provider: &Provider) -> Vec<(String, String)> {
    let name = provider.type_name().to_lowercase();
    let prefix = name.to_uppercase();
    let console = &provider.console;
    let called = |label: &Option<String>| label.as_ref().map_or_else(String::new, |label| format!(" there “{label}”"));
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut row = |what: &str, told: String| rows.push((what.to_owned(), told));
    if let Some(register) = &console.register {
        let place = if register.starts_with("https://") && !register.contains('{') {
            format!("<{register}>")
        } else {
            register.clone()
        };
        row("register the application at", place);
    }
    let redirect = called(&console.redirect_uri);
    row(
        "the redirect URI to register",
        format!("`https://your.example/auth/{name}`{}", redirect.replace(" there", ",")),
    );
    let label = |label: &Option<String>| label.as_ref().map(|label| format!("“{label}” there"));
    row(
        &format!("`{prefix}_CLIENT_ID`"),
        label(&console.client_id).unwrap_or_else(|| "the client identifier".to_owned()),
    );
    if provider.has("minted_secret") {
        for (setting, what) in [
            ("TEAM_ID", "the team whose key it is"),
            ("KEY_ID", "the identifier of the key"),
            ("PRIVATE_KEY_FILE", "the path of the key, a file in PEM; or `PRIVATE_KEY`, the key itself"),
        ] {
            row(&format!("`{prefix}_{setting}`"), what.to_owned());
        }
    } else if provider.text("client_authentication") != Some("none") {
        let secret = label(&console.client_secret).unwrap_or_else(|| "the client secret".to_owned());
        row(&format!("`{prefix}_CLIENT_SECRET`"), secret);
    }
    for (field, Field { description, example, default, tenant }) in &provider.fields {
        let example = example.as_ref().map_or_else(String::new, |example| format!(", such as `{example}`"));
        let without = match default {
            _ if *tenant => format!("; for several, `tenants(\"…\", \"…\")` in the place of the field `{field}`"),
            Some(default) => format!("; without the field `{field}: String` it is `{default}`"),
            None => String::new(),
        };
        let what = format!("{}{example}{without}", description.trim_end_matches('.'));
        row(&format!("`{prefix}_{}`", field.to_uppercase()), what);
    }
    if let Some(note) = &console.note {
        row("there", note.clone());
    }
    let scopes = provider.list("scopes");
    if !scopes.is_empty() {
        let scopes: Vec<String> = scopes.iter().map(|scope| format!("`{scope}`")).collect();
        row("scopes of a login", scopes.join(", "));
    }
    if let Some(told) = told(provider) {
        row("it tells", told);
    }
    if let Some(Email { proof, note }) = &provider.email {
        let proof = match proof {
            Proof::Claim => "verified where the provider says so of the address",
            Proof::Always => "verified addresses only",
            Proof::Never => "never taken for verified",
        };
        let note = note.as_ref().map_or_else(String::new, |note| format!("; {note}"));
        row("e-mail addresses", format!("{proof}{note}"));
    }
    if let Some(refresh) = &provider.refresh {
        row("refresh tokens", refresh_row(refresh));
    }
    if let Some(disconnect) = &provider.disconnect {
        let page = disconnect.page.iter().map(|page| format!("<{page}>"));
        let told: Vec<String> = page.chain(disconnect.note.clone()).collect();
        row("where users take access away", told.join("; "));
    }
    if let Some(Button { color, text }) = &provider.button {
        row("colors of its button", format!("`{color}`, with words in `{text}`"));
    }
    rows
}

fn refresh_row(refresh: &super::data::Refresh) -> String {
    let scopes: Vec<String> = refresh.scopes.iter().map(|scope| format!("for the scope `{scope}`")).collect();
    let value = |value: &toml::Value| value.as_str().unwrap_or_default().to_owned();
    let params: Vec<String> =
        refresh.params.iter().map(|(name, given)| format!("with the parameter `{name}={}`", value(given))).collect();
    let how: Vec<String> = scopes.into_iter().chain(params).collect();
    let key = (!how.is_empty()).then(|| format!("with the key `refresh_tokens`, which asks {}", how.join(" and ")));
    let told: Vec<String> = key.into_iter().chain(refresh.note.clone()).collect();
    told.join("; ")
}

/// What the profile holds.
fn told(provider: &Provider) -> Option<String> {
    const TOLD: &[(&str, &str)] =
        &[("name", "name"), ("username", "login name"), ("email", "e-mail address"), ("picture", "picture")];
    let mapping = provider.oauth.get("userinfo").and_then(toml::Value::as_table)?;
    let told: Vec<&str> =
        TOLD.iter().filter(|(claim, _)| mapping.contains_key(*claim)).map(|(_, told)| *told).collect();
    (!told.is_empty() && provider.protocol != Protocol::OpenIdConnect).then(|| told.join(", "))
}
