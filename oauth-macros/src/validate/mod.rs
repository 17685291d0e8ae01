//! [`Parsed`] → [`Model`]: the combination of keys is legal, and defaults are filled in. One function a rule.

mod aggregate;
mod fields;
mod grant;
mod oauth1;
mod oauth2;
mod oidc;
mod params;
mod preset;
mod quirks;
mod scopes;
mod settings;
mod urls;

use proc_macro2::Span;
use syn::LitStr;

pub(crate) use self::aggregate::aggregate;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{self, Key, ProtocolName};
use crate::model::{Model, Protocol, Scope, UserInfo};
use crate::parse::{Parsed, STANDARD_SCOPES};
use crate::presets::Profile;
use crate::suggest;

/// What a provider speaks, the key that says so, and where it stands.
#[derive(Clone, Copy, Debug)]
struct Spoken {
    protocol: ProtocolName,
    key: Key,
    place: Span,
}

impl Spoken {
    /// For the note beside a key that does not fit.
    fn because(&self, parsed: &Parsed) -> String {
        let (ident, title) = (&parsed.subject.ident, self.protocol.title());
        format!("`{ident}` is {title} because of `{}`", self.key.name())
    }
}

/// Judges a declaration. Without a model, something was reported, here or earlier.
pub(crate) fn validate(parsed: &Parsed, diagnostics: &mut Diagnostics) -> Option<Model> {
    let Some(attribute) = parsed.attribute else {
        diagnostics.push(no_attribute(parsed));
        return None;
    };
    let spoken = spoken(parsed, attribute, diagnostics);
    let names = settings::names(parsed, diagnostics);
    let prefix = settings::prefix(parsed, names.as_ref(), diagnostics);
    let environment = settings::environment(parsed, prefix.as_deref(), diagnostics);
    let routes = settings::routes(parsed, names.as_ref(), diagnostics);
    scopes::scopes(parsed, diagnostics);
    let body = fields::body(parsed, prefix.as_deref(), environment.as_ref(), diagnostics);
    // Without a protocol the rules below have nothing to go by.
    let spoken = spoken?;
    preset::has_one_protocol(parsed, diagnostics);
    keys_of_other_protocols(parsed, spoken, diagnostics);
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

/// The protocol of the preset, the one that is written, or the one only whose providers have such keys.
fn spoken(parsed: &Parsed, attribute: Span, diagnostics: &mut Diagnostics) -> Option<Spoken> {
    const SIGNS: &[(Key, ProtocolName)] = &[
        (Key::MetadataUrl, ProtocolName::OpenIdConnect),
        (Key::Issuer, ProtocolName::OpenIdConnect),
        (Key::TemporaryCredentialsEndpoint, ProtocolName::OAuth1),
        (Key::SignatureMethod, ProtocolName::OAuth1),
        (Key::AuthorizationEndpoint, ProtocolName::OAuth2),
        (Key::TokenEndpoint, ProtocolName::OAuth2),
        (Key::RevocationEndpoint, ProtocolName::OAuth2),
        (Key::UserinfoEndpoint, ProtocolName::OAuth2),
    ];
    let keys = &parsed.keys;
    if keys.mentioned(Key::Preset).is_some() {
        // A misspelt one could be of any protocol.
        let (preset, word) = keys.preset()?;
        return Some(Spoken { protocol: preset.protocol, key: Key::Preset, place: word.span() });
    }
    if let Some(place) = keys.mentioned(Key::Protocol) {
        let protocol = keys.word(Key::Protocol).and_then(ProtocolName::from_word)?;
        return Some(Spoken { protocol, key: Key::Protocol, place });
    }
    let sign = |(key, protocol): &(Key, ProtocolName)| {
        Some(Spoken { protocol: *protocol, key: *key, place: keys.mentioned(*key)? })
    };
    if let Some(spoken) = SIGNS.iter().find_map(sign) {
        return Some(spoken);
    }
    if keys.unread() {
        return None;
    }
    diagnostics.push(
        Problem::at(attribute, format!("`{}` names no provider", parsed.subject.ident))
            .help("for OpenID Connect add `metadata_url = \"https://…\"` or `issuer = \"https://…\"`")
            .help("for OAuth 2.0 add `authorization_endpoint = \"https://…\"` and `token_endpoint = \"https://…\"`")
            .help("for OAuth 1.0a add `temporary_credentials_endpoint = \"https://…\"` to these two")
            .help("for a well-known provider add `preset = …`"),
    );
    None
}

/// `#[oauth(issuer = "…", signature_method = hmac_sha1)]`
fn keys_of_other_protocols(parsed: &Parsed, spoken: Spoken, diagnostics: &mut Diagnostics) {
    let preset = parsed.keys.preset();
    for (key, span) in parsed.keys.all() {
        let Some(row) = keys::row(key).filter(|row| !row.allows(spoken.protocol)) else {
            continue;
        };
        let theirs: Vec<&str> = row.protocols.iter().map(|protocol| protocol.title()).collect();
        let words: Vec<String> =
            row.protocols.iter().map(|protocol| format!("protocol = {}", protocol.word())).collect();
        let problem = Problem::at(span, format!("`{}` is a key of {}", row.name, theirs.join(" and ")))
            .help(match (key, spoken.protocol) {
                (Key::DangerousNoPkce, ProtocolName::OAuth1) => "remove it: OAuth 1.0a has no PKCE".to_owned(),
                (Key::Scopes | Key::IncrementalScopes, ProtocolName::OAuth1) if preset.is_some() => {
                    "remove it: OAuth 1.0a has no scopes; what the provider calls so is one of `authorization_params(…)`"
                        .to_owned()
                }
                (_, _) if preset.is_some() => "remove it, or declare the provider without `preset`".to_owned(),
                (_, _) if parsed.keys.written(Key::Protocol).is_some() => {
                    format!("remove it, or write {}", suggest::list(words.iter().map(String::as_str)))
                }
                (Key::Scopes | Key::IncrementalScopes, _) => "remove it: OAuth 1.0a has no scopes".to_owned(),
                (_, ProtocolName::OAuth2) if row.allows(ProtocolName::OpenIdConnect) => {
                    "remove it, or declare `metadata_url` or `issuer`".to_owned()
                }
                (_, ProtocolName::OAuth2) => "remove it, or declare `temporary_credentials_endpoint`".to_owned(),
                _ => "remove it".to_owned(),
            })
            .also(spoken.place, spoken.because(parsed));
        diagnostics.push(problem);
    }
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

/// An endpoint the protocol cannot do without, and which a preset has.
fn required(
    parsed: &Parsed,
    key: Key,
    protocol: ProtocolName,
    attribute: Span,
    diagnostics: &mut Diagnostics,
) -> Option<LitStr> {
    if parsed.keys.mentioned(key).is_none()
        && parsed.keys.mentioned(Key::Preset).is_none()
        && !parsed.keys.unread()
        && let Some(row) = keys::row(key)
    {
        diagnostics.push(
            Problem::at(attribute, format!("`{}` is missing", row.name))
                .note(format!("{} needs it ({})", protocol.title(), row.reference(protocol)))
                .help(format!("add `{}`", row.usage())),
        );
    }
    parsed.keys.text(key).cloned()
}
