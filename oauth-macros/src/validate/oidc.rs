//! OpenID Connect.

use proc_macro2::Span;

use super::fields;
use super::scopes::is_openid;
use crate::diag::{Diagnostics, Problem};
use crate::keys::Key;
use crate::model::{Scope, ScopeItem};
use crate::parse::Parsed;
use crate::suggest;

/// The rules that only OpenID Connect knows.
pub(super) fn rules(parsed: &Parsed, attribute: Span, diagnostics: &mut Diagnostics) {
    who_issues(parsed, attribute, diagnostics);
    openid_is_in_every_login(parsed, diagnostics);
    openid_is_asked_for(parsed, diagnostics);
    one_place_of_the_profile(parsed, diagnostics);
    something_binds_the_answer(parsed, diagnostics);
}

/// `#[oauth(profile_in_id_token, userinfo_endpoint = "…")]`
fn one_place_of_the_profile(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    if let (Some(key), Some(endpoint)) = (keys.written(Key::ProfileInIdToken), keys.mentioned(Key::UserinfoEndpoint)) {
        let problem = Problem::at(endpoint, "the profile is in the ID token, so `userinfo_endpoint` is never called");
        diagnostics.push(problem.help("remove one of them").also(key, "`profile_in_id_token` is given"));
    }
}

/// `#[oauth(dangerous_no_pkce, dangerous_optional_nonce)]`
fn something_binds_the_answer(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    let (no_pkce, no_nonce) = (Key::DangerousNoPkce, Key::DangerousOptionalNonce);
    if let (Some(first), Some(second)) = (keys.written(no_pkce), keys.written(no_nonce)) {
        let problem = Problem::at(second, "nothing would bind a code to the login that it was given for");
        diagnostics.push(
            problem
                .note("RFC 9700 §2.1.1: PKCE or `nonce`, or a stolen code logs its thief in as somebody else")
                .help("remove one of them")
                .also(first, "`dangerous_no_pkce` is given"),
        );
    }
}

/// `#[oauth(protocol = oidc, authorization_endpoint = "…", token_endpoint = "…")]`
fn who_issues(parsed: &Parsed, attribute: Span, diagnostics: &mut Diagnostics) {
    let keys = &parsed.keys;
    // A preset has one of them, and a field may be one.
    let named = [Key::MetadataUrl, Key::Issuer, Key::Preset].iter().any(|key| keys.mentioned(*key).is_some())
        || fields::issuer(parsed).is_some();
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
fn openid_is_asked_for(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let Some(scopes) = parsed.keys.scopes(Key::Scopes) else { return };
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
