//! Parameters as pairs: those of foreign messages are read strictly, those of requests are written.

use super::percent_encoding::{decode_lenient, encode_into};

/// Most parameters read from one foreign message.
pub(super) const MAX_PARAMETERS: usize = 64;
/// Longest name or value of one of them, in bytes.
pub(super) const MAX_VALUE: usize = 4 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FormFault {
    Malformed,
    Repeated,
}

/// A form with every character and escape in order and no name twice: a page of HTML does not pass for one.
pub(super) fn parse_form(raw: &[u8]) -> Result<Vec<(String, String)>, FormFault> {
    // Browsers leave a few more characters unescaped than RFC 3986 §3.4 allows in a query; these they never do.
    let allowed = |byte: &u8| matches!(byte, b'!'..=b'~') && !br##""#<>"##.contains(byte);
    if !raw.iter().all(allowed) {
        return Err(FormFault::Malformed);
    }
    let mut parameters: Vec<(String, String)> = Vec::new();
    for pair in raw.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let (name, value) = match pair.iter().position(|byte| *byte == b'=') {
            Some(equals) => (&pair[..equals], &pair[equals + 1..]),
            None => (pair, &[][..]),
        };
        let decode = |raw| decode_lenient(raw, true).filter(|text| text.len() <= MAX_VALUE);
        let (name, value) = decode(name).zip(decode(value)).ok_or(FormFault::Malformed)?;
        if parameters.len() >= MAX_PARAMETERS {
            return Err(FormFault::Malformed);
        }
        if parameters.iter().any(|(earlier, _)| *earlier == name) {
            return Err(FormFault::Repeated);
        }
        parameters.push((name, value));
    }
    Ok(parameters)
}

/// Not empty, and nothing that could end a header line or a log line.
pub(super) fn is_clean(value: &str) -> bool {
    !value.is_empty() && !value.chars().any(char::is_control)
}

/// §3.6 encoding is valid in queries and form bodies too, and no recipient reads it in two ways.
pub(super) fn encode_pairs(parameters: &[(&str, &str)]) -> String {
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
pub(super) fn join_pairs<'a>(encoded: impl Iterator<Item = (&'a str, &'a str)>) -> String {
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

    fn form(raw: &str) -> Result<Vec<(String, String)>, FormFault> {
        parse_form(raw.as_bytes())
    }

    #[test]
    fn forms_are_read_strictly() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(
            form("a=1+2%2B&b=&c&&d==/?:@"),
            Ok(vec![pair("a", "1 2+"), pair("b", ""), pair("c", ""), pair("d", "=/?:@")])
        );
        assert_eq!(form(""), Ok(vec![]));
        for raw in ["<html>", "a=b c", "a=b\n", "a=%", "a=%zz", "a=%ff", "a=é", "a=\"b\"", "a=#", "{\"a\":1}"] {
            assert_eq!(form(raw), Err(FormFault::Malformed), "{raw}");
        }
        assert_eq!(form("a=1&a=1"), Err(FormFault::Repeated));
        assert_eq!(form("a=1&%61=2"), Err(FormFault::Repeated));
    }

    #[test]
    fn forms_are_bounded() {
        let value = |n: usize| format!("a={}", "x".repeat(n));
        assert!(form(&value(MAX_VALUE)).is_ok());
        assert_eq!(form(&value(MAX_VALUE + 1)), Err(FormFault::Malformed));
        let many = |n: usize| (0..n).map(|i| format!("a{i}=")).collect::<Vec<_>>().join("&");
        assert!(form(&many(64)).is_ok());
        assert_eq!(form(&many(65)), Err(FormFault::Malformed));
    }

    proptest! {
        #[test]
        fn reading_never_panics(raw in any::<Vec<u8>>()) {
            let _ = parse_form(&raw);
        }
    }
}
