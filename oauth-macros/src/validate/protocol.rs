//! What a provider speaks, and that it has no key of another protocol.

use proc_macro2::Span;

use super::fields;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{self, Key, ProtocolName};
use crate::parse::Parsed;
use crate::suggest;

/// What a provider speaks, the key or field that says so, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spoken {
    pub(super) protocol: ProtocolName,
    pub(super) name: &'static str,
    pub(super) place: Span,
}

impl Spoken {
    /// For the note beside a key that does not fit.
    pub(super) fn because(&self, parsed: &Parsed) -> String {
        let (ident, title) = (&parsed.subject.ident, self.protocol.title());
        format!("`{ident}` is {title} because of `{}`", self.name)
    }
}

/// The protocol of the preset, the one that is written, or the one only whose providers have such keys.
pub(super) fn spoken(parsed: &Parsed, attribute: Span, diagnostics: &mut Diagnostics) -> Option<Spoken> {
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
        return Some(Spoken { protocol: preset.protocol, name: Key::Preset.name(), place: word.span() });
    }
    if let Some(place) = keys.mentioned(Key::Protocol) {
        let protocol = keys.word(Key::Protocol).and_then(ProtocolName::from_word)?;
        return Some(Spoken { protocol, name: Key::Protocol.name(), place });
    }
    if let Some(field) = fields::issuer(parsed) {
        return Some(Spoken { protocol: ProtocolName::OpenIdConnect, name: "issuer", place: field.ident.span() });
    }
    let sign = |(key, protocol): &(Key, ProtocolName)| {
        Some(Spoken { protocol: *protocol, name: key.name(), place: keys.mentioned(*key)? })
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
pub(super) fn keys_of_other_protocols(parsed: &Parsed, spoken: Spoken, diagnostics: &mut Diagnostics) {
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
                (Key::Realm, ProtocolName::OpenIdConnect) => {
                    "remove it: a realm of Keycloak is a part of the issuer, `https://…/realms/…`".to_owned()
                }
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
