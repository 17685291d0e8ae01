//! `{placeholders}` of URLs, headers and parameters.

use std::borrow::Cow;
use std::net::Ipv6Addr;

use crate::identity::facts::FactText;

/// Puts the value of each field in the place of `{field}`. A value is never searched for placeholders itself. One that could
/// end the part of the URL in which it stands is left out: the placeholder stays, which no URL may have.
pub(super) fn fill(template: &str, values: &[(&'static str, String)]) -> String {
    // Its first placeholder is scheme and host.
    let has_base = template.starts_with('{');
    let host = template.find("://").filter(|_| !has_base).map_or(0, |at| at + "://".len());
    let path = template[host..].find(['/', '?', '#']).map_or(template.len(), |at| host + at);
    let mut url = String::with_capacity(template.len());
    let mut at = 0;
    while let Some((before, after)) = template[at..].split_once('{') {
        let Some((field, after)) = after.split_once('}') else { break };
        let (start, end) = (at + before.len(), template.len() - after.len());
        let may_stand_here = |value: &str| match start {
            0 if has_base => is_base(value),
            _ if start < path => is_host(value, start == host, end == path),
            _ => is_unreserved(value),
        };
        let value = values.iter().find(|(name, value)| *name == field && may_stand_here(value));
        let value = value.map_or(&template[start..end], |(_, value)| value);
        // `http://localhost:8080/`, where a slash follows anyway.
        let has_slash = start == 0 && has_base && after.starts_with('/');
        url.push_str(before);
        url.push_str(value.strip_suffix('/').filter(|_| has_slash).unwrap_or(value));
        at = end;
    }
    url + &template[at..]
}

/// The same for a text that is encoded as a whole afterwards: any value may stand anywhere. Braces around anything but a name
/// are text, as in JSON. The error is the name without a value.
pub(super) fn fill_text<'t, 'v>(template: &'t str, value: impl Fn(&str) -> Option<&'v str>) -> Result<String, &'t str> {
    let mut text = String::with_capacity(template.len());
    for token in tokens(template) {
        match token {
            Token::Text(literal) => text.push_str(literal),
            Token::Name(name) => text.push_str(value(name).ok_or(name)?),
        }
    }
    Ok(text)
}

/// The same for a text that holds facts of a login too: their places stay.
pub(super) fn fill_but_facts<'t, 'v>(
    template: &'t str,
    value: impl Fn(&str) -> Option<Cow<'v, str>>,
    is_fact: impl Fn(&str) -> bool,
) -> Result<FactText, &'t str> {
    let mut text = FactText::default();
    for token in tokens(template) {
        match token {
            Token::Text(literal) => text.push_text(literal),
            Token::Name(name) => match value(name) {
                Some(value) => text.push_text(&value),
                None if is_fact(name) => text.push_fact(name),
                None => return Err(name),
            },
        }
    }
    Ok(text)
}

/// Whether a text names something in braces for which this is true.
pub(super) fn names(template: &str, wanted: impl Fn(&str) -> bool) -> bool {
    template.contains('{') && tokens(template).any(|token| matches!(token, Token::Name(name) if wanted(name)))
}

enum Token<'t> {
    Text(&'t str),
    /// In braces.
    Name(&'t str),
}

fn tokens(template: &str) -> impl Iterator<Item = Token<'_>> {
    let mut rest = template;
    std::iter::from_fn(move || {
        if let Some(after) = rest.strip_prefix('{') {
            if let Some((name, behind)) = after.split_once('}').filter(|(name, _)| is_field_name(name)) {
                rest = behind;
                return Some(Token::Name(name));
            }
            let end = after.find('{').map_or(rest.len(), |at| at + 1);
            let text;
            (text, rest) = rest.split_at(end);
            return Some(Token::Text(text));
        }
        let text;
        (text, rest) = rest.split_at(rest.find('{').unwrap_or(rest.len()));
        (!text.is_empty()).then_some(Token::Text(text))
    })
}

fn is_field_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

/// Scheme and host, perhaps with segments of a path. Which scheme it may be is judged with the whole URL.
fn is_base(value: &str) -> bool {
    let Some(rest) = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://")) else { return false };
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let path = path.strip_suffix('/').unwrap_or(path);
    is_host(host, true, true) && (path.is_empty() || path.split('/').all(is_unreserved))
}

/// RFC 3986 §2.3.
fn is_unreserved(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b))
}

/// A name or a part of one; `:port` behind it where the host ends; an IPv6 address where it is the whole host.
fn is_host(value: &str, is_start: bool, is_end: bool) -> bool {
    let host = match value.rsplit_once(':') {
        Some((host, port)) if is_end && !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()) => host,
        _ => value,
    };
    match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(address) if is_start && is_end => address.parse::<Ipv6Addr>().is_ok(),
        _ => !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_filled_in_one_pass() {
        let fill = |template, one: &str, two: &str| fill(template, &[("one", one.into()), ("two", two.into())]);
        assert_eq!(fill("https://{one}/{two}/x", "127.0.0.1:40001", "v2.0"), "https://127.0.0.1:40001/v2.0/x");
        assert_eq!(fill("https://{one}.{two}?q={one}", "a", "b.example:1"), "https://a.b.example:1?q=a");
        assert_eq!(fill("http://{one}", "[::1]:40001", ""), "http://[::1]:40001");
        assert_eq!(fill("https://a.example:{one}/x", "8443", ""), "https://a.example:8443/x");
        assert_eq!(fill("https://a.example:{one}/x", "8443@evil", ""), "https://a.example:{one}/x");
        assert_eq!(fill("https://a.example/{one}/{two}", "{two}", "b"), "https://a.example/{one}/b");
        assert_eq!(fill("https://a.example/{three}/{one", "x", "y"), "https://a.example/{three}/{one");
    }

    #[test]
    fn a_placeholder_at_the_begin_is_scheme_and_host() {
        let fill = |template, base: &str| fill(template, &[("base", base.into()), ("realm", "x".into())]);
        for (base, expected) in [
            ("https://login.example.com", "https://login.example.com/realms/x"),
            ("http://localhost:8080", "http://localhost:8080/realms/x"),
            ("http://localhost:8080/", "http://localhost:8080/realms/x"),
            ("http://[::1]:8080", "http://[::1]:8080/realms/x"),
            ("https://sso.example/auth", "https://sso.example/auth/realms/x"),
            ("https://sso.example/auth/", "https://sso.example/auth/realms/x"),
        ] {
            assert_eq!(fill("{base}/realms/{realm}", base), expected);
        }
        assert_eq!(fill("{base}", "https://login.example.com/"), "https://login.example.com/");
        assert_eq!(
            fill("{base}?u=https://a.example/{realm}", "https://b.example"),
            "https://b.example?u=https://a.example/x"
        );
        for wrong in [
            "",
            "login.example.com",
            "localhost:8080",
            "ftp://login.example.com",
            "javascript://x",
            "https://",
            "https:///x",
            "https://u:p@login.example.com",
            "https://login.example.com?x",
            "https://login.example.com#x",
            "https://login.example.com//x",
            "https://login.example.com\\@evil.example",
            "https://login.example.com:x",
            "https://{realm}",
            " https://login.example.com",
        ] {
            assert_eq!(fill("{base}/realms/{realm}", wrong), "{base}/realms/x", "{wrong}");
        }
    }

    #[test]
    fn texts_are_filled_in_one_pass_and_json_is_left_alone() {
        let value =
            |name: &str| [("one", "{two}"), ("two", "b c")].into_iter().find(|(n, _)| *n == name).map(|(_, v)| v);
        assert_eq!(fill_text("x {one}-{two}", value).as_deref(), Ok("x {two}-b c"));
        for json in [r#"{"id_token":{"email":{"essential":true}}}"#, "{}", "{1}", "}{", "{", "{one two}"] {
            assert_eq!(fill_text(json, value).as_deref(), Ok(json));
        }
        assert_eq!(fill_text(r#"{"hd":"{two}"}"#, value).as_deref(), Ok(r#"{"hd":"b c"}"#));
        assert_eq!(fill_text("{one}{three}", value), Err("three"));
    }
}
