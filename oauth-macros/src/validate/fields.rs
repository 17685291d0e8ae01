//! Fields, and the `{placeholders}` of URLs, headers and parameters they fill.

use proc_macro2::Span;
use syn::{LitStr, Type};

use super::preset;
use crate::diag::{Diagnostics, Problem};
use crate::keys::Key;
use crate::model::{self, Environment, Field, Purpose};
use crate::parse::{Body, Parsed, ParsedField, is_environment_name};
use crate::presets::Filled;
use crate::suggest;

/// The fields of the registration itself, which no URL has to name.
const REGISTRATION: &[&str] = &["client_id", "client_secret"];

/// The field that is the issuer identifier, unless a placeholder has its name.
const ISSUER: &str = "issuer";

/// The field that says whose users may log in, unless a placeholder has its name.
const TENANTS: &str = "tenants";

/// The field with the key that client secrets are minted with.
const PRIVATE_KEY: &str = "private_key";

/// What a secret is minted with: fields and their types.
const MINT: [(&str, &str); 3] =
    [("team_id", "String"), ("key_id", "String"), (PRIVATE_KEY, "oauth_runtime::PrivateKey")];

/// The struct's body, each field with its setting.
pub(super) fn body(
    parsed: &Parsed,
    prefix: Option<&str>,
    environment: Option<&Environment>,
    diagnostics: &mut Diagnostics,
) -> Option<model::Body> {
    placeholders_name_fields(parsed, diagnostics);
    a_mint_is_whole(parsed, diagnostics);
    let fields = match &parsed.body {
        Body::Unit => return Some(model::Body::Unit),
        Body::Other => return None,
        Body::Named(fields) => fields,
    };
    fields_are_used(parsed, fields, diagnostics);
    let fields = fields.iter().filter(|field| !is_marker(field));
    let fields: Vec<Option<Field>> = fields.map(|field| setting(parsed, field, prefix)).collect();
    let fields: Vec<Field> = fields.into_iter().collect::<Option<_>>()?;
    settings_differ(parsed, &fields, environment, diagnostics);
    Some(model::Body::Fields(fields))
}

/// `PhantomData`: it is no setting, and is there for a parameter of the struct.
pub(super) fn markers(parsed: &Parsed) -> impl Iterator<Item = &ParsedField> {
    let fields = match &parsed.body {
        Body::Named(fields) => &fields[..],
        Body::Unit | Body::Other => &[],
    };
    fields.iter().filter(|field| is_marker(field))
}

fn is_marker(field: &ParsedField) -> bool {
    matches!(&field.ty, Type::Path(path) if path.path.segments.last().is_some_and(|last| last.ident == "PhantomData"))
}

/// The field that holds the issuer identifier. One that fills a placeholder is something else.
///
/// `struct P { issuer: IssuerIdentifier }`
pub(super) fn issuer(parsed: &Parsed) -> Option<&ParsedField> {
    let Body::Named(fields) = &parsed.body else { return None };
    fields.iter().find(|field| field.name == ISSUER).filter(|_| !is_placeholder(parsed, ISSUER))
}

/// The field that says whose users may log in, unless a placeholder has its name.
///
/// `struct P { tenants: Tenants }`
pub(super) fn tenants(parsed: &Parsed) -> Option<&ParsedField> {
    let Body::Named(fields) = &parsed.body else { return None };
    fields.iter().find(|field| field.name == TENANTS).filter(|_| !is_placeholder(parsed, TENANTS))
}

/// Something says whose users may log in, so that the issuer has a place for a tenant.
fn says_tenants(parsed: &Parsed) -> bool {
    let keys = [Key::Tenants, Key::DangerousAnyTenant];
    keys.iter().any(|key| parsed.keys.mentioned(*key).is_some()) || tenants(parsed).is_some()
}

/// Whether the struct has the key that client secrets are minted with: a preset may take such secrets too.
pub(super) fn mints(parsed: &Parsed) -> bool {
    let takes = [Key::MintedSecret, Key::Preset].iter().any(|key| parsed.keys.mentioned(*key).is_some());
    takes && has_field(parsed, PRIVATE_KEY) && !is_placeholder(parsed, PRIVATE_KEY)
}

fn has_field(parsed: &Parsed, name: &str) -> bool {
    matches!(&parsed.body, Body::Named(fields) if fields.iter().any(|field| field.name == name))
}

/// `#[oauth(minted_secret(audience = "…"))] struct P { team_id: String, private_key: PrivateKey }`
fn a_mint_is_whole(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    if keys.mentioned(Key::MintedSecret).is_none() && !mints(parsed) || matches!(parsed.body, Body::Other) {
        return;
    }
    let place = keys.written(Key::MintedSecret).unwrap_or_else(|| parsed.subject.ident.span());
    let ident = &parsed.subject.ident;
    for (name, ty) in MINT.into_iter().filter(|(name, _)| !has_field(parsed, name)) {
        diagnostics.push(
            Problem::at(place, format!("a secret that is minted needs the field `{name}`"))
                .note("`team_id` says whose key it is, `key_id` which, and `private_key` is the key")
                .help(format!("add the field: `struct {ident} {{ {name}: {ty} }}`")),
        );
    }
    if let Some(span) = keys.written(Key::MintedSecret)
        && !keys.broken(Key::MintedSecret)
        && keys.members(Key::MintedSecret).is_empty()
    {
        diagnostics.push(
            Problem::at(span, "`minted_secret` does not say whom the secret is for")
                .help("add `audience = \"https://…\"`"),
        );
    }
    let secret = keys.written(Key::ClientSecretEnv).map(|span| ("client_secret_env", span));
    let public =
        keys.written(Key::ClientAuthentication).filter(|_| keys.word(Key::ClientAuthentication) == Some("none"));
    for (what, span) in secret.into_iter().chain(public.map(|span| ("client_authentication = none", span))) {
        diagnostics.push(
            Problem::at(span, format!("the client secret is minted, and `{what}` says something else"))
                .help("remove it")
                .also(place, "it is minted here"),
        );
    }
}

/// Whether a URL, a header or a parameter names it in braces.
fn is_placeholder(parsed: &Parsed, name: &str) -> bool {
    named(parsed).any(|placeholder| placeholder.name == name)
}

fn setting(parsed: &Parsed, field: &ParsedField, prefix: Option<&str>) -> Option<Field> {
    let keys = &field.keys;
    let registered = match field.name.as_str() {
        "client_id" => parsed.keys.text(Key::ClientIdEnv),
        "client_secret" => parsed.keys.text(Key::ClientSecretEnv),
        _ => None,
    };
    let env = match keys.mentioned(Key::Env) {
        Some(_) => keys.text(Key::Env)?.value(),
        None => match registered {
            Some(name) => name.value(),
            // A name that makes no setting fits no placeholder either, and so the field is unused.
            None => {
                Some(format!("{}_{}", prefix?, field.name.to_uppercase())).filter(|env| is_environment_name(env))?
            }
        },
    };
    Some(Field {
        ident: field.ident.clone(),
        name: field.name.clone(),
        ty: field.ty.clone(),
        env,
        default: keys.text(Key::Default).cloned(),
        file: keys.flag(Key::File),
        purpose: match field.name.as_str() {
            name if REGISTRATION.contains(&name) => Purpose::Registration,
            _ if issuer(parsed).is_some_and(|issuer| issuer.ident == field.ident) => Purpose::Issuer,
            _ if tenants(parsed).is_some_and(|tenants| tenants.ident == field.ident) => Purpose::Tenants,
            PRIVATE_KEY if mints(parsed) => Purpose::PrivateKey,
            _ => Purpose::Placeholder,
        },
    })
}

/// A `{placeholder}` as it was written.
struct Placeholder<'a> {
    name: String,
    literal: &'a LitStr,
    /// In `issuer`, where one may be the place of a tenant.
    in_issuer: bool,
    /// In a URL, whose text everybody sees.
    in_url: bool,
    /// In a request for the profile, which is made when the facts of the login are known.
    holds_facts: bool,
}

/// Every placeholder.
fn named(parsed: &Parsed) -> impl Iterator<Item = Placeholder<'_>> {
    let urls = parsed.keys.all().filter_map(|(key, _)| Some((key, parsed.keys.url(key)?)));
    let in_urls = urls.flat_map(|(key, url)| {
        let (in_issuer, holds_facts) = (key == Key::Issuer, FACTS_IN_URLS.contains(&key));
        let literal = &url.literal;
        let placeholder =
            move |name: &String| Placeholder { name: name.clone(), literal, in_issuer, in_url: true, holds_facts };
        url.placeholders.iter().map(placeholder)
    });
    let texts = [
        Key::AuthorizationParams,
        Key::TokenParams,
        Key::RefreshParams,
        Key::ExchangeParams,
        Key::Headers,
        Key::UserinfoParams,
    ];
    let texts = texts.into_iter();
    let texts = texts.flat_map(|key| parsed.keys.params(key).iter().map(move |param| (key, param)));
    in_urls.chain(texts.flat_map(|(key, param)| {
        let (literal, holds_facts) = (&param.value, key == Key::UserinfoParams);
        // Only there, and only these: the exchange is what they are for.
        let is_given = move |name: &String| key == Key::ExchangeParams && OF_EXCHANGE.contains(&name.as_str());
        let names = placeholders(&literal.value()).into_iter().filter(move |name| !is_given(name));
        names.map(move |name| Placeholder { name, literal, in_issuer: false, in_url: false, holds_facts })
    }))
}

/// What `exchange_params` may name beside fields.
const OF_EXCHANGE: &[&str] = &["client_id", "client_secret", "access_token"];

/// URLs that are called at the end of a login.
const FACTS_IN_URLS: &[Key] = &[Key::UserinfoEndpoint, Key::EmailEndpoint];

/// The names of what is kept of each login.
fn facts(parsed: &Parsed) -> Vec<&str> {
    let keys = [Key::KeepFromToken, Key::KeepFromRedirect].into_iter();
    keys.flat_map(|key| parsed.keys.params(key)).map(|fact| fact.name.as_str()).collect()
}

/// Whether a placeholder of a URL stands where the host or the port does.
fn is_in_host(url: &str, name: &str) -> bool {
    let host = url.split_once("://").map_or(url, |(_, rest)| rest).split(['/', '?']).next().unwrap_or_default();
    host.contains(&format!("{{{name}}}"))
}

/// The names in braces. Braces around anything else are text: a parameter may hold JSON.
fn placeholders(text: &str) -> Vec<String> {
    let is_name = |name: &&str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
    };
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .filter(is_name)
        .map(str::to_owned)
        .collect()
}

/// The placeholders of the preset's texts with what fills them, but for those in texts that others replace.
fn preset_names(parsed: &Parsed) -> impl Iterator<Item = (&str, Filled)> {
    let placeholders = parsed.keys.preset().map(|(preset, _)| preset.placeholders).unwrap_or_default();
    let kept = |keys: &[Key]| keys.iter().any(|key| parsed.keys.mentioned(*key).is_none());
    placeholders.iter().filter(move |(.., keys)| kept(keys)).map(|(name, filled, _)| (*name, *filled))
}

/// `#[oauth(issuer = "https://as.example/{tenant}")] struct P;`
fn placeholders_name_fields(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let fields: Vec<&str> = match &parsed.body {
        Body::Unit => Vec::new(),
        Body::Named(fields) => fields.iter().map(|field| field.name.as_str()).collect(),
        // Its fields are not known.
        Body::Other => return,
    };
    let facts = facts(parsed);
    for Placeholder { name, literal, in_issuer, in_url, holds_facts } in named(parsed) {
        let (ident, name) = (&parsed.subject.ident, name.as_str());
        let is_fact = holds_facts && !fields.contains(&name) && (facts.contains(&name) || name == "client_id");
        if is_fact && in_url && is_in_host(&literal.value(), name) {
            diagnostics.push(
                Problem::on(literal, format!("`{{{name}}}` would say which server is asked"))
                    .note("the access token goes there: a fact of a login stands in the path or in the query")
                    .help("use a field of the struct, which is a setting of yours"),
            );
            continue;
        }
        if is_fact || name == "client_id" {
            continue;
        }
        if !in_url && name == "client_secret" {
            diagnostics.push(
                Problem::on(literal, "`{client_secret}` is sent where the protocol says, and nowhere else")
                    .note("RFC 6749 §2.3.1, RFC 5849 §3.4.2")
                    .help(
                        "remove it; OAuth 2.0 sends it in the body with `client_authentication = client_secret_post`",
                    ),
            );
        } else if name == "client_secret" {
            diagnostics.push(
                Problem::on(literal, format!("`{{{name}}}` cannot be part of a URL"))
                    .note("it is sent where the protocol says, and a secret in a URL is logged everywhere")
                    .help("use a field of another name"),
            );
        } else if in_issuer && says_tenants(parsed) {
            // Whether it is the place of a tenant is judged there.
        } else if !fields.contains(&name) {
            let what = if holds_facts { " and no fact that is kept" } else { "" };
            let problem = Problem::on(literal, format!("`{{{name}}}` names no field of `{ident}`{what}"));
            let known = fields.iter().chain(facts.iter().filter(|_| holds_facts)).copied();
            diagnostics.push(match suggest::closest(name, known) {
                Some(meant) => problem.help(format!("write `{{{meant}}}`")),
                None if holds_facts => problem
                    .help(format!("add the field: `struct {ident} {{ {name}: String }}`"))
                    .help(format!("or keep the fact: `keep_from_token({name} = \"/…\")`"))
                    .help(match in_url {
                        true => "braces that are meant themselves are `%7B` and `%7D`",
                        false => "braces that are text have a space behind them, `{ id }`",
                    }),
                None if in_issuer && name.starts_with("tenant") => problem
                    .help(format!("add the field: `struct {ident} {{ {name}: String }}`"))
                    .help("for an issuer that is the place of many tenants list whose users may log in, `tenants(…)`"),
                None => problem.help(format!("add the field: `struct {ident} {{ {name}: String }}`")),
            });
        }
    }
    if let Some((preset, word)) = parsed.keys.preset() {
        for (name, filled) in preset_names(parsed).filter(|(name, _)| !fields.contains(name)) {
            let is_filled = match filled {
                Filled::Field => false,
                Filled::Default => true,
                Filled::Tenant => says_tenants(parsed),
            };
            if !is_filled {
                diagnostics.push(preset::lacks_field(preset, &word, (name, filled), &parsed.subject.ident, &fields));
            }
        }
    }
}

/// `struct P { tenant: String }` where nothing says `{tenant}`
fn fields_are_used(parsed: &Parsed, fields: &[ParsedField], diagnostics: &mut Diagnostics) {
    let broken = parsed.keys.all().any(|(key, _)| parsed.keys.broken(key));
    let used: Vec<String> = named(parsed)
        .map(|placeholder| placeholder.name)
        .chain(preset_names(parsed).map(|(name, _)| name.to_owned()))
        .collect();
    let used: Vec<&str> = used.iter().map(String::as_str).collect();
    let missing: Vec<&str> =
        used.iter().copied().filter(|name| !fields.iter().any(|field| field.name == *name)).collect();
    let facts = facts(parsed);
    let missing: Vec<&str> = missing.into_iter().filter(|name| !facts.contains(name)).collect();
    for field in fields {
        let name = field.name.as_str();
        // A broken URL may hold it, and a misspelt placeholder may mean it.
        let meant = broken || suggest::closest(name, missing.iter().copied()).is_some();
        let is_minted = mints(parsed) || parsed.keys.mentioned(Key::MintedSecret).is_some();
        let is_of_mint = is_minted && MINT.iter().any(|(field, _)| *field == name);
        let is_role =
            is_of_mint || name == ISSUER || tenants(parsed).is_some_and(|tenants| tenants.ident == field.ident);
        if meant || is_marker(field) || REGISTRATION.contains(&name) || is_role || used.contains(&name) {
            continue;
        }
        let problem = Problem::on(&field.ident, format!("the field `{name}` is not used"))
            .note("a field is `client_id`, `client_secret`, `issuer`, or fills the placeholder of its name in a URL, a header or a parameter");
        diagnostics.push(match suggest::closest(name, REGISTRATION.iter().copied()) {
            Some(meant) => problem.help(format!("call it `{meant}`")),
            None => problem.help(format!("write `{{{name}}}` in a URL, a header or a parameter, or remove the field")),
        });
    }
}

/// `#[oauth(env = "A")] tenant: String, #[oauth(env = "A")] region: String`
fn settings_differ(
    parsed: &Parsed,
    fields: &[Field],
    environment: Option<&Environment>,
    diagnostics: &mut Diagnostics,
) {
    let span = |key| parsed.keys.written(key).unwrap_or_else(|| parsed.subject.ident.span());
    let mut seen: Vec<(&str, &str, Span)> = Vec::new();
    if let Some(environment) = environment {
        seen.push(("client_id", &environment.client_id, span(Key::ClientIdEnv)));
        seen.push(("client_secret", &environment.client_secret, span(Key::ClientSecretEnv)));
        if let Some(internal_url) = &environment.internal_url {
            seen.push(("internal_url", internal_url, span(Key::InternalUrlEnv)));
        }
    }
    for field in fields.iter().filter(|field| !REGISTRATION.contains(&field.name.as_str())) {
        if let Some((other, _, first)) = seen.iter().find(|(_, env, _)| *env == field.env) {
            let message = format!("`{}` and `{other}` are read from the same setting, `{}`", field.name, field.env);
            diagnostics.push(
                Problem::on(&field.ident, message)
                    .help("give it a setting of its own: `#[oauth(env = \"…\")]`")
                    .also(*first, format!("`{other}` is declared")),
            );
        }
        seen.push((&field.name, &field.env, field.ident.span()));
    }
}

#[cfg(test)]
mod tests {
    use super::placeholders;

    #[test]
    fn placeholders_of_a_text_are_names_in_braces() {
        assert_eq!(placeholders("acme (by {user}) {a}{b_1}"), ["user", "a", "b_1"]);
        for text in ["", "{}", "{", "}{", "{1}", "{a b}", r#"{"id_token":{"email":null}}"#] {
            assert!(placeholders(text).is_empty(), "{text}");
        }
        assert_eq!(placeholders(r#"{"hd":"{domain}"}"#), ["domain"]);
    }
}
