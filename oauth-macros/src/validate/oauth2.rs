//! OAuth 2.0 (RFC 6749).

use proc_macro2::Span;

use super::protocol::Spoken;
use super::required::required;
use super::scopes::is_openid;
use super::userinfo::identifies;
use crate::diag::{Diagnostics, Problem};
use crate::keys::Key;
use crate::parse::Parsed;

/// The rules that only OAuth 2.0 knows.
pub(super) fn rules(parsed: &Parsed, spoken: Spoken, attribute: Span, diagnostics: &mut Diagnostics) {
    no_openid(parsed, spoken, diagnostics);
    // Metadata has them (RFC 8414 §2).
    if parsed.keys.mentioned(Key::MetadataUrl).is_none() {
        if !is_for_services(parsed, spoken) {
            required(parsed, Key::AuthorizationEndpoint, spoken.protocol, attribute, diagnostics);
        }
        required(parsed, Key::TokenEndpoint, spoken.protocol, attribute, diagnostics);
    }
}

/// `#[oauth(protocol = oauth2, token_endpoint = "…")]`: it gives tokens to the application itself, and nobody is sent there. Who
/// does not write the protocol has more likely forgotten an endpoint.
fn is_for_services(parsed: &Parsed, spoken: Spoken) -> bool {
    parsed.keys.written(Key::Protocol).is_some() && !identifies(&parsed.keys, spoken.protocol)
}

/// `#[oauth(authorization_endpoint = "…", token_endpoint = "…", scopes(openid))]`: nobody would check the ID token.
fn no_openid(parsed: &Parsed, spoken: Spoken, diagnostics: &mut Diagnostics) {
    if let Some(scope) = parsed.keys.all_scopes().find(|scope| is_openid(scope)) {
        let help = match parsed.keys.written(Key::Protocol) {
            Some(_) => "write `protocol = oidc`, so that the ID token is verified; or remove `openid`",
            None => "declare `metadata_url` or `issuer`, so that the ID token is verified; or remove `openid`",
        };
        diagnostics.push(
            Problem::on(scope.tokens(), "`openid` asks for an ID token, which OAuth 2.0 does not know")
                .note("OpenID Connect Core §3.1.2.1: with `openid` the provider is an OpenID Provider")
                .help(help)
                .also(spoken.place, spoken.because(parsed)),
        );
    }
}
