//! Percent encoding ([RFC 5849 §3.6](https://www.rfc-editor.org/rfc/rfc5849#section-3.6)).
//!
//! ```text
//! unreserved = ALPHA / DIGIT / "-" / "." / "_" / "~"     everything else is %XX, upper-case hexadecimal
//! ```

const UPPER_HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Encodes UTF-8 text: a space becomes `%20`, a plus sign `%2B`, a tilde stays.
#[must_use]
pub fn encode(value: &str) -> String {
    let mut out = String::with_capacity(value.len() + value.len() / 2);
    encode_into(&mut out, value);
    out
}

/// Undoes [`encode`]. `None` for a broken escape, a byte that is not UTF-8, or a character that had to be escaped.
#[must_use]
pub fn decode(value: &str) -> Option<String> {
    if !value.bytes().all(|byte| is_unreserved(byte) || byte == b'%') {
        return None;
    }
    decode_lenient(value.as_bytes(), false)
}

/// Decodes `%XX`, and `+` as a space where the form encoding asks for it. `None` for a broken escape or invalid UTF-8.
pub(super) fn decode_lenient(raw: &[u8], plus_is_space: bool) -> Option<String> {
    let mut out = Vec::with_capacity(raw.len());
    let mut rest = raw.iter();
    while let Some(&byte) = rest.next() {
        out.push(match byte {
            b'%' => hex(*rest.next()?)? << 4 | hex(*rest.next()?)?,
            b'+' if plus_is_space => b' ',
            _ => byte,
        });
    }
    String::from_utf8(out).ok()
}

pub(super) fn encode_into(out: &mut String, value: &str) {
    let mut start = 0;
    for (end, byte) in value.bytes().enumerate() {
        if !is_unreserved(byte) {
            // Inside a character of several bytes the run is empty, so the slice never cuts a character.
            if start < end {
                out.push_str(&value[start..end]);
            }
            push_escape(out, byte);
            start = end + 1;
        }
    }
    out.push_str(&value[start..]);
}

/// Encodes what is encoded already: of its characters, only `%` needs an escape.
pub(super) fn encode_again_into(out: &mut String, encoded: &str) {
    let mut start = 0;
    for (end, byte) in encoded.bytes().enumerate() {
        if byte == b'%' {
            out.push_str(&encoded[start..end]);
            out.push_str("%25");
            start = end + 1;
        }
    }
    out.push_str(&encoded[start..]);
}

/// From the form encoding of queries and bodies straight to §3.6, byte by byte: no charset is assumed, nothing is lost.
///
/// A `%` that starts no escape stands for itself, as in the form decoding of the URL standard.
pub(super) fn transcode_form_into(out: &mut String, raw: &[u8]) {
    let mut i = 0;
    while let Some(&byte) = raw.get(i) {
        // Most of what is sent needs no escape and is copied as it stands.
        let run = raw[i..].iter().take_while(|byte| is_unreserved(**byte)).count();
        if let Some(plain) =
            raw.get(i..i + run).filter(|run| !run.is_empty()).and_then(|run| std::str::from_utf8(run).ok())
        {
            out.push_str(plain);
            i += run;
            continue;
        }
        let escaped = match (byte, raw.get(i + 1), raw.get(i + 2)) {
            (b'%', Some(&high), Some(&low)) => hex(high).zip(hex(low)).map(|(high, low)| high << 4 | low),
            _ => None,
        };
        let decoded = match (escaped, byte) {
            (Some(decoded), _) => {
                i += 2;
                decoded
            }
            (None, b'+') => b' ',
            (None, _) => byte,
        };
        if is_unreserved(decoded) {
            out.push(char::from(decoded));
        } else {
            push_escape(out, decoded);
        }
        i += 1;
    }
}

const fn is_unreserved(byte: u8) -> bool {
    const TABLE: [bool; 256] = {
        let mut table = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            table[byte] = matches!(byte as u8, b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~');
            byte += 1;
        }
        table
    };
    TABLE[byte as usize]
}

fn push_escape(out: &mut String, byte: u8) {
    out.push('%');
    out.push(char::from(UPPER_HEX[usize::from(byte >> 4)]));
    out.push(char::from(UPPER_HEX[usize::from(byte & 0xf)]));
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

    fn transcode(raw: &str) -> String {
        let mut out = String::new();
        transcode_form_into(&mut out, raw.as_bytes());
        out
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

    proptest! {
        #[test]
        fn encoding_round_trips(value in any::<String>()) {
            let encoded = encode(&value);
            prop_assert!(encoded.bytes().all(|b| is_unreserved(b) || b == b'%'));
            prop_assert_eq!(decode(&encoded), Some(value));
        }

        #[test]
        fn encoding_twice_is_the_same_either_way(value in any::<String>()) {
            let once = encode(&value);
            let mut again = String::new();
            encode_again_into(&mut again, &once);
            prop_assert_eq!(again, encode(&once));
        }

        #[test]
        fn rewriting_agrees_with_decoding_and_encoding(value in any::<String>()) {
            let form: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
            prop_assert_eq!(transcode(&form), encode(&value));
            prop_assert_eq!(decode_lenient(form.as_bytes(), true), Some(value));
        }

        #[test]
        fn rewriting_never_panics(raw in any::<Vec<u8>>()) {
            let mut out = String::new();
            transcode_form_into(&mut out, &raw);
            prop_assert!(decode(&out).is_some() || std::str::from_utf8(&raw).is_err() || raw.contains(&b'%'));
        }
    }
}
