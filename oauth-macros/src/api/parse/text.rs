//! What hosts, headers and media types must look like.

use syn::LitStr;

use crate::diag::Problem;
use crate::parse::literal::faulty;
use crate::parse::spelling::quoted;
use crate::parse::url::{Fault, host as authority};
use crate::parse::wire::{self, is_token};

/// `hosts("https://uploads.example")`, `hosts("uploads.example/x")`, `hosts("*.example")`
pub(super) fn host(value: &str) -> Result<(), Fault> {
    const NOTE: &str = "the token is sent to these hosts, so each is named in full";
    let bare = value.split_once("://").map_or(value, |(_, rest)| rest);
    let bare = bare.split(['/', '?', '#']).next().unwrap_or_default();
    if bare != value && !bare.is_empty() {
        return Err(Fault::new("is not a host alone", NOTE, format!("write \"{bare}\"")));
    }
    let wildcard = value.contains(['*', '{', '}']);
    if wildcard || value.is_empty() || authority(value).is_err() || value.starts_with('.') || value.contains("..") {
        let help = if wildcard { "write out each host" } else { "write it as in a URL: \"uploads.example\"" };
        return Err(Fault::new("is no host", NOTE, help));
    }
    let without_port = value.strip_prefix('[').map_or_else(|| value.split(':').next(), |rest| rest.split(']').next());
    match value.ends_with(']') || without_port == Some(value) {
        true => Ok(()),
        false => Err(Fault::new(
            "has a port",
            "a host is listed by its name alone",
            format!("write \"{}\"", without_port.unwrap_or_default()),
        )),
    }
}

/// What the framework or HTTP itself sends, and what to write instead.
const RESERVED: &[(&str, &str, &str)] = &[
    ("accept-encoding", "answers are read as they come (RFC 9110 §12.5.3)", "remove it"),
    (
        "authorization",
        "it carries the access token (RFC 6750 §2.1, RFC 5849 §3.5.1)",
        "remove it: it is sent with every call",
    ),
    ("connection", "it is about one connection, and not about the call (RFC 9110 §7.6.1)", "remove it"),
    ("content-encoding", "the body is sent as it is (RFC 9110 §8.4)", "remove it"),
    ("content-length", "it is the length of the body (RFC 9110 §8.6)", "remove it: it is counted"),
    (
        "content-type",
        "it is said where the body is",
        "write `#[json]`, `#[form]` or `#[body(\"media/type\")]` on the argument",
    ),
    ("cookie", "an API is called with a token, and never with cookies (RFC 6265 §5.4)", "remove it"),
    ("expect", "it is about one connection, and not about the call (RFC 9110 §10.1.1)", "remove it"),
    ("host", "it is the host of `base_url` (RFC 9110 §7.2)", "remove it: another host is another `base_url`"),
    ("keep-alive", "it is about one connection, and not about the call (RFC 9110 §7.6.1)", "remove it"),
    ("proxy-authorization", "it is between the client and a proxy (RFC 9110 §11.7.2)", "remove it"),
    ("proxy-connection", "it is about one connection, and not about the call (RFC 9110 §7.6.1)", "remove it"),
    ("te", "it is about one connection, and not about the call (RFC 9110 §10.1.4)", "remove it"),
    ("trailer", "it is about one connection, and not about the call (RFC 9110 §6.6.2)", "remove it"),
    ("transfer-encoding", "it is about one connection, and not about the call (RFC 9112 §6.1)", "remove it"),
    ("upgrade", "it is about one connection, and not about the call (RFC 9110 §7.8)", "remove it"),
];

/// For the test that compares them.
#[cfg(test)]
pub(crate) fn reserved_headers() -> impl Iterator<Item = &'static str> {
    RESERVED.iter().map(|(name, ..)| *name)
}

/// `headers("X Version" = "2")`, `headers("Authorization" = "…")`
pub(super) fn header_name(literal: &LitStr) -> Result<(), Problem> {
    let value = literal.value();
    wire::header_name(literal, &value)?;
    match RESERVED.iter().find(|(name, ..)| name.eq_ignore_ascii_case(&value)) {
        Some((_, note, help)) => Err(faulty(literal, &quoted(&value), Fault::new("is not yours to send", note, *help))),
        None => Ok(()),
    }
}

/// `#[body("octets")]`
pub(super) fn media_type(value: &str) -> Result<(), Fault> {
    let essence = value.split(';').next().unwrap_or_default().trim_end();
    let parts: Vec<&str> = essence.split('/').collect();
    let legal = parts.len() == 2 && parts.iter().all(|part| !part.is_empty() && part.chars().all(is_token));
    let printable = value.chars().all(|c| matches!(c, ' '..='~' | '\t')) && value.trim() == value;
    if legal && printable {
        return Ok(());
    }
    let note = "RFC 9110 §8.3.1: type and subtype, with `/` between";
    Err(Fault::new("is no media type", note, "write \"application/octet-stream\", or what the provider documents"))
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;
    use syn::LitStr;

    use super::{header_name, host, media_type};

    #[test]
    fn hosts_are_named_in_full() {
        for right in ["uploads.github.com", "localhost", "127.0.0.1", "[::1]"] {
            assert!(host(right).is_ok(), "{right}");
        }
        for wrong in [
            "",
            "*",
            "*.example",
            "{tenant}.example",
            "a b",
            "https://a.example",
            "a.example/x",
            "a.example:8080",
            "u@a.example",
            ".example",
            "a..example",
            "[::1]:80",
            "ä.example",
            "://",
            "/",
        ] {
            assert!(host(wrong).is_err(), "{wrong}");
        }
        assert_eq!(host("https://a.example/x").map_err(|fault| fault.help), Err("write \"a.example\"".to_owned()));
        assert_eq!(host("a.example:80").map_err(|fault| fault.help), Err("write \"a.example\"".to_owned()));
    }

    #[test]
    fn headers_are_tokens_that_nobody_else_sends() {
        let header_name = |name: &str| header_name(&LitStr::new(name, Span::call_site()));
        assert!(header_name("X-GitHub-Api-Version").is_ok());
        for wrong in ["", "X Version", "X:", "ä", "Authorization", "HOST", "te", "Accept-Encoding"] {
            assert!(header_name(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn media_types_have_two_parts() {
        assert!(media_type("text/plain; charset=utf-8").is_ok());
        assert!(media_type("application/vnd.example+json").is_ok());
        for wrong in ["", "octets", "a/", "/b", "a/b/c", "a b/c", "a/b\n"] {
            assert!(media_type(wrong).is_err(), "{wrong}");
        }
    }
}
