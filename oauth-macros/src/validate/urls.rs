//! `https`, or `http` on this machine where the declaration allows it.

use crate::diag::{Diagnostics, Problem};
use crate::keys::{self, Key, ProtocolName, Row};
use crate::parse::Parsed;
use crate::parse::url::Url;

/// `#[oauth(token_endpoint = "http://as.example/token")]`
pub(super) fn secure(parsed: &Parsed, protocol: ProtocolName, diagnostics: &mut Diagnostics) {
    let allowed = parsed.keys.mentioned(Key::DangerousAllowLoopbackHttp).is_some();
    for (key, _) in parsed.keys.all() {
        let (Some(url), Some(row)) = (parsed.keys.url(key), keys::row(key)) else {
            continue;
        };
        // Its host is named for that, and no other one is reached so.
        let trusted = url.secure || (url.loopback && allowed) || key == Key::InternalUrl;
        if !trusted && row.allows(protocol) {
            diagnostics.push(insecure(row, url, protocol, allowed));
        }
    }
}

/// `#[oauth(internal_url = "http://keycloak:8080/realms/x")]`
pub(super) fn internal_is_an_origin(parsed: &Parsed, diagnostics: &mut Diagnostics) {
    let Some(url) = parsed.keys.url(Key::InternalUrl) else { return };
    let text = url.literal.value();
    let authority = text.find("://").map_or(0, |at| at + "://".len());
    let end = text[authority..].find(['/', '?']).map_or(text.len(), |end| authority + end);
    if matches!(&text[end..], "" | "/") {
        return;
    }
    diagnostics.push(
        Problem::on(&url.literal, "`internal_url` is scheme, host and port alone")
            .note("each path of the provider is asked for there as it is at the issuer")
            .help(format!("write \"{}\"", &text[..end])),
    );
}

/// Which hosts the switch covers.
const COVERED: &str = "`dangerous_allow_loopback_http` covers this machine alone: `localhost`, names that end in `.localhost`, 127.0.0.0/8 and [::1]";

fn insecure(row: &Row, url: &Url, protocol: ProtocolName, is_allowed: bool) -> Problem {
    let text = url.literal.value();
    let rest = text.trim_start_matches("http://");
    let help = if url.loopback {
        format!("write \"https://{rest}\"; for a test server on this machine add `dangerous_allow_loopback_http`")
    } else {
        // A name that only a cluster knows.
        match rest.split(['/', ':']).next().is_some_and(|host| !host.contains('.')) && row.key != Key::InternalUrl {
            true => format!(
                "write the public URL, with `https`; for calls inside a cluster add `internal_url = \"http://{}\"`",
                rest.split('/').next().unwrap_or_default()
            ),
            false => format!("write \"https://{rest}\""),
        }
    };
    let problem = Problem::on(&url.literal, format!("`{}` must use `https`", row.name)).note(why(row, protocol));
    let problem = if is_allowed && !url.loopback { problem.note(COVERED) } else { problem };
    problem.help(help)
}

fn why(row: &Row, protocol: ProtocolName) -> String {
    let reference = row.reference(protocol);
    match (row.key, protocol) {
        (Key::AuthorizationEndpoint, ProtocolName::OAuth1) => {
            format!("the browser would show the temporary credentials to the network ({reference}, §4.2)")
        }
        _ => format!("{reference} requires TLS there"),
    }
}
