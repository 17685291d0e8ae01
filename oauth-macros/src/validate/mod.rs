//! [`Parsed`] → [`Model`]: the combination of keys is legal, and defaults are filled in. One function a rule.

mod aggregate;
mod fields;
mod grant;
mod oauth1;
mod oauth2;
mod oidc;
mod params;
mod preset;
mod protocol;
mod quirks;
mod required;
mod scopes;
mod settings;
mod urls;

use proc_macro2::Span;

pub(crate) use self::aggregate::aggregate;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::model::{Model, Protocol, Scope, UserInfo};
use crate::parse::Parsed;
use crate::parse::scopes::STANDARD_SCOPES;
use crate::presets::Profile;
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
    let environment = settings::environment(parsed, prefix.as_deref(), diagnostics);
    let routes = settings::routes(parsed, names.as_ref(), diagnostics);
    scopes::scopes(parsed, diagnostics);
    let body = fields::body(parsed, prefix.as_deref(), environment.as_ref(), diagnostics);
    // Without a protocol the rules below have nothing to go by.
    let spoken = spoken?;
    preset::has_one_protocol(parsed, diagnostics);
    protocol::keys_of_other_protocols(parsed, spoken, diagnostics);
    urls::secure(parsed, spoken.protocol, diagnostics);
    params::reserved(parsed, spoken.protocol, diagnostics);
    quirks::rules(parsed, spoken, diagnostics);
    let protocol = match spoken.protocol {
        ProtocolName::OAuth1 => Protocol::OAuth1(oauth1::oauth1(parsed, attribute, diagnostics)),
        ProtocolName::OAuth2 => Protocol::OAuth2(oauth2::oauth2(parsed, spoken, attribute, diagnostics)),
        ProtocolName::OpenIdConnect => Protocol::OpenIdConnect(oidc::oidc(parsed, attribute, diagnostics)),
    };
    let userinfo = userinfo(parsed, spoken.protocol, diagnostics);
    let (name, display_name) = names?;
    Some(Model {
        ident: parsed.subject.ident.clone(),
        vis: parsed.subject.vis.clone(),
        krate: parsed.keys.path(Key::Crate).cloned(),
        places: parsed.keys.all().map(|(key, span)| (key.name(), span)).collect(),
        name,
        display_name,
        preset: parsed.keys.preset().map(|(_, word)| word),
        protocol,
        userinfo,
        claims: parsed.keys.path(Key::Claims).cloned(),
        authorization_params: parsed.keys.params(Key::AuthorizationParams).to_vec(),
        token_params: parsed.keys.params(Key::TokenParams).to_vec(),
        quirks: quirks::quirks(parsed),
        environment: environment?,
        routes,
        allow_loopback_http: parsed.keys.flag(Key::DangerousAllowLoopbackHttp),
        body: body?,
    })
}

/// `#[derive(OAuthProvider)] struct Google;`
fn no_attribute(parsed: &Parsed) -> Problem {
    let name = &parsed.subject.ident;
    Problem::on(name, format!("`{name}` says nothing about its provider"))
        .help("add `#[oauth(metadata_url = \"https://…/.well-known/openid-configuration\", scopes(openid, email))]`")
}

/// `#[oauth(authorization_endpoint = "…", token_endpoint = "…", userinfo_endpoint = "…")]`: who is the user there?
fn userinfo(parsed: &Parsed, protocol: ProtocolName, diagnostics: &mut Diagnostics) -> UserInfo {
    let keys = &parsed.keys;
    if protocol != ProtocolName::OpenIdConnect {
        let subject =
            keys.broken(Key::Userinfo) || keys.members(Key::Userinfo).iter().any(|(claim, _)| *claim == "subject");
        let profile = keys.preset().map(|(preset, _)| preset.profile);
        match (keys.mentioned(Key::UserinfoEndpoint), keys.mentioned(Key::Userinfo)) {
            (_, None) if profile == Some(Profile::Known) => {}
            (_, None) if profile == Some(Profile::WithoutSubject) => preset::lacks_subject(parsed, diagnostics),
            (None, None) if profile == Some(Profile::Missing) => preset::lacks_profile(parsed, diagnostics),
            (Some(endpoint), None) => diagnostics.push(
                no_subject(endpoint, "`userinfo_endpoint` needs `userinfo(…)`")
                    .help("add `userinfo(subject = \"/id\")`, with the pointer to the immutable identifier"),
            ),
            (None, Some(userinfo)) if profile.is_none_or(|profile| profile == Profile::Missing) => diagnostics.push(
                Problem::at(userinfo, "`userinfo` needs `userinfo_endpoint`")
                    .note(format!("{} has no place of its own for the profile", protocol.title()))
                    .help("add `userinfo_endpoint = \"https://…\"`"),
            ),
            (_, Some(userinfo)) if !subject => diagnostics.push(
                no_subject(userinfo, "`userinfo` does not say where the subject is")
                    .help("add `subject = \"/id\"`, with the pointer to the immutable identifier"),
            ),
            _ => {}
        }
    }
    UserInfo { endpoint: keys.text(Key::UserinfoEndpoint).cloned(), pointers: keys.members(Key::Userinfo).to_vec() }
}

fn no_subject(span: Span, message: &str) -> Problem {
    Problem::at(span, message).note("each provider names it differently, and an e-mail address can change hands")
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
