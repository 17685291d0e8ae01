//! [`Parsed`] → [`Model`]: the combination of keys is legal, and defaults are filled in. One function a rule.

mod aggregate;
mod fields;
mod grant;
mod issuer;
mod oauth1;
mod oauth2;
mod oidc;
mod params;
mod plain;
mod preset;
mod protocol;
mod quirks;
mod required;
mod scopes;
mod settings;
mod tenants;
mod urls;
mod userinfo;

use proc_macro2::Span;

pub(crate) use self::aggregate::aggregate;
use self::protocol::Spoken;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::model::{Model, Scope};
use crate::parse::Parsed;
use crate::parse::scopes::STANDARD_SCOPES;
use crate::suggest;

/// Judges a declaration. Without a model, something was reported, here or earlier.
pub(crate) fn validate(parsed: &Parsed, diagnostics: &mut Diagnostics) -> Option<Model> {
    let Some(attribute) = parsed.attribute else {
        diagnostics.push(no_attribute(parsed));
        return None;
    };
    let spoken = protocol::spoken(parsed, attribute, diagnostics);
    let names = settings::names(parsed, diagnostics);
    let prefix = settings::prefix(parsed, names.as_ref(), diagnostics);
    let environment =
        settings::environment(parsed, spoken.map(|spoken| spoken.protocol), prefix.as_deref(), diagnostics);
    settings::paths_differ(parsed, names.as_ref(), diagnostics);
    scopes::rules(parsed, diagnostics);
    let body = fields::body(parsed, prefix.as_deref(), environment.as_ref(), diagnostics);
    // Without a protocol the rules below have nothing to go by.
    let spoken = spoken?;
    rules_of_protocol(parsed, spoken, attribute, diagnostics);
    let (name, display_name) = names?;
    let keys = &parsed.keys;
    Some(Model {
        ident: parsed.subject.ident.clone(),
        vis: parsed.subject.vis.clone(),
        krate: keys.path(Key::Crate).cloned(),
        places: keys.all().map(|(key, span)| (key.name(), span)).collect(),
        name,
        display_name,
        preset: keys.preset().map(|(_, word)| word),
        protocol: spoken.protocol,
        settings: plain::settings(keys, spoken.protocol),
        scopes: scopes::scopes(keys, spoken.protocol),
        claims: keys.path(Key::Claims).cloned(),
        identifies: userinfo::identifies(keys, spoken.protocol),
        environment: environment?,
        body: body?,
    })
}

fn rules_of_protocol(parsed: &Parsed, spoken: Spoken, attribute: Span, diagnostics: &mut Diagnostics) {
    preset::has_one_protocol(parsed, diagnostics);
    protocol::keys_of_other_protocols(parsed, spoken, diagnostics);
    urls::secure(parsed, spoken.protocol, diagnostics);
    urls::internal_is_an_origin(parsed, diagnostics);
    params::reserved(parsed, spoken.protocol, diagnostics);
    quirks::rules(parsed, spoken, diagnostics);
    match spoken.protocol {
        ProtocolName::OAuth1 => {
            issuer::none_in_oauth1(parsed, spoken, diagnostics);
            oauth1::rules(parsed, attribute, diagnostics);
        }
        ProtocolName::OAuth2 => {
            issuer::rules(parsed, spoken, diagnostics);
            oauth2::rules(parsed, spoken, attribute, diagnostics);
        }
        ProtocolName::OpenIdConnect => {
            issuer::rules(parsed, spoken, diagnostics);
            tenants::rules(parsed, diagnostics);
            oidc::rules(parsed, attribute, diagnostics);
        }
    }
    if spoken.protocol != ProtocolName::OAuth1 {
        grant::public_clients_have_no_secret(parsed, diagnostics);
    }
    userinfo::rules(parsed, spoken.protocol, diagnostics);
}

/// `#[derive(OAuthProvider)] struct Google;`
fn no_attribute(parsed: &Parsed) -> Problem {
    let name = &parsed.subject.ident;
    Problem::on(name, format!("`{name}` says nothing about its provider"))
        .help("add `#[oauth(metadata_url = \"https://…/.well-known/openid-configuration\", scopes(openid, email))]`")
}

/// `#[oauth(isuer = "…", scopes(opnid))]`: beside an error of the derive the compiler does not come to report what it
/// cannot find, so the derive does it for once.
pub(crate) fn scopes_beside_errors(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    if diagnostics.is_empty() {
        return;
    }
    for scope in parsed.keys.all_scopes() {
        let value = scope.value();
        if !matches!(scope, Scope::Word(_)) || STANDARD_SCOPES.contains(&value.as_str()) {
            continue;
        }
        let problem = Problem::on(scope.tokens(), format!("cannot find the scope `{value}`"));
        diagnostics.push(match suggest::closest(&value, STANDARD_SCOPES.iter().copied()) {
            Some(meant) => problem.help(format!("write `{meant}`")),
            None => problem.help(format!("declare it: `\"{value}\" as {value}`")),
        });
    }
}
