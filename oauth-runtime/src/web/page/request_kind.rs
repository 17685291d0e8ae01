//! What kind of request a browser says this is ([Fetch Metadata](https://www.w3.org/TR/fetch-metadata/)).

use http::header::{ACCEPT, HeaderMap, HeaderName, ORIGIN, REFERER};
use http::{Method, request::Parts};
use url::Url;

// Names that are read once, and not by each request.
static PURPOSE: HeaderName = HeaderName::from_static("purpose");
static SEC_FETCH_DEST: HeaderName = HeaderName::from_static("sec-fetch-dest");
static SEC_FETCH_MODE: HeaderName = HeaderName::from_static("sec-fetch-mode");
static SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");
static SEC_PURPOSE: HeaderName = HeaderName::from_static("sec-purpose");
static X_MOZ: HeaderName = HeaderName::from_static("x-moz");
static X_REQUESTED_WITH: HeaderName = HeaderName::from_static("x-requested-with");

/// The browser loads a page that the user will see. Requests of scripts, images and speculative loads are not.
pub(crate) fn is_navigation(parts: &Parts) -> bool {
    if parts.method != Method::GET || is_prefetch(&parts.headers) {
        return false;
    }
    match text(&parts.headers, &SEC_FETCH_MODE) {
        // A frame is no page that a person opened.
        Some(mode) => mode == "navigate" && text(&parts.headers, &SEC_FETCH_DEST).is_none_or(|dest| dest == "document"),
        // A client without fetch metadata: what it wants to read tells.
        None => wants_html(&parts.headers),
    }
}

/// A person reads the answer, as far as a client without fetch metadata tells: it accepts pages, and rather than JSON.
pub(crate) fn wants_html(headers: &HeaderMap) -> bool {
    // What libraries for scripts send, whatever they accept.
    text(headers, &ACCEPT).is_some_and(prefers_html) && !headers.contains_key(&X_REQUESTED_WITH)
}

/// RFC 9110 §12.5.1.
fn prefers_html(accept: &str) -> bool {
    // What almost everybody sends.
    if !accept.contains("text/html") {
        return false;
    }
    let weight_of = |media_type: &str| {
        let ranges = accept.split(',').map(|range| range.split_once(';').unwrap_or((range, "")));
        let named = ranges.filter(|(range, _)| range.trim().eq_ignore_ascii_case(media_type));
        named.map(|(_, parameters)| weight(parameters)).fold(0.0, f32::max)
    };
    let html = weight_of("text/html");
    html > 0.0 && html >= weight_of("application/json")
}

/// What is no number counts as if nothing were said.
fn weight(parameters: &str) -> f32 {
    let weight = parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case("q").then(|| value.trim().parse::<f32>().ok())?
    });
    weight.map_or(1.0, |weight| weight.clamp(0.0, 1.0))
}

/// A page that is opened, or a form that is posted: not a script, and nothing that reads no pages.
pub(crate) fn is_read_by_a_person(headers: &HeaderMap) -> bool {
    !is_script(headers) && !is_prefetch(headers) && (headers.contains_key(&SEC_FETCH_MODE) || wants_html(headers))
}

/// A form that a person posted.
pub(crate) fn is_form(parts: &Parts) -> bool {
    parts.method != Method::GET && !is_script(&parts.headers) && wants_html(&parts.headers)
}

/// The answer is shown, as far as one look tells: the browser says that it opens a page, or something without fetch metadata wants to
/// read one.
pub(crate) fn shows_pages(headers: &HeaderMap) -> bool {
    match text(headers, &SEC_FETCH_MODE) {
        Some(mode) => mode == "navigate",
        None => wants_html(headers),
    }
}

/// The browser loads ahead of a click that may never come.
pub(crate) fn is_prefetch(headers: &HeaderMap) -> bool {
    let speculative =
        |name| text(headers, name).is_some_and(|value| value.contains("prefetch") || value.contains("prerender"));
    speculative(&SEC_PURPOSE) || speculative(&PURPOSE) || speculative(&X_MOZ)
}

/// A script or a frame asks, not a person: it can show no login page and follow no redirect to one.
pub(crate) fn is_script(headers: &HeaderMap) -> bool {
    match text(headers, &SEC_FETCH_MODE) {
        Some(mode) => mode != "navigate" || text(headers, &SEC_FETCH_DEST).is_some_and(|dest| dest != "document"),
        None => headers.contains_key(&SEC_FETCH_DEST) || headers.contains_key(&X_REQUESTED_WITH),
    }
}

/// Another site may have sent the browser here; a browser that does not say is no proof of the contrary.
pub(crate) fn may_be_cross_site(headers: &HeaderMap) -> bool {
    text(headers, &SEC_FETCH_SITE).is_none_or(|site| site == "cross-site")
}

/// Somebody came by a page of this application, or by an address that they typed or kept themselves: no other site sent them.
pub(crate) fn is_of_own_accord(headers: &HeaderMap, origin: &str) -> bool {
    if let Some(site) = text(headers, &SEC_FETCH_SITE) {
        return matches!(site, "same-origin" | "none");
    }
    // A browser without fetch metadata says by `Referer` where a link stood, or nothing.
    let referer = text(headers, &REFERER).and_then(|referer| Url::parse(referer).ok());
    referer.is_some_and(|referer| referer.origin().ascii_serialization() == origin)
}

/// The request comes from a page of this application: the proof that a state-changing request needs.
pub(crate) fn is_same_origin(headers: &HeaderMap, origin: &str) -> bool {
    match (text(headers, &SEC_FETCH_SITE), headers.get(ORIGIN)) {
        (Some(site), _) => site == "same-origin",
        (None, Some(sent)) => sent.as_bytes() == origin.as_bytes(),
        (None, None) => false,
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(method: Method, headers: &[(&'static str, &str)]) -> Parts {
        let mut request = http::Request::builder().method(method);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).expect("a request").into_parts().0
    }

    #[test]
    fn a_page_load_is_a_navigation_and_a_fetch_is_not() {
        assert!(is_navigation(&parts(Method::GET, &[("sec-fetch-mode", "navigate"), ("accept", "text/html")])));
        assert!(is_navigation(&parts(Method::GET, &[("accept", "text/html,*/*")])));
        assert!(!is_navigation(&parts(Method::GET, &[("sec-fetch-mode", "cors"), ("accept", "text/html")])));
        assert!(!is_navigation(&parts(Method::GET, &[("accept", "application/json")])));
        assert!(!is_navigation(&parts(Method::GET, &[("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "iframe")])));
        assert!(!is_navigation(&parts(Method::POST, &[("sec-fetch-mode", "navigate"), ("accept", "text/html")])));
        assert!(!is_navigation(&parts(
            Method::GET,
            &[("sec-fetch-mode", "navigate"), ("sec-purpose", "prefetch;prerender")]
        )));
    }

    #[test]
    fn whoever_prefers_json_or_says_that_a_script_asks_is_no_person() {
        let reads = |headers: &[(&'static str, &str)]| is_read_by_a_person(&parts(Method::GET, headers).headers);
        for accept in [
            "text/html",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "application/json;q=0.9, text/html",
            "text/html;q=0.5, application/json;q=0.5",
            "text/html;level=1",
            "text/html;q=much",
        ] {
            assert!(reads(&[("accept", accept)]), "{accept}");
            assert!(!reads(&[("accept", accept), ("x-requested-with", "XMLHttpRequest")]), "{accept}");
        }
        for accept in [
            "application/json, text/html;q=0.9",
            "application/json, text/plain, */*",
            "text/html;q=0",
            "text/html;q=0.0, */*",
            "*/*",
            "text/htmlx",
            "",
        ] {
            assert!(!reads(&[("accept", accept)]), "{accept}");
            assert!(reads(&[("accept", accept), ("sec-fetch-mode", "navigate")]), "{accept}");
        }
        assert!(!reads(&[]));
    }

    #[test]
    fn only_another_site_sends_somebody() {
        let is = |headers: &[(&'static str, &str)]| {
            is_of_own_accord(&parts(Method::GET, headers).headers, "https://rp.example")
        };
        assert!(is(&[("sec-fetch-site", "same-origin")]) && is(&[("sec-fetch-site", "none")]));
        assert!(is(&[("referer", "https://rp.example/a?b=c")]));
        for foreign in [
            &[("sec-fetch-site", "cross-site"), ("referer", "https://rp.example/")][..],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "")],
            &[("referer", "https://rp.example.evil.example/")],
            &[("referer", "https://rp.example:444/")],
            &[("referer", "http://rp.example/")],
            &[("referer", "null")],
            &[("referer", "https://rp.example@evil.example/")],
            &[],
        ] {
            assert!(!is(foreign), "{foreign:?}");
        }
    }

    #[test]
    fn t236_only_this_origin_proves_a_request() {
        let is = |headers: &[(&'static str, &str)]| {
            is_same_origin(&parts(Method::POST, headers).headers, "https://rp.example")
        };
        assert!(is(&[("sec-fetch-site", "same-origin")]));
        assert!(is(&[("origin", "https://rp.example")]));
        assert!(!is(&[("sec-fetch-site", "same-site"), ("origin", "https://rp.example")]));
        assert!(!is(&[("sec-fetch-site", "cross-site")]));
        assert!(!is(&[("origin", "https://evil.example")]));
        assert!(!is(&[("origin", "null")]));
        assert!(!is(&[]));
    }
}
