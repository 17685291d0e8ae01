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
mod refresh;
mod required;
mod scopes;
mod settings;
mod tenants;
mod urls;
mod userinfo;

use proc_macro2::{Ident, Span};

pub(crate) use self::aggregate::aggregate;
use self::protocol::Spoken;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::model::{Model, Scope};
use crate::parse::scopes::{STANDARD_SCOPES, declared};
use crate::parse::spelling::plain;
use crate::parse::{Body, Parsed};
use crate::presets::Preset;
use crate::{slips, suggest};

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
        generics: parsed.subject.generics.clone(),
        krate: keys.path(Key::Crate).cloned(),
        places: keys.all().map(|(key, span)| (key.name(), span)).collect(),
        name,
        display_name,
        preset: keys.preset(),
        protocol: spoken.protocol,
        settings: plain::settings(keys, spoken.protocol),
        scopes: scopes::scopes(keys, spoken.protocol),
        claims: keys.path(Key::Claims).cloned(),
        tells: userinfo::tells(keys),
        identifies: userinfo::identifies(keys, spoken.protocol),
        environment: environment?,
        body: body?,
        markers: fields::markers(parsed).map(|field| field.ident.clone()).collect(),
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
        refresh::is_known(&parsed.keys, spoken.protocol, diagnostics);
        grant::public_clients_have_no_secret(parsed, diagnostics);
    }
    userinfo::rules(parsed, spoken.protocol, diagnostics);
}

/// `#[derive(OAuthProvider)] struct Google;`, `#[derive(OAuthProvider)] struct Providers { google: Google }`
fn no_attribute(parsed: &Parsed) -> Problem {
    let name = &parsed.subject.ident;
    if is_struct_of_providers(parsed) {
        return Problem::on(name, format!("`{name}` says nothing about its provider"))
            .note("a struct whose fields are providers is a struct of providers")
            .help("write `#[derive(OAuthProviders)]`, with `s`");
    }
    Problem::on(name, format!("`{name}` says nothing about its provider"))
        .help("add `#[oauth(metadata_url = \"https://…/.well-known/openid-configuration\", scopes(openid, email))]`")
}

/// `#[derive(OAuthProvider)] struct Providers { google: Google }`
pub(crate) fn is_struct_of_providers(parsed: &Parsed) -> bool {
    let Body::Named(fields) = &parsed.body else { return false };
    parsed.attribute.is_none() && fields.iter().any(|field| is_of_the_application(&field.ty))
}

/// Whether a struct without a derive is a struct of providers.
pub(crate) fn holds_providers(item: &syn::DeriveInput) -> bool {
    matches!(&item.data, syn::Data::Struct(data) if data.fields.iter().any(|field| is_of_the_application(&field.ty)))
}

/// Whether a type is none of those that a setting can fill.
fn is_of_the_application(ty: &syn::Type) -> bool {
    const FILLED: &[&str] =
        &["String", "ClientId", "ClientSecret", "IssuerIdentifier", "Option", "str", "u16", "u32", "u64"];
    matches!(ty, syn::Type::Path(path) if path.path.segments.last().is_some_and(|last| FILLED.iter().all(|word| last.ident != word)))
}

/// `#[oauth(isuer = "…", scopes(opnid))]`, `#[oauth(scopes(openid, groups))]`
///
/// A slip such as `opnid` is left to the compiler, whose fix an editor applies. Beside an error of the derive the compiler does
/// not come to report what it cannot find, so the derive does it for once.
pub(crate) fn words_are_known_scopes(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let preset = parsed.keys.preset().map(|(preset, _)| preset);
    // Of a preset that is not there nothing is known.
    if preset.is_none() && parsed.keys.mentioned(Key::Preset).is_some() {
        return;
    }
    let of_preset = preset.map_or(&[][..], |preset| preset.scopes);
    let unknown = |word: &&Ident| !of_preset.contains(&plain(word).as_str());
    let words = || parsed.keys.all_scopes().filter_map(Scope::unknown_word).filter(unknown);
    let meant = |word: &Ident| suggest::closest(&plain(word), of_preset.iter().chain(STANDARD_SCOPES).copied());
    let ident = &parsed.subject.ident;
    let is_reported =
        !diagnostics.is_empty() || words().any(|word| meant(word).is_none()) || !slips::compiler_comes(ident);
    for word in words().filter(|_| is_reported) {
        diagnostics.push(unknown_scope(word, meant(word), preset));
    }
    if diagnostics.is_empty() {
        slips::leave(ident, words().filter_map(|word| Some(slips::slip(word, plain(word), meant(word)?))).collect());
    } else {
        slips::tell(ident, diagnostics);
    }
}

fn unknown_scope(word: &Ident, meant: Option<&str>, preset: Option<&Preset>) -> Problem {
    let name = plain(word);
    let problem = match preset {
        Some(preset) => Problem::on(word, format!("the preset `{}` knows no scope `{name}`", preset.name)),
        None => Problem::on(word, format!("`{name}` is no standard scope")),
    };
    if let Some(meant) = meant {
        return problem.help(format!("write `{meant}`"));
    }
    let problem = match preset {
        Some(preset) => {
            problem.note(format!("a word alone is a type of `oauth_runtime::presets::{}::scope`", preset.name))
        }
        None => problem.note(format!("a word alone is one of {}", suggest::list(STANDARD_SCOPES.iter().copied()))),
    };
    problem
        .help(format!("write `{}`; or, for a scope that is a type of yours, its path: `self::{name}`", declared(&name)))
}
