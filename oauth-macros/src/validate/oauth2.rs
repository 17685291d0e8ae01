//! OAuth 2.0 (RFC 6749).

use proc_macro2::Span;

use super::grant;
use super::protocol::Spoken;
use super::required::required;
use super::scopes::is_openid;
use crate::diag::{Diagnostics, Problem};
use crate::keys::Key;
use crate::model::OAuth2;
use crate::parse::Parsed;

/// The part of a declaration that only OAuth 2.0 knows.
pub(super) fn oauth2(parsed: &Parsed, spoken: Spoken, attribute: Span, diagnostics: &mut Diagnostics) -> OAuth2 {
    let scopes = parsed.keys.scopes(Key::Scopes).unwrap_or_default().to_vec();
    no_openid(parsed, spoken, diagnostics);
    let mut endpoint = |key| required(parsed, key, spoken.protocol, attribute, diagnostics);
    let authorization_endpoint = endpoint(Key::AuthorizationEndpoint);
    let token_endpoint = endpoint(Key::TokenEndpoint);
    let grant = grant::grant(parsed, scopes, diagnostics);
    OAuth2 {
        authorization_endpoint,
        token_endpoint,
        revocation_endpoint: parsed.keys.text(Key::RevocationEndpoint).cloned(),
        grant,
    }
}

/// `#[oauth(authorization_endpoint = "…", token_endpoint = "…", scopes(openid))]`: nobody would check the ID token.
fn no_openid(parsed: &Parsed, spoken: Spoken, diagnostics: &mut Diagnostics) {
    if let Some(scope) = parsed.keys.all_scopes().find(|scope| is_openid(scope)) {
        diagnostics.push(
            Problem::on(scope.tokens(), "`openid` asks for an ID token, which OAuth 2.0 does not know")
                .note("OpenID Connect Core §3.1.2.1: with `openid` the provider is an OpenID Provider")
                .help("declare `metadata_url` or `issuer`, so that the ID token is verified; or remove `openid`")
                .also(spoken.place, spoken.because(parsed)),
        );
    }
}
