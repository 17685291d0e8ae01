//! OpenID Connect.

use proc_macro2::{Ident, Span};

use super::grant;
use super::scopes::is_openid;
use crate::diag::{Diagnostics, Problem};
use crate::keys::Key;
use crate::model::{OpenIdConnect, Scope, ScopeItem};
use crate::parse::Parsed;
use crate::suggest;

/// The part of a declaration that only OpenID Connect knows.
pub(super) fn oidc(parsed: &Parsed, attribute: Span, diagnostics: &mut Diagnostics) -> OpenIdConnect {
    let keys = &parsed.keys;
    who_issues(parsed, attribute, diagnostics);
    issuer_has_no_query(parsed, diagnostics);
    metadata_url_names_the_issuer(parsed, diagnostics);
    openid_is_in_every_login(parsed, diagnostics);
    let scopes = match keys.scopes(Key::Scopes) {
        Some(scopes) => {
            openid_is_asked_for(parsed, scopes, diagnostics);
            scopes.to_vec()
        }
        // It has scopes of its own.
        None if keys.mentioned(Key::Preset).is_some() => Vec::new(),
        None => {
            let scope = Scope::Word(Ident::new("openid", Span::call_site()));
            vec![ScopeItem { scope, implies: Vec::new() }]
        }
    };
    let text = |key| keys.text(key).cloned();
    OpenIdConnect {
        metadata_url: text(Key::MetadataUrl),
        issuer: text(Key::Issuer),
        authorization_endpoint: text(Key::AuthorizationEndpoint),
        token_endpoint: text(Key::TokenEndpoint),
        revocation_endpoint: text(Key::RevocationEndpoint),
        jwks_uri: text(Key::JwksUri),
        end_session_endpoint: text(Key::EndSessionEndpoint),
        id_token_alg: keys.word(Key::IdTokenAlg),
        grant: grant::grant(parsed, scopes, diagnostics),
    }
}

/// `#[oauth(protocol = oidc, authorization_endpoint = "…", token_endpoint = "…")]`
fn who_issues(parsed: &Parsed, attribute: Span, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    // A preset has one of them.
    let named = [Key::MetadataUrl, Key::Issuer, Key::Preset].iter().any(|key| keys.mentioned(*key).is_some());
    if !named && !keys.unread() {
        diagnostics.push(
            Problem::at(attribute, "`metadata_url` or `issuer` is missing")
                .note("the ID token names its issuer, which must be known to be checked (OpenID Connect Core §3.1.3.7)")
                .help(
                    "add `issuer = \"https://…\"` or `metadata_url = \"https://…/.well-known/openid-configuration\"`",
                ),
        );
    }
}

/// `#[oauth(issuer = "https://as.example/?tenant=1")]`
fn issuer_has_no_query(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    if let Some(issuer) = parsed.keys.url(Key::Issuer).filter(|issuer| issuer.query) {
        let text = issuer.literal.value();
        let before = text.split('?').next().unwrap_or_default();
        diagnostics.push(
            Problem::on(&issuer.literal, "`issuer` must have no query")
                .note("OpenID Connect Discovery §3: scheme, host, and optionally port and path")
                .help(format!("write \"{before}\"")),
        );
    }
}

/// `#[oauth(metadata_url = "https://as.example/metadata.json")]`: the document would vouch for itself.
fn metadata_url_names_the_issuer(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let Some(url) = parsed.keys.url(Key::MetadataUrl) else { return };
    let text = url.literal.value();
    let well_known =
        text.ends_with("/.well-known/openid-configuration") || text.contains("/.well-known/oauth-authorization-server");
    if !well_known && parsed.keys.mentioned(Key::Issuer).is_none() {
        diagnostics.push(
            Problem::on(&url.literal, "`metadata_url` does not tell the issuer")
                .note("OpenID Connect Discovery §4.3: the document must name the issuer whose well-known URL it is at")
                .help(
                    "write the URL that ends in `/.well-known/openid-configuration`, or add `issuer = \"https://…\"`",
                ),
        );
    }
}

/// `#[oauth(issuer = "…", incremental_scopes(openid))]`
fn openid_is_in_every_login(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    if let Some(scope) = incremental_openid(parsed) {
        let asked = parsed.keys.scopes(Key::Scopes);
        let there = asked.is_none_or(|items| items.iter().any(|item| is_openid(&item.scope)));
        diagnostics.push(
            Problem::on(scope.tokens(), "`openid` is part of every login")
                .note("OpenID Connect Core §3.1.2.1: without it there is no ID token, and so no login")
                .help(match there {
                    true => "remove it from `incremental_scopes`",
                    false => "move it to `scopes`",
                }),
        );
    }
}

fn incremental_openid(parsed: &Parsed) -> Option<&Scope> {
    let items = parsed.keys.scopes(Key::IncrementalScopes)?;
    items.iter().map(|item| &item.scope).find(|scope| is_openid(scope))
}

/// `#[oauth(issuer = "…", scopes(email))]`
fn openid_is_asked_for(parsed: &Parsed, scopes: &[ScopeItem], diagnostics: &mut Diagnostics) {
    // A broken item may be it, and so may a slip such as `opnid`, which the compiler reports.
    let maybe =
        |item: &ScopeItem| is_openid(&item.scope) || suggest::closest(&item.scope.value(), ["openid"]).is_some();
    if parsed.keys.broken(Key::Scopes) || scopes.iter().any(maybe) || incremental_openid(parsed).is_some() {
        return;
    }
    if let Some(span) = parsed.keys.written(Key::Scopes) {
        let rest: Vec<String> = scopes.iter().map(ScopeItem::written).collect();
        let all: Vec<&str> = std::iter::once("openid").chain(rest.iter().map(String::as_str)).collect();
        diagnostics.push(
            Problem::at(span, "`scopes` lacks `openid`")
                .note("OpenID Connect Core §3.1.2.1: without it there is no ID token, and so no login")
                .help(format!("write `scopes({})`", all.join(", "))),
        );
    }
}
