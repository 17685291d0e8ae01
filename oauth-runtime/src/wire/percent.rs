//! Percent encoding: [RFC 3986 §2.1](https://www.rfc-editor.org/rfc/rfc3986#section-2.1), in the one spelling of
//! [RFC 5849 §3.6](https://www.rfc-editor.org/rfc/rfc5849#section-3.6).
//!
//! ```text
//! unreserved = ALPHA / DIGIT / "-" / "." / "_" / "~"     everything else is %XX, upper-case hexadecimal
//! ```
//!
//! What signatures call for each parameter is inlined where it is called: a room of its own cost a tenth of a signature.

use std::borrow::Cow;

use memchr::{memchr, memchr2};

/// `000102…FF`: two digits for each byte.
const UPPER_HEX: &str = {
    const PAIRS: [u8; 512] = {
        let digits = b"0123456789ABCDEF";
        let mut pairs = [0; 512];
        let mut byte = 0;
        while byte < 256 {
            pairs[2 * byte] = digits[byte >> 4];
            pairs[2 * byte + 1] = digits[byte & 0xf];
            byte += 1;
        }
        pairs
    };
    match str::from_utf8(&PAIRS) {
        Ok(pairs) => pairs,
        Err(_) => unreachable!(),
    }
};

/// Encodes UTF-8 text: a space becomes `%20`, a plus sign `%2B`, a tilde stays.
#[must_use]
pub fn encode(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + value.len() / 2);
    encode_into(&mut out, value);
    out
}

/// Undoes [`encode`]. `None` for a broken escape, a byte that is not UTF-8, or a character that had to be escaped.
pub(crate) fn decode(value: &str) -> Option<String> {
    if !value.bytes().all(|byte| is_unreserved(byte) || byte == b'%') {
        return None;
    }
    decode_text(value, Plus::Itself).map(Cow::into_owned)
}

/// What a plus sign stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Plus {
    Itself,
    /// In forms and queries.
    Space,
}

/// Decodes every escape, without a copy if there is none. `None` for a broken escape or what is not UTF-8.
pub(crate) fn decode_text(value: &str, plus: Plus) -> Option<Cow<'_, str>> {
    let plain = match plus {
        Plus::Space => memchr2(b'%', b'+', value.as_bytes()),
        Plus::Itself => memchr(b'%', value.as_bytes()),
    };
    let Some(plain) = plain else { return Some(Cow::Borrowed(value)) };
    let mut out = Vec::with_capacity(value.len());
    let (start, mut rest) = value.as_bytes().split_at(plain);
    out.extend_from_slice(start);
    while let [byte, after @ ..] = rest {
        rest = after;
        out.push(match byte {
            b'%' => {
                rest = after.get(2..)?;
                escaped_byte(after)?
            }
            b'+' if plus == Plus::Space => b' ',
            _ => *byte,
        });
    }
    String::from_utf8(out).ok().map(Cow::Owned)
}

/// Decodes as the URL standard does: a `%` that starts no escape stands for itself, and bytes may be anything.
pub(crate) fn decode_bytes(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let [byte, after @ ..] = rest {
        let escaped = if *byte == b'%' { escaped_byte(after) } else { None };
        out.push(escaped.unwrap_or(*byte));
        rest = if escaped.is_some() { &after[2..] } else { after };
    }
    out
}

/// The length of [`encode`]'s answer. For secrets: a string that grows leaves copies of them behind.
#[inline]
pub(crate) fn encoded_length(value: &str) -> usize {
    value.len() + 2 * value.bytes().filter(|byte| !is_unreserved(*byte)).count()
}

#[inline]
pub(crate) fn encode_into(out: &mut String, value: &str) {
    encode_with(out, value, push_escape);
}

/// `application/x-www-form-urlencoded`, as the URL standard writes it: a space becomes `+`, and a tilde does not stay.
pub(crate) fn encode_form_into(out: &mut String, value: &str) {
    encode_but(
        out,
        value,
        is_plain_in_forms,
        |out, byte| if byte == b' ' { out.push('+') } else { push_escape(out, byte) },
    );
}

/// What [`encode_into`] makes of its own answer, in one go: RFC 5849 §3.4.1.1 encodes the encoded parameters again.
#[inline]
pub(crate) fn encode_twice_into(out: &mut String, value: &str) {
    encode_with(out, value, push_escape_twice);
}

/// From the form encoding of queries and bodies straight to §3.6 twice, byte by byte: no charset is assumed, nothing is
/// lost. Ends where an ASCII character stands that is to stop it, and returns the rest from there on.
///
/// A `%` that starts no escape stands for itself, as in the form decoding of the URL standard.
#[inline]
pub(crate) fn transcode_form_twice_into<'a>(out: &mut String, raw: &'a str, stops: &[u8]) -> &'a str {
    let mut rest = raw;
    loop {
        rest = push_plain_run(out, rest);
        let escaped = match rest.as_bytes() {
            [] => return rest,
            [stop, ..] if stops.contains(stop) => return rest,
            [b'+', ..] => {
                push_escape_twice(out, b' ');
                rest = &rest[1..];
                continue;
            }
            [b'%', digits @ ..] => escaped_byte(digits),
            _ => None,
        };
        rest = match escaped {
            Some(byte) => {
                if is_unreserved(byte) {
                    out.push(char::from(byte));
                } else {
                    push_escape_twice(out, byte);
                }
                &rest[3..]
            }
            None => push_first_character(out, rest, push_escape_twice),
        }
    }
}

#[inline]
fn encode_with(out: &mut String, value: &str, push_escape: impl Fn(&mut String, u8)) {
    encode_but(out, value, is_unreserved, push_escape);
}

/// Escapes all but those bytes, which are of ASCII.
#[inline]
fn encode_but(out: &mut String, value: &str, is_plain: impl Fn(u8) -> bool, push_escape: impl Fn(&mut String, u8)) {
    let mut rest = value;
    loop {
        // Most of what is sent needs no escape and is copied as it stands.
        let (plain, after) = rest.split_at(run_of(rest, &is_plain));
        out.push_str(plain);
        if after.is_empty() {
            return;
        }
        rest = push_first_character(out, after, &push_escape);
    }
}

/// Most of what is sent needs no escape and is copied as it stands. Returns what comes after that.
#[inline]
fn push_plain_run<'a>(out: &mut String, value: &'a str) -> &'a str {
    let (plain, rest) = value.split_at(plain_run(value));
    out.push_str(plain);
    rest
}

#[inline]
fn push_first_character<'a>(out: &mut String, value: &'a str, push_escape: impl Fn(&mut String, u8)) -> &'a str {
    let length = value.chars().next().map_or(0, char::len_utf8);
    let (first, rest) = value.split_at(length);
    first.bytes().for_each(|byte| push_escape(out, byte));
    rest
}

/// Nothing in it needs an escape.
pub(crate) fn is_plain(value: &str) -> bool {
    plain_run(value) == value.len()
}

/// How many bytes at the start need no escape.
fn plain_run(value: &str) -> usize {
    run_of(value, is_unreserved)
}

#[inline]
fn run_of(value: &str, is_plain: impl Fn(u8) -> bool) -> usize {
    let bytes = value.as_bytes();
    // Tokens and secrets are one long run: eight bytes cost one branch.
    let all_plain = |chunk: &&[u8; 8]| chunk.iter().fold(true, |plain, byte| plain & is_plain(*byte));
    let chunks = 8 * bytes.as_chunks().0.iter().take_while(all_plain).count();
    chunks + bytes[chunks..].iter().take_while(|byte| is_plain(**byte)).count()
}

const fn is_unreserved(byte: u8) -> bool {
    const TABLE: [bool; 256] = table_of(b"-._~");
    TABLE[byte as usize]
}

const fn is_plain_in_forms(byte: u8) -> bool {
    const TABLE: [bool; 256] = table_of(b"*-._");
    TABLE[byte as usize]
}

/// Letters, digits and these.
const fn table_of(others: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    let mut place = 0;
    while place < others.len() {
        table[others[place] as usize] = true;
        place += 1;
    }
    table
}

fn push_escape(out: &mut String, byte: u8) {
    out.push('%');
    out.push_str(hex_of(byte));
}

fn push_escape_twice(out: &mut String, byte: u8) {
    out.push_str("%25");
    out.push_str(hex_of(byte));
}

fn hex_of(byte: u8) -> &'static str {
    let start = 2 * usize::from(byte);
    &UPPER_HEX[start..start + 2]
}

/// The byte that the two digits at the start stand for.
fn escaped_byte(digits: &[u8]) -> Option<u8> {
    let [high, low, ..] = digits else { return None };
    Some(hex(*high)? << 4 | hex(*low)?)
}

fn hex(digit: u8) -> Option<u8> {
    match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        b'A'..=b'F' => Some(digit - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// One of the two encodings is taken off again.
    fn transcode(raw: &str) -> String {
        let mut out = String::new();
        assert_eq!(transcode_form_twice_into(&mut out, raw, &[]), "");
        decode(&out).expect("encoded twice")
    }

    #[test]
    fn only_unreserved_characters_stay_plain() {
        assert_eq!(encode("AZaz09-._~"), "AZaz09-._~");
        assert_eq!(encode(" +%&=*!'()/"), "%20%2B%25%26%3D%2A%21%27%28%29%2F");
        assert_eq!(encode("r b=é☃𝄞"), "r%20b%3D%C3%A9%E2%98%83%F0%9D%84%9E");
        assert_eq!(encode(""), "");
        assert_eq!(encode("\r\n\0\x7f"), "%0D%0A%00%7F");
    }

    #[test]
    fn broken_escapes_are_not_decoded() {
        for value in ["%", "%2", "%zz", "a%", "%c3", "%ff", "a b", "a+b", "é", "\""] {
            assert_eq!(decode(value), None, "{value}");
        }
        assert_eq!(decode("%c3%A9").as_deref(), Some("é"));
    }

    #[test]
    fn form_encoding_is_rewritten_without_guessing() {
        assert_eq!(transcode("2+q"), "2%20q");
        assert_eq!(transcode("%3D%253D"), "%3D%253D");
        assert_eq!(transcode("c%40"), "c%40");
        assert_eq!(transcode("%7e%7E~"), "~~~");
        assert_eq!(transcode("%c3%a9"), "%C3%A9");
        assert_eq!(transcode("100%"), "100%25");
        assert_eq!(transcode("%zz%4"), "%25zz%254");
        assert_eq!(transcode("%ff"), "%FF");
    }

    #[test]
    fn rewriting_stops_where_it_is_told_to() {
        let mut out = String::new();
        assert_eq!(transcode_form_twice_into(&mut out, "a=b&c", b"=&"), "=b&c");
        assert_eq!(transcode_form_twice_into(&mut out, "=b&c", b"&"), "&c");
        assert_eq!(out, "a%253Db");
    }

    proptest! {
        #[test]
        fn encoding_round_trips(value in any::<String>()) {
            let encoded = encode(&value);
            prop_assert!(encoded.bytes().all(|b| is_unreserved(b) || b == b'%'));
            prop_assert_eq!(decode(&encoded), Some(value));
        }

        #[test]
        fn encoding_twice_is_encoding_what_is_encoded(value in any::<String>()) {
            let once = encode(&value);
            let mut twice = String::new();
            encode_twice_into(&mut twice, &value);
            prop_assert_eq!(twice, encode(&once));
            prop_assert_eq!(encoded_length(&value), once.len());
            prop_assert_eq!(is_plain(&value), once == value);
        }

        #[test]
        fn forms_are_written_as_the_url_standard_does(value in any::<String>(), plain in "[ -~]{0,40}") {
            for value in [value, plain] {
                let mut ours = String::new();
                encode_form_into(&mut ours, &value);
                prop_assert_eq!(ours, url::form_urlencoded::byte_serialize(value.as_bytes()).collect::<String>());
            }
        }

        #[test]
        fn what_is_read_strictly_is_what_the_url_standard_reads(raw in "(%[0-9a-fA-F]{2}|%|[a-z+é])*") {
            let theirs = url::form_urlencoded::parse(raw.as_bytes()).next();
            let theirs = theirs.map_or_else(String::new, |(name, _)| name.into_owned());
            let ours = decode_text(&raw, Plus::Space);
            // They let broken escapes and broken UTF-8 pass; nothing else is between us.
            let is_broken = raw.split('%').skip(1).any(|rest| escaped_byte(rest.as_bytes()).is_none());
            prop_assert_eq!(ours.is_none(), is_broken || theirs.contains('\u{fffd}'));
            if let Some(ours) = ours {
                prop_assert_eq!(&*ours, &*theirs);
            }
            if !raw.contains('+') {
                prop_assert_eq!(String::from_utf8_lossy(&decode_bytes(raw.as_bytes())).into_owned(), theirs);
            }
        }

        #[test]
        fn rewriting_agrees_with_decoding_and_encoding(value in any::<String>()) {
            let form: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
            prop_assert_eq!(transcode(&form), encode(&value));
            prop_assert_eq!(decode_text(&form, Plus::Space).map(Cow::into_owned), Some(value));
        }

        #[test]
        fn rewriting_never_panics(raw in "(?s)[%+0-9a-fé☃]{0,20}|.{0,20}") {
            let once = transcode(&raw);
            prop_assert!(decode(&once).is_some() || raw.contains('%'));
        }
    }
}
