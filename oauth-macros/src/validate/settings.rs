//! Names, the settings called after them, and paths.

use proc_macro2::Ident;
use syn::LitStr;
use syn::ext::IdentExt;

use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::model::Environment;
use crate::parse::{Body, Parsed, is_environment_name, name_fault};

/// The provider's name and the name people read.
pub(super) fn names(parsed: &Parsed, diagnostics: &mut Diagnostics) -> Option<(String, String)> {
    let keys = &parsed.keys;
    let stem = stem(&parsed.subject.ident);
    let display_name = keys.text(Key::DisplayName).map_or_else(|| stem.clone(), LitStr::value);
    if keys.mentioned(Key::Name).is_some() {
        return keys.text(Key::Name).map(|name| (name.value(), display_name));
    }
    // Not split at capitals: people write `GITHUB_CLIENT_ID` for `GitHub`, and `LINKEDIN_CLIENT_ID` for `LinkedIn`.
    let name = stem.to_lowercase();
    if let Some(fault) = name_fault(&name) {
        diagnostics.push(
            Problem::on(&parsed.subject.ident, format!("`{name}` is no name for a provider: it {}", rule(fault)))
                .note("it is the last segment of the provider's paths, and is made from the struct's name")
                .help("add `name = \"…\"`"),
        );
        return None;
    }
    Some((name, display_name))
}

fn rule(fault: &str) -> String {
    fault.strip_prefix("holds only").map_or_else(|| fault.to_owned(), |rest| format!("must hold only{rest}"))
}

/// `MyCorpProvider` → `MyCorp`
fn stem(ident: &Ident) -> String {
    let text = ident.unraw().to_string();
    text.strip_suffix("Provider").filter(|rest| !rest.is_empty()).unwrap_or(&text).to_owned()
}

/// What the names of the settings begin with; nothing if it is broken, which is reported.
///
/// `#[oauth(name = "500px")]` needs another one, because no shell could set `500PX_CLIENT_ID`.
pub(super) fn prefix(
    parsed: &Parsed,
    names: Option<&(String, String)>,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    if parsed.keys.mentioned(Key::EnvPrefix).is_some() {
        return parsed.keys.text(Key::EnvPrefix).map(LitStr::value);
    }
    let prefix = names?.0.to_uppercase().replace('-', "_");
    if is_environment_name(&prefix) {
        return Some(prefix);
    }
    let message = format!("the settings cannot be called `{prefix}_…`");
    let problem = match parsed.keys.text(Key::Name) {
        Some(literal) => Problem::on(literal, message),
        None => Problem::on(&parsed.subject.ident, message),
    };
    let note = "an environment variable holds only `A-Z`, `0-9` and `_`, and begins with no digit (POSIX.1-2017 §8.1)";
    diagnostics.push(problem.note(note).help("add `env_prefix = \"…\"`"));
    None
}

/// The settings that hold the registration.
pub(super) fn environment(
    parsed: &Parsed,
    protocol: Option<ProtocolName>,
    prefix: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Option<Environment> {
    let client_id = setting(parsed, Key::ClientIdEnv, "client_id", prefix, diagnostics);
    let client_secret = setting(parsed, Key::ClientSecretEnv, "client_secret", prefix, diagnostics);
    let (client_id, client_secret) = (client_id?, client_secret?);
    if client_id == client_secret {
        let keys = &parsed.keys;
        let span = keys.written(Key::ClientSecretEnv).or(keys.written(Key::ClientIdEnv));
        let span = span.unwrap_or_else(|| parsed.subject.ident.span());
        let message = format!("the client's identifier and secret are both read from `{client_id}`");
        diagnostics.push(Problem::at(span, message).help("give each a setting of its own"));
    }
    // OAuth 1.0a signs the address that it calls.
    let internal_url = match protocol {
        Some(ProtocolName::OAuth1) => None,
        _ => Some(setting(parsed, Key::InternalUrlEnv, "internal_url", prefix, diagnostics)?),
    };
    let registration = [(Key::ClientIdEnv, &client_id), (Key::ClientSecretEnv, &client_secret)];
    if let Some(internal_url) = &internal_url
        && let Some((key, _)) = registration.into_iter().find(|(_, setting)| *setting == internal_url)
    {
        let keys = &parsed.keys;
        let span =
            keys.written(Key::InternalUrlEnv).or(keys.written(key)).unwrap_or_else(|| parsed.subject.ident.span());
        let message = format!("`internal_url` and the client's registration are both read from `{internal_url}`");
        diagnostics.push(Problem::at(span, message).help("give each a setting of its own"));
    }
    Some(Environment { client_id, client_secret, internal_url })
}

/// The name of one setting: of the field that reads it, of its key, or the default one.
fn setting(
    parsed: &Parsed,
    key: Key,
    name: &str,
    prefix: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let keys = &parsed.keys;
    let field = match &parsed.body {
        Body::Named(fields) => fields.iter().find(|field| field.name == name),
        _ => None,
    };
    if let Some(field) = field
        && let Some(second) = field.keys.mentioned(Key::Env)
    {
        if let Some(first) = keys.written(key) {
            diagnostics.push(
                Problem::at(second, format!("the setting of `{name}` is named twice"))
                    .help(format!("keep `env` on the field, and remove `{}`", key.name()))
                    .also(first, "first given"),
            );
        }
        return field.keys.text(Key::Env).map(LitStr::value);
    }
    if keys.mentioned(key).is_some() {
        return keys.text(key).map(LitStr::value);
    }
    Some(format!("{}_{}", prefix?, name.to_uppercase()))
}

/// `#[oauth(login_path = "/auth", callback_path = "/auth")]`
pub(super) fn paths_differ(parsed: &Parsed, names: Option<&(String, String)>, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    let Some((name, _)) = names else { return };
    let path = |key: Key, default: &str| {
        let given = keys.text(key).map(LitStr::value);
        (key, given.unwrap_or_else(|| format!("/{default}/{name}")), keys.text(key).map(LitStr::span))
    };
    let all = [path(Key::LoginPath, "login"), path(Key::CallbackPath, "auth"), path(Key::LogoutPath, "logout")];
    for (i, (key, path, span)) in all.iter().enumerate() {
        let Some((other, _, first)) = all[..i].iter().find(|(_, earlier, _)| earlier == path) else {
            continue;
        };
        let problem = match (span, first) {
            (Some(span), Some(first)) => {
                Problem::at(*span, format!("`{}` and `{}` are the same path", other.name(), key.name()))
                    .also(*first, "first given")
            }
            (Some(span), None) => Problem::at(*span, same_as_default(*key, *other)),
            (None, Some(first)) => Problem::at(*first, same_as_default(*other, *key)),
            // Defaults differ from each other.
            (None, None) => continue,
        };
        diagnostics.push(problem.help("give each path a name of its own"));
    }
}

fn same_as_default(given: Key, default: Key) -> String {
    format!("`{}` is the path that `{}` has by default", given.name(), default.name())
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Ident, Span};

    use super::stem;

    #[test]
    fn the_name_is_the_struct_without_provider() {
        for (ident, expected) in
            [("GoogleProvider", "Google"), ("MyCorpProvider", "MyCorp"), ("Provider", "Provider"), ("GitHub", "GitHub")]
        {
            assert_eq!(stem(&Ident::new(ident, Span::call_site())), expected, "{ident}");
        }
        assert_eq!(stem(&Ident::new_raw("type", Span::call_site())), "type");
    }
}
