//! One server for many tenants: an issuer with a place for a tenant, and whose users may log in.

use proc_macro2::Span;
use syn::LitStr;

use super::fields;
use crate::diag::{Diagnostics, Problem};
use crate::keys::Key;
use crate::parse::{Body, Parsed};

const METADATA: &str = "https://login.microsoftonline.com/organizations/v2.0/.well-known/openid-configuration";

/// The placeholders of `issuer` that no field fills.
pub(super) fn places(parsed: &Parsed) -> Vec<&str> {
    let fields: Vec<&str> = match &parsed.body {
        Body::Named(fields) => fields.iter().map(|field| field.name.as_str()).collect(),
        _ => Vec::new(),
    };
    let named = parsed.keys.url(Key::Issuer).map_or(&[][..], |url| &url.placeholders);
    named.iter().map(String::as_str).filter(|name| !fields.contains(name)).collect()
}

/// What says whose users may log in, and where.
fn said(parsed: &Parsed) -> impl Iterator<Item = (&'static str, Span)> {
    let keys = [(Key::Tenants, "tenants"), (Key::DangerousAnyTenant, "dangerous_any_tenant")];
    let keys = keys.into_iter().filter_map(|(key, name)| Some((name, parsed.keys.mentioned(key)?)));
    keys.chain(fields::tenants(parsed).map(|field| ("tenants", field.ident.span())))
}

pub(super) fn rules(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    said_once(parsed, diagnostics);
    there_is_a_place(parsed, diagnostics);
    each_is_one(parsed, diagnostics);
}

/// `#[oauth(tenants("a"), dangerous_any_tenant)]`
fn said_once(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let mut said = said(parsed);
    if let (Some((first, span)), Some((second, place))) = (said.next(), said.next()) {
        let problem = Problem::at(place, format!("whose users may log in is said by `{first}` and by `{second}`"));
        diagnostics.push(problem.help("remove one of them").also(span, "first said"));
    }
}

/// `#[oauth(issuer = "https://login.example", tenants("a"))]`
fn there_is_a_place(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let Some((name, span)) = said(parsed).next() else { return };
    let keys = &parsed.keys;
    // A preset has an issuer of its own, and a broken one is reported.
    if keys.mentioned(Key::Preset).is_some() || keys.broken(Key::Issuer) {
        return;
    }
    let example = "`issuer = \"https://login.microsoftonline.com/{tenantid}/v2.0\"`";
    let note = "the issuer of a token is this text with the token's own tenant in the place of the braces";
    match places(parsed)[..] {
        [] => {
            let place = keys.url(Key::Issuer).map_or(span, |url| url.literal.span());
            diagnostics.push(
                Problem::at(place, format!("`{name}` needs an `issuer` with a place for a tenant"))
                    .note(note)
                    .help(format!("write it as the provider's metadata do, such as {example}, or remove `{name}`")),
            );
        }
        [_] if keys.mentioned(Key::MetadataUrl).is_none() => {
            diagnostics.push(
                Problem::at(span, "an issuer with a place for a tenant needs `metadata_url`")
                    .note("nothing is at the address of a text with braces")
                    .help(format!("add the metadata for all tenants, such as `metadata_url = \"{METADATA}\"`")),
            );
        }
        [_] => {}
        [first, second, ..] => {
            let place = keys.url(Key::Issuer).map_or(span, |url| url.literal.span());
            diagnostics.push(
                Problem::at(place, format!("`issuer` has two places for a tenant, `{{{first}}}` and `{{{second}}}`"))
                    .note(note)
                    .help("give one of them a field of its name"),
            );
        }
    }
}

/// `tenants("common")`, `tenants("https://contoso.com")`
fn each_is_one(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    for literal in parsed.keys.texts(Key::Tenants) {
        if let Some(problem) = fault(literal) {
            diagnostics.push(problem);
        }
    }
}

fn fault(literal: &LitStr) -> Option<Problem> {
    let tenant = literal.value();
    if ["common", "organizations", "consumers"].iter().any(|alias| tenant.eq_ignore_ascii_case(alias)) {
        let problem = Problem::on(literal, format!("`{tenant}` is no tenant, but everybody"));
        let problem = problem.note("no token names it as its tenant; it stands in `metadata_url`");
        return Some(problem.help("list the tenants, or write `dangerous_any_tenant` if anybody may log in"));
    }
    let legal = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '~');
    let is_one =
        tenant.len() <= 128 && tenant.chars().all(legal) && tenant.contains(|c: char| c.is_ascii_alphanumeric());
    (!is_one).then(|| {
        Problem::on(literal, "a tenant is an identifier or a domain, in letters, digits, `-`, `.`, `_` and `~`")
            .note("it stands in the issuer as one segment of a path, or as a part of the host")
            .help("write it as the provider does, such as \"72f988bf-86f1-41af-91ab-2d7cd011db47\" or \"contoso.com\"")
    })
}
