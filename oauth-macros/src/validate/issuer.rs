//! Who the server is, where it says so: in OpenID Connect, and in OAuth 2.0 with metadata or with an issuer of its own.

use super::fields;
use super::protocol::Spoken;
use crate::diag::{Diagnostics, Problem};
use crate::keys::{Key, ProtocolName};
use crate::parse::Parsed;

pub(super) fn rules(parsed: &Parsed, spoken: Spoken, diagnostics: &mut Diagnostics) {
    issuer_has_no_query(parsed, spoken, diagnostics);
    metadata_url_names_the_issuer(parsed, spoken, diagnostics);
    one_issuer(parsed, diagnostics);
    issuer_is_no_document(parsed, diagnostics);
}

/// `#[oauth(issuer = "https://as.example/.well-known/openid-configuration")]`, `issuer = "https://as.example/.well-known"`
fn issuer_is_no_document(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let Some(url) = parsed.keys.url(Key::Issuer) else { return };
    let text = url.literal.value();
    let Some((issuer, rest)) = text.split_once("/.well-known") else { return };
    if !matches!(rest, "" | "/") && !rest.starts_with('/') {
        return;
    }
    let problem = Problem::on(&url.literal, "this is the address of a metadata document, and no issuer");
    let problem = problem.note("OpenID Connect Discovery §4: the document is found at the issuer, by adding the path");
    diagnostics.push(problem.help(match rest.trim_end_matches('/') {
        "" => format!("write `issuer = \"{issuer}\"`"),
        _ if parsed.keys.mentioned(Key::MetadataUrl).is_some() => format!("write `issuer = \"{issuer}\"`"),
        _ => format!("write `metadata_url = \"{text}\"`, or `issuer = \"{issuer}\"`"),
    }));
}

/// `#[oauth(protocol = oauth1, …)] struct P { issuer: IssuerIdentifier }`
pub(super) fn none_in_oauth1(parsed: &Parsed, spoken: Spoken, diagnostics: &mut Diagnostics) {
    if let Some(field) = fields::issuer(parsed) {
        diagnostics.push(
            Problem::on(&field.ident, "OAuth 1.0a knows no issuer")
                .help("remove the field")
                .also(spoken.place, spoken.because(parsed)),
        );
    }
}

/// `#[oauth(issuer = "…")] struct P { issuer: IssuerIdentifier }`
fn one_issuer(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    if let (Some(field), Some(key)) = (fields::issuer(parsed), parsed.keys.written(Key::Issuer)) {
        diagnostics.push(
            Problem::on(&field.ident, "the issuer is given twice")
                .note("the field reads it from a setting, and the attribute fixes it")
                .help("remove one of them")
                .also(key, "first given"),
        );
    }
}

/// `#[oauth(issuer = "https://as.example/?tenant=1")]`
fn issuer_has_no_query(parsed: &Parsed, spoken: Spoken, diagnostics: &mut Diagnostics) {
    if let Some(issuer) = parsed.keys.url(Key::Issuer).filter(|issuer| issuer.query) {
        let text = issuer.literal.value();
        let before = text.split('?').next().unwrap_or_default();
        diagnostics.push(
            Problem::on(&issuer.literal, "`issuer` must have no query")
                .note(match spoken.protocol {
                    ProtocolName::OAuth2 => "RFC 8414 §2: scheme, host, and optionally port and path",
                    _ => "OpenID Connect Discovery §3: scheme, host, and optionally port and path",
                })
                .help(format!("write \"{before}\"")),
        );
    }
}

/// `#[oauth(metadata_url = "https://as.example/metadata.json")]`: the document would vouch for itself.
fn metadata_url_names_the_issuer(parsed: &Parsed, spoken: Spoken, diagnostics: &mut Diagnostics) {
    let Some(url) = parsed.keys.url(Key::MetadataUrl) else { return };
    let text = url.literal.value();
    let well_known =
        text.ends_with("/.well-known/openid-configuration") || text.contains("/.well-known/oauth-authorization-server");
    let is_named = parsed.keys.mentioned(Key::Issuer).is_some() || fields::issuer(parsed).is_some();
    if !well_known && !is_named {
        let (rule, well_known) = match spoken.protocol {
            ProtocolName::OAuth2 => {
                ("RFC 8414 §3.3", "begins with `/.well-known/oauth-authorization-server` behind the host")
            }
            _ => ("OpenID Connect Discovery §4.3", "ends in `/.well-known/openid-configuration`"),
        };
        diagnostics.push(
            Problem::on(&url.literal, "`metadata_url` does not tell the issuer")
                .note(format!("{rule}: the document must name the issuer whose well-known URL it is at"))
                .help(format!("write the URL that {well_known}, or add `issuer = \"https://…\"`")),
        );
    }
}
