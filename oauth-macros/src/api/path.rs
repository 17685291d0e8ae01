//! The path of a method:
//!
//! ```text
//! template    = 1*( "/" segment ) [ "?" fixed-query ]
//! segment     = *( character / "{" argument "}" )      neither "." nor "..", no ":" first, and empty only at the end
//! fixed-query = *( character )
//! ```

use syn::LitStr;

use crate::parse::url::{Fault, characters};

/// A path as a developer writes it.
#[derive(Clone)]
pub(crate) struct PathTemplate {
    pub(crate) literal: LitStr,
    /// The names in braces, each once.
    pub(crate) placeholders: Vec<String>,
    /// The names of the parameters that are written out.
    pub(crate) parameters: Vec<String>,
}

impl PathTemplate {
    /// Reads a literal.
    pub(crate) fn parse(literal: &LitStr) -> Result<Self, Fault> {
        let text = literal.value();
        begins_with_slash(&text)?;
        characters(&text)?;
        no_fragment(&text)?;
        let (path, query) = text.split_once('?').unwrap_or((&text, ""));
        let placeholders = placeholders(path)?;
        query_is_fixed(query)?;
        percent_encoded(&text)?;
        segments(path)?;
        let names = query.split('&').map(|parameter| parameter.split('=').next().unwrap_or_default());
        let parameters = names.filter(|name| !name.is_empty()).map(str::to_owned).collect();
        Ok(Self { literal: literal.clone(), placeholders, parameters })
    }
}

/// `#[get("user/repos")]`, `#[get("https://api.example/user")]`, `#[get("//evil.example")]`
fn begins_with_slash(text: &str) -> Result<(), Fault> {
    const NOTE: &str = "it is appended to `base_url`";
    if let Some((_, rest)) = text.split_once("://").filter(|_| !text.starts_with('/')) {
        let path = rest.split_once('/').map_or("", |(_, path)| path);
        let help = format!("write what follows `base_url`, such as \"/{path}\"");
        return Err(Fault::new("must be a path, not a URL", NOTE, help));
    }
    if !text.starts_with('/') {
        return Err(Fault::new("must begin with `/`", NOTE, format!("write \"/{text}\"")));
    }
    Ok(())
}

/// `#[get("/user#top")]`
fn no_fragment(text: &str) -> Result<(), Fault> {
    match text.split_once('#') {
        Some((before, _)) => Err(Fault::new(
            "must have no fragment",
            "a fragment is never sent to the server (RFC 3986 §3.5)",
            format!("write \"{before}\""),
        )),
        None => Ok(()),
    }
}

/// `#[get("/repos/{owner/x")]`, `#[get("/repos/{}")]`, `#[get("/{a}/{a}")]`
fn placeholders(path: &str) -> Result<Vec<String>, Fault> {
    const NOTE: &str = "braces stand around the name of an argument, whose value replaces them";
    let mut names: Vec<String> = Vec::new();
    let mut rest = path;
    while let Some(at) = rest.find(['{', '}']) {
        let inner = &rest[at + 1..];
        let name = inner.split(['{', '}', '/']).next().unwrap_or_default();
        let opened = rest[at..].starts_with('{');
        if !opened || !inner[name.len()..].starts_with('}') {
            let what = if opened { "has `{` without `}`" } else { "has `}` without `{`" };
            return Err(Fault::new(what, NOTE, "write `{argument}`, or `%7B` and `%7D` for the braces themselves"));
        }
        let word = !name.starts_with(|c: char| c.is_ascii_digit())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        if name.is_empty() {
            return Err(Fault::new("has `{}`, which names no argument", NOTE, "write the name, such as `{id}`"));
        }
        if !word {
            let what = format!("has `{{{name}}}`, which names no argument");
            return Err(Fault::new(what, NOTE, format!("write the name alone: `{{{}}}`", clean(name))));
        }
        if names.iter().any(|first| first == name) {
            let what = format!("has `{{{name}}}` twice");
            return Err(Fault::new(what, NOTE, "give each part an argument of its own"));
        }
        names.push(name.to_owned());
        rest = &inner[name.len() + 1..];
    }
    Ok(names)
}

/// `{id:int}` and `{*rest}` are how others write placeholders.
fn clean(name: &str) -> String {
    let word: String = name
        .trim_start_matches(|c: char| !c.is_ascii_alphabetic() && c != '_')
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
        .collect();
    if word.is_empty() { "id".to_owned() } else { word }
}

/// `#[get("/search?q={q}")]`
fn query_is_fixed(query: &str) -> Result<(), Fault> {
    match query.find(['{', '}']) {
        Some(_) => Err(Fault::new(
            "has braces in its query",
            "the query of the path is fixed; an argument that is not in the path is a query parameter",
            "leave it out: the argument alone sends `name=value`, and `#[query(\"name\")]` gives it another name",
        )),
        None => Ok(()),
    }
}

/// `#[get("/100%")]`
fn percent_encoded(text: &str) -> Result<(), Fault> {
    let escape = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|byte| byte.is_ascii_hexdigit());
    if text.split('%').skip(1).all(escape) {
        return Ok(());
    }
    let note = "RFC 3986 §2.1: `%` and two hexadecimal digits";
    Err(Fault::new("has `%` without two hexadecimal digits", note, "write `%25` for the character itself"))
}

/// `#[get("/user//repos")]`, `#[get("/user/../admin")]`, `#[get("/repos/:id")]`
fn segments(path: &str) -> Result<(), Fault> {
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    let before_last = segments.len().saturating_sub(1);
    if segments.iter().take(before_last).any(|segment| segment.is_empty()) {
        let kept: Vec<&str> = segments.iter().copied().filter(|segment| !segment.is_empty()).collect();
        return Err(Fault::new(
            "has an empty segment",
            "servers and proxies read `//` differently",
            format!("write \"/{}\"", kept.join("/")),
        ));
    }
    if let Some(segment) = segments.iter().find(|segment| segment.starts_with(':')) {
        return Err(Fault::new(
            format!("has `{segment}`, which is sent as it stands"),
            "braces stand around the name of an argument, whose value replaces them",
            format!("write `{{{}}}`", clean(segment)),
        ));
    }
    // RFC 3986 §6.2.2.2: `%2e` is another spelling of the dot, and is removed like one.
    let dots = |segment: &&str| matches!(segment.to_lowercase().replace("%2e", ".").as_str(), "." | "..");
    match segments.iter().find(|segment| dots(segment)) {
        Some(segment) => Err(Fault::new(
            format!("has the segment `{segment}`"),
            "RFC 3986 §5.2.4: dot segments are resolved before the path is sent, and could leave `base_url`",
            "write the path that is meant",
        )),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;
    use syn::LitStr;

    use super::PathTemplate;

    fn parse(text: &str) -> Result<PathTemplate, String> {
        PathTemplate::parse(&LitStr::new(text, Span::call_site())).map_err(|fault| fault.what)
    }

    #[test]
    fn real_paths_are_read() {
        for (text, placeholders, parameters) in [
            ("/", &[][..], &[][..]),
            ("/user/repos", &[], &[]),
            ("/user/repos/", &[], &[]),
            ("/repos/{owner}/{name}", &["owner", "name"], &[]),
            ("/files/{id}.json", &["id"], &[]),
            ("/compare/{base}...{head}", &["base", "head"], &[]),
            ("/v1/mail:send", &[], &[]),
            ("/a%20b", &[], &[]),
            ("/search?type=user&sort", &[], &["type", "sort"]),
            ("/search?", &[], &[]),
        ] {
            let read = parse(text).unwrap_or_else(|what| panic!("{text} {what}"));
            assert_eq!(read.placeholders, placeholders, "{text}");
            assert_eq!(read.parameters, parameters, "{text}");
        }
    }

    #[test]
    fn what_is_no_path_is_refused() {
        for (text, what) in [
            ("", "must begin with `/`"),
            ("user", "must begin with `/`"),
            ("?x", "must begin with `/`"),
            ("https://api.example/user", "must be a path, not a URL"),
            ("//evil.example/x", "has an empty segment"),
            ("/a//b", "has an empty segment"),
            ("/a b", "holds white space, which no URL may"),
            ("/ä", "holds `ä`, which no URL may"),
            ("/a\\b", "holds a backslash, which no URL may"),
            ("/a#b", "must have no fragment"),
            ("/{a", "has `{` without `}`"),
            ("/{a/b}", "has `{` without `}`"),
            ("/{a{b}", "has `{` without `}`"),
            ("/a}", "has `}` without `{`"),
            ("/{}", "has `{}`, which names no argument"),
            ("/{1a}", "has `{1a}`, which names no argument"),
            ("/{a-b}", "has `{a-b}`, which names no argument"),
            ("/{*rest}", "has `{*rest}`, which names no argument"),
            ("/{a}/{a}", "has `{a}` twice"),
            ("/?a={b}", "has braces in its query"),
            ("/a/:id", "has `:id`, which is sent as it stands"),
            ("/./a", "has the segment `.`"),
            ("/a/..", "has the segment `..`"),
            ("/a/%2E./b", "has the segment `%2E.`"),
            ("/100%", "has `%` without two hexadecimal digits"),
            ("/%2", "has `%` without two hexadecimal digits"),
            ("/?a=%zz", "has `%` without two hexadecimal digits"),
        ] {
            assert_eq!(parse(text).map(|_| ()), Err(what.to_owned()), "{text}");
        }
    }

    /// Every text of up to six of the characters that mean something: none panics, and what is accepted has the shape
    /// that the runtime relies on.
    #[test]
    fn junk_is_refused_or_well_formed() {
        const LETTERS: &[char] = &['/', '{', '}', 'a', '.', '?', '%', '#'];
        let mut accepted = 0;
        for length in 0..=6_u32 {
            for number in 0..LETTERS.len().pow(length) {
                let digit = |place| LETTERS[number / LETTERS.len().pow(place) % LETTERS.len()];
                let text: String = (0..length).map(digit).collect();
                let Ok(read) = parse(&text) else { continue };
                accepted += 1;
                let path = text.split('?').next().unwrap_or_default();
                assert!(path.starts_with('/') && !path.contains("//"), "{text}");
                assert!(!text.contains('#'), "{text}");
                assert!(path.split('/').all(|segment| segment != "." && segment != ".."), "{text}");
                let mut filled = path.to_owned();
                for name in &read.placeholders {
                    assert_eq!(filled.matches(&format!("{{{name}}}")).count(), 1, "{text}");
                    filled = filled.replace(&format!("{{{name}}}"), "x");
                }
                assert!(!filled.contains(['{', '}']), "{text}");
            }
        }
        assert!(accepted > 100, "{accepted}");
    }
}
