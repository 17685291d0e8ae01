//! Where to go after a login or logout: only paths of this application.

use axum::extract::OriginalUri;
use http::Uri;
use http::header::REFERER;
use http::request::Parts;
use url::Url;
use url::form_urlencoded::byte_serialize;

use crate::flow::BeginLogin;
use crate::wire::percent::decode_bytes;

/// The path, if every browser and every proxy in between reads it as a path of this origin. On any doubt: none.
pub(crate) fn local_path(value: &str) -> Option<&str> {
    let plain = value.len() <= BeginLogin::MAX_RETURN_TO
        && value.starts_with('/')
        && value.bytes().all(|b| matches!(b, b'!'..=b'~') && b != b'\\');
    if !plain {
        return None;
    }
    let path = value.split(['?', '#']).next().unwrap_or_default();
    let is_local = if value.bytes().all(is_plain) {
        // Nothing in it that anybody could decode or take for something else.
        !is_ambiguous(path.as_bytes())
    } else {
        stays_local_decoded(value, path) && resolves_to_itself(value, path)
    };
    is_local.then_some(value)
}

/// A proxy may decode once, an application once more; the path stays one at each step.
fn stays_local_decoded(value: &str, path: &str) -> bool {
    let once = decode_bytes(path.as_bytes());
    let twice = decode_bytes(&once);
    let is_ambiguous = [path.as_bytes(), &once, &twice].into_iter().any(is_ambiguous);
    !is_ambiguous && !writes_a_header(&decode_bytes(&value.as_bytes()[path.len()..]))
}

/// A text with line breaks may stand in a query. One that goes on as a field of a message has no other use.
fn writes_a_header(query: &[u8]) -> bool {
    let mut lines = query.split(|byte| matches!(byte, b'\r' | b'\n')).skip(1).filter(|line| !line.is_empty());
    let is_field = |line: &[u8]| {
        let name = line.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count();
        name > 0 && line.get(name) == Some(&b':')
    };
    lines.any(is_field) || query.contains(&0)
}

/// The last word has the parser that browsers use.
fn resolves_to_itself(value: &str, path: &str) -> bool {
    let base = Url::parse("https://rp.invalid/").ok();
    let resolved = base.as_ref().and_then(|base| base.join(value).ok());
    resolved.is_some_and(|url| base.is_some_and(|base| base.origin() == url.origin()) && url.path() == path)
}

/// What every parser leaves as it is, in a path and in a query.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"/-_.~?=&".contains(&byte)
}

/// The address as the browser asked for it, whatever a router took away.
pub(crate) fn asked_uri(request: &Parts) -> &Uri {
    request.extensions.get::<OriginalUri>().map_or(&request.uri, |original| &original.0)
}

/// The page that a request asks for, to come back to.
pub(crate) fn here(request: &Parts) -> Option<&str> {
    local_path(asked_uri(request).path_and_query()?.as_str())
}

/// The page of this application that sent the request, if the browser says.
pub(crate) fn from_own_page(request: &Parts, origin: &str) -> Option<Box<str>> {
    let referer = Url::parse(request.headers.get(REFERER)?.to_str().ok()?).ok()?;
    let is_own = referer.origin().ascii_serialization() == origin;
    let path = is_own.then_some(&referer[url::Position::BeforePath..url::Position::AfterQuery])?;
    local_path(path).map(Box::from)
}

/// Something that a lenient parser could take for a host, or that steps out of the path.
fn is_ambiguous(path: &[u8]) -> bool {
    path.windows(2).any(|pair| pair == b"//" || pair == b"/;")
        || path.iter().any(|byte| *byte == b'\\' || byte.is_ascii_control())
        || !(path.is_ascii() || std::str::from_utf8(path).is_ok_and(|path| path.chars().all(is_of_a_language)))
        || path.split(|byte| *byte == b'/').any(|segment| segment == b"." || segment == b"..")
}

/// A character of a word in any language. What a normalisation could turn into a slash, a dot or the like is none, and neither is
/// what cannot be seen: signs, forms of other widths, marks of direction.
fn is_of_a_language(c: char) -> bool {
    // Persian and several languages of India join letters, or keep them apart, by these.
    const JOINERS: [char; 2] = ['\u{200c}', '\u{200d}'];
    c.is_ascii()
        || JOINERS.contains(&c)
        || !matches!(c, '\u{80}'..='\u{bf}' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{3004}' | '\u{e000}'..='\u{f8ff}'
            | '\u{fe00}'..='\u{fe6f}' | '\u{feff}'..='\u{ffff}' | '\u{e0000}'..)
}

/// `path` with `return_to` in its query.
pub(crate) fn with_return_to(path: &str, return_to: Option<&str>) -> String {
    match return_to {
        None | Some("/") => path.to_owned(),
        Some(target) => {
            let separator = if path.contains('?') { '&' } else { '?' };
            let mut url = String::with_capacity(path.len() + 2 * target.len() + 16);
            url.push_str(path);
            url.push(separator);
            url.push_str("return_to=");
            url.extend(byte_serialize(target.as_bytes()));
            url
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FOREIGN: &[&str] = &[
        "//evil.example",
        "///evil.example",
        "////evil.example",
        "/\\evil.example",
        "\\/evil.example",
        "\\\\evil.example",
        "/\\/evil.example",
        "/%09/evil.example",
        "/\t/evil.example",
        "/%0a/evil.example",
        "/%0d/evil.example",
        "/%2f%2fevil.example",
        "/%5cevil.example",
        "//%5cevil.example",
        "/.//evil.example",
        "/..//evil.example",
        "/a/..//evil.example",
        "/%2e%2e//evil.example",
        "//evil.example/%2f..",
        "/;//evil.example",
        "https://evil.example",
        "HTTPS:evil.example",
        "https:/evil.example",
        "https:evil.example",
        "http:////evil.example",
        "https:\\\\evil.example",
        "https://rp.example@evil.example",
        "https://rp.example:443@evil.example",
        "https://evil.example\\@rp.example",
        "https://evil.example\\.rp.example",
        "https://rp.example.evil.example",
        "https://evil-rp.example",
        "https://rp.example%00.evil.example",
        "https://rp.example%2eevil.example",
        "https://evil.example#rp.example",
        "https://evil.example?rp.example",
        "//rp.example@evil.example",
        "//evil.example:80",
        "//[::1]",
        "//0x7f000001",
        "//2130706433",
        "//127.1",
        "//google%E3%80%82com",
        "//evil%00.example",
        "//EVIL.example",
        "//ｅｖｉｌ.example",
        "//evil。example",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java%0d%0ascript:alert(1)",
        "\tjavascript:alert(1)",
        "javascript://rp.example/%0aalert(1)",
        "data:text/html,x",
        "vbscript:x",
        "blob:https://rp.example/x",
        "about:blank",
        "file:///etc/passwd",
        "ftp://evil.example",
        "mailto:x@evil.example",
        "ws://evil.example",
        "view-source:https://evil.example",
        "",
        ".",
        "..",
        "?x=1",
        "#x",
        "a/b",
        "@evil.example",
        ":80",
        "%",
        "%zz",
        "http://[::1",
        "/é",
        "/%ff",
        "/%c0%ae%c0%ae/x",
        "/%ef%bc%8fevil.example",
        "/%e2%88%95evil.example",
        "/a%e2%80%ae",
        "/%e3%80%82%e3%80%82/x",
        "/%ef%bc%8e%ef%bc%8e/x",
        "/%c2%85",
        "/ok?x=a%0aLocation:%20//evil.example",
        "/ok?x=%00",
        "/ok?x=%0d%0aSet-Cookie:%20x=1",
        "/ok%0d%0aLocation:%20//evil.example",
        "/ok%2F..%2F..",
    ];

    #[test]
    fn t218_appendix_a_foreign_targets_are_refused_in_every_coating() {
        for seed in FOREIGN {
            for coat in ["", " ", "\t", "\r", "\n", "\0"] {
                let coated = format!("{coat}{seed}");
                assert_eq!(local_path(&coated), None, "{coated:?}");
            }
            let once = byte_serialize(seed.as_bytes()).collect::<String>();
            let twice = byte_serialize(once.as_bytes()).collect::<String>();
            assert_eq!((local_path(&once), local_path(&twice)), (None, None), "{seed:?}");
        }
        assert_eq!(local_path(&format!("/{}", "a".repeat(16_384))), None);
        // What a browser would write in another way is not compared with what it would become.
        assert_eq!(local_path("/a{b}"), None);
    }

    #[test]
    fn own_paths_are_kept_as_they_are() {
        for path in [
            "/",
            "/ok",
            "/ok?next=//evil.example",
            "/?//evil.example",
            "/#//evil.example",
            "/a/b-c_d~e?x=1&y=%C3%A9#z",
            "/login",
            "/caf%20e",
            "/docs/caf%C3%A9",
            "/p%C3%A4th?q=%C3%A4&r=1",
            "/?text=a%0D%0Ab",
            "/notes?text=a:%0Ab%20c:%20d",
            "/%D8%AF%D8%B1%D8%A8%D8%A7%D8%B1%D9%87%E2%80%8C%D9%85%D8%A7",
            "/%E3%83%89%E3%82%AD%E3%83%A5%E3%83%A1%E3%83%B3%E3%83%88",
            "/%E0%A4%B9%E0%A4%BF%E0%A4%A8%E0%A5%8D%E0%A4%A6%E0%A5%80",
            "/%F0%9F%8E%89",
        ] {
            assert_eq!(local_path(path), Some(path));
        }
    }

    proptest! {
        #[test]
        fn plain_values_are_judged_as_all_others_are(value in "/[a-zA-Z0-9/_.~?=&-]{0,24}") {
            let path = value.split('?').next().expect("a first part");
            let as_others = stays_local_decoded(&value, path) && resolves_to_itself(&value, path);
            prop_assert_eq!(local_path(&value).is_some(), as_others);
        }

        #[test]
        fn t219_whatever_is_accepted_resolves_to_this_origin(value in "[/\\\\.%a-f0-9:;@?#& \t-]{0,24}") {
            if let Some(path) = local_path(&value) {
                let base = Url::parse("https://rp.example/deep/page").expect("a URL");
                let resolved = base.join(path).expect("resolvable");
                prop_assert_eq!(resolved.origin(), base.origin());
            }
        }
    }
}
