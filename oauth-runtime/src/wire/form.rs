//! `application/x-www-form-urlencoded`, read strictly ([URL standard](https://url.spec.whatwg.org/#application/x-www-form-urlencoded)).
//!
//! ```text
//! form = [ pair *( "&" pair ) ]
//! pair = name [ "=" value ]        ; `+` for a space, %XX for everything else that needs it, UTF-8
//! ```

use std::borrow::Cow;

use super::percent::{Plus, decode_text, encode_into};

/// How much of a form is read.
#[derive(Clone, Copy)]
pub(crate) struct Bounds {
    pub(crate) pairs: usize,
    /// Longest name or value, decoded, in bytes.
    pub(crate) text: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FormFault {
    Malformed,
    Repeated,
}

/// The pairs as they stand there, still encoded.
pub(crate) fn pairs(encoded: &str) -> impl Iterator<Item = (&str, &str)> {
    encoded.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// A name or a value. `None` for a broken escape, what is not UTF-8, and NUL.
pub(crate) fn decode(encoded: &str) -> Option<Cow<'_, str>> {
    decode_text(encoded, Plus::Space).filter(|text| !text.contains('\0'))
}

/// Browsers leave a few more characters unescaped than RFC 3986 §3.4 allows in a query; `"`, `#`, `<` and `>` they never do.
const ALLOWED: [bool; 256] = {
    let mut allowed = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        allowed[byte] = matches!(byte as u8, b'!' | b'$'..=b';' | b'=' | b'?'..=b'~');
        byte += 1;
    }
    allowed
};

/// A form with every character and escape in order and no name twice: a page of HTML does not pass for one.
pub(crate) fn parse_distinct(raw: &[u8], bounds: Bounds) -> Result<Vec<(String, String)>, FormFault> {
    let is_allowed = raw.iter().all(|byte| ALLOWED[usize::from(*byte)]);
    let text = std::str::from_utf8(raw).ok().filter(|_| is_allowed).ok_or(FormFault::Malformed)?;
    let mut parameters: Vec<(String, String)> = Vec::new();
    for (name, value) in pairs(text) {
        let decode = |encoded| decode(encoded).filter(|text| text.len() <= bounds.text);
        let (name, value) = decode(name).zip(decode(value)).ok_or(FormFault::Malformed)?;
        if parameters.len() >= bounds.pairs {
            return Err(FormFault::Malformed);
        }
        if parameters.iter().any(|(earlier, _)| *earlier == name) {
            return Err(FormFault::Repeated);
        }
        parameters.push((name.into_owned(), value.into_owned()));
    }
    Ok(parameters)
}

/// Percent encoding is valid in queries and form bodies too, and no recipient reads it in two ways.
pub(crate) fn encode_pairs(parameters: &[(&str, &str)]) -> String {
    let mut out = String::new();
    for (name, value) in parameters {
        if !out.is_empty() {
            out.push('&');
        }
        encode_into(&mut out, name);
        out.push('=');
        encode_into(&mut out, value);
    }
    out
}

/// The same for what is encoded already.
pub(crate) fn join_pairs<'a>(encoded: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut out = String::new();
    for (name, value) in encoded {
        if !out.is_empty() {
            out.push('&');
        }
        out.push_str(name);
        out.push('=');
        out.push_str(value);
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOUNDS: Bounds = Bounds { pairs: 64, text: 4096 };

    fn form(raw: &str) -> Result<Vec<(String, String)>, FormFault> {
        parse_distinct(raw.as_bytes(), BOUNDS)
    }

    #[test]
    fn forms_are_read_strictly() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            form("a=1+2%2B&b=&c&&d==/?:@"),
            Ok(vec![pair("a", "1 2+"), pair("b", ""), pair("c", ""), pair("d", "=/?:@")])
        );
        assert_eq!(form(""), Ok(vec![]));
        for raw in ["<html>", "a=b c", "a=b\n", "a=%", "a=%zz", "a=%ff", "a=é", "a=\"b\"", "a=#", "{\"a\":1}", "a=%00"]
        {
            assert_eq!(form(raw), Err(FormFault::Malformed), "{raw}");
        }
        assert_eq!(form("a=1&a=1"), Err(FormFault::Repeated));
        assert_eq!(form("a=1&%61=2"), Err(FormFault::Repeated));
    }

    #[test]
    fn forms_are_bounded() {
        let value = |n: usize| format!("a={}", "x".repeat(n));
        assert!(form(&value(BOUNDS.text)).is_ok());
        assert_eq!(form(&value(BOUNDS.text + 1)), Err(FormFault::Malformed));
        let many = |n: usize| (0..n).map(|i| format!("a{i}=")).collect::<Vec<_>>().join("&");
        assert!(form(&many(BOUNDS.pairs)).is_ok());
        assert_eq!(form(&many(BOUNDS.pairs + 1)), Err(FormFault::Malformed));
    }

    proptest! {
        #[test]
        fn what_is_read_is_what_the_url_standard_reads(raw in "([a-c=&+]|%[0-9a-f]{2}|%4[1-4]){0,30}") {
            if let Ok(ours) = form(&raw) {
                let theirs = url::form_urlencoded::parse(raw.as_bytes()).into_owned().collect::<Vec<_>>();
                prop_assert_eq!(ours, theirs);
            }
        }

        #[test]
        fn what_is_written_comes_back(mut written in proptest::collection::vec(("[^\0]{0,8}", "[^\0]{0,8}"), 0..8)) {
            written.sort();
            written.dedup_by(|a, b| a.0 == b.0);
            // A pair of nothing and nothing is nothing.
            written.retain(|(name, _)| !name.is_empty());
            let pairs = written.iter().map(|(name, value)| (&**name, &**value)).collect::<Vec<_>>();
            prop_assert_eq!(form(&encode_pairs(&pairs)), Ok(written));
        }

        #[test]
        fn reading_never_panics(raw in any::<Vec<u8>>()) {
            let _ = parse_distinct(&raw, BOUNDS);
        }
    }
}
