//! URLs as a developer writes them, with `{field}` where a field's value goes:
//!
//! ```text
//! url         = ( scheme "://" host [ ":" port ] | placeholder ) [ "/" path ] [ "?" query ]
//! placeholder = "{" field-name "}"        in host, path and query; where the URL begins, scheme and host too
//! ```

use syn::LitStr;

/// An absolute URL that the declaration holds. Whether it may be `http` is decided when all keys are known.
#[derive(Clone)]
pub(crate) struct Url {
    pub(crate) literal: LitStr,
    pub(crate) secure: bool,
    /// The host is this machine.
    pub(crate) loopback: bool,
    pub(crate) query: bool,
    /// The field names in braces.
    pub(crate) placeholders: Vec<String>,
}

/// What is wrong with a text: the end of "`key` …", why, and what to type.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) what: String,
    pub(crate) note: &'static str,
    pub(crate) help: String,
}

impl Fault {
    pub(crate) fn new(what: impl Into<String>, note: &'static str, help: impl Into<String>) -> Self {
        Self { what: what.into(), note, help: help.into() }
    }
}

impl Url {
    /// Reads a literal.
    pub(crate) fn parse(literal: &LitStr) -> Result<Self, Fault> {
        Self::read(literal).map_err(|fault| pasted(literal).unwrap_or(fault))
    }

    fn read(literal: &LitStr) -> Result<Self, Fault> {
        let text = literal.value();
        characters(&text)?;
        if let Some(rest) = behind_base(&text) {
            // Whether the field's value may be the begin of it is judged when it is known.
            let (query, placeholders) = (rest.contains('?'), placeholders(&text)?);
            return Ok(Self { literal: literal.clone(), secure: true, loopback: false, query, placeholders });
        }
        let (scheme, rest) = scheme(&text)?;
        let (rest, query) = match rest.split_once('?') {
            Some((rest, _)) => (rest, true),
            None => (rest, false),
        };
        let authority = rest.split('/').next().unwrap_or_default();
        let host = host(authority)?;
        segments(rest)?;
        let placeholders = placeholders(&text)?;
        Ok(Self { literal: literal.clone(), secure: scheme == "https", loopback: loopback(host), query, placeholders })
    }
}

/// What was pasted with something around it or typed with a slip, if the URL in it can be told.
///
/// `"[https://as.example](https://as.example)"`, `"https;//as.example"`, `"https://https://as.example"`, `"https://{{domain}}"`
fn pasted(literal: &LitStr) -> Option<Fault> {
    const NOTE: &str = "RFC 3986 §4.3: scheme, host and path";
    let text = literal.value();
    let (what, meant) = match text.trim() {
        trimmed if trimmed != text => {
            ("has white space around it", mended(trimmed).map_or_else(|| trimmed.to_owned(), |(_, meant)| meant))
        }
        trimmed => mended(trimmed)?,
    };
    let url = Url::read(&LitStr::new(&meant, literal.span())).ok()?;
    // Where it must be `https` is said once, by the rule of the key.
    let meant = if url.secure { meant } else { meant.replacen("http://", "https://", usize::from(!url.loopback)) };
    let fields: Vec<String> = url.placeholders.iter().map(|name| format!("`{name}: String`")).collect();
    let help = match fields.len() {
        0 => format!("write \"{meant}\""),
        1 => format!("write \"{meant}\" and the field {}, or the value itself", fields.concat()),
        _ => format!("write \"{meant}\" and the fields {}, or the values themselves", fields.join(", ")),
    };
    Some(Fault::new(
        what,
        if fields.is_empty() { NOTE } else { "a placeholder is the name of a field in braces" },
        help,
    ))
}

/// What is wrong, and what is right.
fn mended(text: &str) -> Option<(&'static str, String)> {
    if let Some((_, link)) = text.split_once("](") {
        return Some(("is a link of Markdown", link.trim_end_matches(')').to_owned()));
    }
    if let Some(inner) = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return Some(("has `<` and `>` around it", inner.to_owned()));
    }
    let (secure, rest) = match text.strip_prefix("https") {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix("http")?),
    };
    let rest = rest.strip_prefix([':', ';', '.']).unwrap_or(rest);
    if rest.starts_with("///") {
        return None;
    }
    let rest = rest.trim_start_matches(['/', '\\']);
    let twice = ["https://", "http://", "https:", "http:"]
        .into_iter()
        .find_map(|scheme| Some((scheme, rest.strip_prefix(scheme)?)));
    if let Some((scheme, rest)) = twice {
        return Some((
            "has two schemes",
            format!("{}//{}", scheme.trim_end_matches('/'), rest.trim_start_matches('/')),
        ));
    }
    let (scheme, named) = (if secure { "https://" } else { "http://" }, with_placeholders(rest));
    let what = if named == rest { "has a slip in `https://`" } else { "has placeholders that are none here" };
    let meant = format!("{scheme}{named}");
    (meant != text).then_some((what, meant))
}

/// `${domain}`, `{{domain}}`, `<your-tenant>` and `/:tenant`, as `{domain}`, `{your_tenant}` and `/{tenant}`.
fn with_placeholders(text: &str) -> String {
    let text = text.replace("${", "{").replace("{{", "{").replace("}}", "}").replace('<', "{").replace('>', "}");
    let segments = text.split('/').map(|segment| match segment.strip_prefix(':') {
        Some(name) if !name.is_empty() => format!("{{{name}}}"),
        _ => segment.to_owned(),
    });
    let text = segments.collect::<Vec<_>>().join("/");
    let mut named = String::new();
    let mut inside = false;
    for c in text.chars() {
        inside = (inside || c == '{') && c != '}';
        match c {
            ' ' | '-' | '.' if inside => named.push('_'),
            c if inside => named.extend(c.to_lowercase()),
            c => named.push(c),
        }
    }
    named
}

/// `"https://as.example/:tenant"`
fn segments(rest: &str) -> Result<(), Fault> {
    match rest.split('/').skip(1).find(|segment| segment.starts_with(':') && segment.len() > 1) {
        Some(segment) => Err(Fault::new(
            format!("has the segment `{segment}`"),
            "a placeholder is the name of a field in braces",
            "write `%3A` for a colon that is meant",
        )),
        None => Ok(()),
    }
}

/// `"https://as.example/to ken"`
pub(crate) fn characters(text: &str) -> Result<(), Fault> {
    let legal = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '|');
    let Some(found) = text.chars().find(|c| !legal(*c)) else {
        return Ok(());
    };
    let what = match found {
        '\\' => "holds a backslash, which no URL may".to_owned(),
        c if c.is_whitespace() => "holds white space, which no URL may".to_owned(),
        c if c.is_control() => "holds a control character, which no URL may".to_owned(),
        c => format!("holds `{c}`, which no URL may"),
    };
    let help = match found {
        '\\' => "write `/`",
        c if c.is_whitespace() => "leave out the white space, or write `%20` where it is meant",
        _ => "write it percent-encoded, or in Punycode if it is part of the host",
    };
    Err(Fault::new(
        what,
        "RFC 3986 §2 lists the characters of a URL; browsers and servers read others differently",
        help,
    ))
}

/// `"{base}/realms/x"`: what stands behind a placeholder for scheme and host.
fn behind_base(text: &str) -> Option<&str> {
    let (_, rest) = text.strip_prefix('{')?.split_once('}')?;
    (rest.is_empty() || rest.starts_with(['/', '?'])).then_some(rest)
}

/// `"as.example/token"`, `"/token"`, `"ftp://as.example"`
fn scheme(text: &str) -> Result<(&str, &str), Fault> {
    let Some((scheme, rest)) = text.split_once("://") else {
        let rest = text.trim_start_matches(|c: char| !c.is_ascii_alphanumeric() && c != '{');
        let rest = rest.strip_prefix("https:").or_else(|| rest.strip_prefix("http:")).unwrap_or(rest);
        let rest = rest.trim_start_matches('/');
        let help = if text.starts_with('/') && !text.starts_with("//") || rest.is_empty() {
            "begin with the host: \"https://as.example/…\"".to_owned()
        } else {
            format!("write \"https://{rest}\"")
        };
        return Err(Fault::new("must be an absolute URL", "RFC 3986 §4.3: scheme, host and path", help));
    };
    match scheme {
        "https" | "http" => {}
        other => {
            return Err(Fault::new(
                format!("must use `https`, not `{other}`"),
                "the three protocols speak HTTP over TLS alone",
                format!("write \"https://{}\"", rest),
            ));
        }
    }
    match rest.split_once('#') {
        Some((before, _)) => Err(Fault::new(
            "must have no fragment",
            "a fragment is never sent to the server (RFC 3986 §3.5; RFC 6749 §3.1 forbids it)",
            format!("write \"{scheme}://{before}\""),
        )),
        None => Ok((scheme, rest)),
    }
}

/// `"https:///token"`, `"https://user:password@as.example"`, `"https://as.example:port"`
pub(crate) fn host(authority: &str) -> Result<&str, Fault> {
    if let Some((_, host)) = authority.rsplit_once('@') {
        return Err(Fault::new(
            "must hold no user name or password",
            "what stands before `@` is sent in the clear and hides the real host (RFC 3986 §3.2.1, §7.5)",
            format!("write \"https://{host}/…\""),
        ));
    }
    let (host, port) = match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((host, port)) => (host, port),
        None => authority.split_at(authority.find(':').unwrap_or(authority.len())),
    };
    if host.is_empty() {
        let help = "begin with the host: \"https://as.example/…\"";
        return Err(Fault::new("has no host", "RFC 3986 §4.3: scheme, host and path", help));
    }
    let number = port.strip_prefix(':').unwrap_or(port);
    let is_placeholder = number.starts_with('{') && number.ends_with('}');
    let is_number = number.parse::<u16>().is_ok_and(|port| port != 0);
    let is_port = port.is_empty() || port.starts_with(':') && (is_placeholder || is_number);
    if !is_port {
        let what = format!("has the port `{number}`, which is none");
        return Err(Fault::new(
            what,
            "a port is a number from 1 to 65535",
            "leave it out for the usual 443, or write the name of a field in braces: `{port}`",
        ));
    }
    let legal = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | ':' | '{' | '}');
    match host.chars().find(|c| !legal(*c)) {
        Some(c) => Err(Fault::new(
            format!("has `{c}` in its host"),
            "a host holds letters, digits, `-` and `.` (RFC 1123 §2.1)",
            "write the host as the provider documents it",
        )),
        None => Ok(host),
    }
}

/// This machine.
fn loopback(host: &str) -> bool {
    let v4 = || host.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback());
    let v6 = || host.parse::<std::net::Ipv6Addr>().is_ok_and(|address| address.is_loopback());
    // RFC 6761 §6.3; where such a name leads is looked at when it is connected to.
    let below = || host.to_ascii_lowercase().ends_with(".localhost");
    host.eq_ignore_ascii_case("localhost") || below() || v4() || v6()
}

/// `"https://as.example/{tenant/token"`, `"https://as.example/{}"`
fn placeholders(text: &str) -> Result<Vec<String>, Fault> {
    const NOTE: &str = "braces stand around the name of a field, whose value replaces them";
    let mut names = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let inner = &rest[at + 1..];
        let name = inner.split(['{', '}', '/']).next().unwrap_or_default();
        let closed = rest[at..].starts_with('{') && inner[name.len()..].starts_with('}');
        if !closed {
            let what = if rest[at..].starts_with('{') { "has `{` without `}`" } else { "has `}` without `{`" };
            return Err(Fault::new(what, NOTE, "write `{field}`, or `%7B` and `%7D` for the braces themselves"));
        }
        let word = !name.is_empty()
            && !name.starts_with(|c: char| c.is_ascii_digit())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        if !word {
            let what = format!("has `{{{name}}}`, which names no field");
            return Err(Fault::new(what, NOTE, "write the field's name, such as `{tenant}`"));
        }
        names.push(name.to_owned());
        rest = &inner[name.len() + 1..];
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;
    use syn::LitStr;

    use super::Url;

    fn parse(text: &str) -> Result<Url, String> {
        Url::parse(&LitStr::new(text, Span::call_site())).map_err(|fault| fault.what)
    }

    #[test]
    fn real_endpoints_are_read() {
        for text in [
            "https://accounts.google.com/.well-known/openid-configuration",
            "https://login.microsoftonline.com/{tenant}/v2.0",
            "https://{domain}/authorize?audience=x",
            "https://as.example:8443",
            "https://as.example:{port}/x",
            "https://[2001:db8::1]:8443/token",
        ] {
            assert!(parse(text).is_ok_and(|url| url.secure && !url.loopback), "{text}");
        }
    }

    #[test]
    fn only_this_machine_is_loopback() {
        for text in [
            "http://localhost:3000/x",
            "http://127.0.0.1/x",
            "http://127.9.9.9",
            "http://[::1]:1/",
            "http://op.localhost:8080",
        ] {
            assert!(parse(text).is_ok_and(|url| !url.secure && url.loopback), "{text}");
        }
        for text in
            ["http://localhost.evil.example", "http://127.0.0.1.evil.example", "http://0.0.0.0", "http://{host}"]
        {
            assert!(parse(text).is_ok_and(|url| !url.loopback), "{text}");
        }
    }

    #[test]
    fn placeholders_are_collected() {
        let url = parse("https://{region}.as.example/{tenant}/token?v={version}");
        assert_eq!(url.map(|url| url.placeholders), Ok(vec!["region".into(), "tenant".into(), "version".into()]));
    }

    #[test]
    fn a_placeholder_at_the_begin_holds_scheme_and_host() {
        for (text, query) in [("{base}", false), ("{base}/realms/{realm}", false), ("{base}?a=1", true)] {
            assert!(parse(text).is_ok_and(|url| url.secure && !url.loopback && url.query == query), "{text}");
        }
        for text in ["{base}.example/x", "{base}:8080/x", "{base", "{a-b}/x", "{}/x", "{base}#x"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_no_url_is_refused() {
        for (text, what) in [
            ("", "must be an absolute URL"),
            ("/token", "must be an absolute URL"),
            ("as.example/token", "must be an absolute URL"),
            ("https:as.example", "has a slip in `https://`"),
            ("https;//as.example", "has a slip in `https://`"),
            ("[here](https://as.example)", "is a link of Markdown"),
            ("<https://as.example>", "has `<` and `>` around it"),
            ("https://https://as.example", "has two schemes"),
            (" https://as.example", "has white space around it"),
            ("https://${domain}", "has placeholders that are none here"),
            ("https://as.example/{a-b}", "has placeholders that are none here"),
            ("https://as.example/:tenant/token", "has placeholders that are none here"),
            ("ftp://as.example", "must use `https`, not `ftp`"),
            ("https://", "has no host"),
            ("https:///token", "has no host"),
            ("https://:443/token", "has no host"),
            ("https://u:p@as.example", "must hold no user name or password"),
            ("https://as.example/#top", "must have no fragment"),
            ("https://as.example/a b", "holds white space, which no URL may"),
            ("https://as.example\\@evil.example", "holds a backslash, which no URL may"),
            ("https://exämple.com", "holds `ä`, which no URL may"),
            ("https://as.example:x/", "has the port `x`, which is none"),
            ("https://as.example:70000/", "has the port `70000`, which is none"),
            ("https://as%2eexample/", "has `%` in its host"),
            ("https://as.example/{tenant", "has `{` without `}`"),
            ("https://as.example/tenant}", "has `}` without `{`"),
            ("https://as.example/{}", "has `{}`, which names no field"),
        ] {
            assert_eq!(parse(text).map(|_| ()), Err(what.to_owned()), "{text}");
        }
    }
}
