//! What a server puts around a document: a byte order mark (RFC 8259 §8.1), and white space. Neither says anything.

/// The document without what is around it.
pub(crate) fn bare(body: &[u8]) -> &[u8] {
    const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
    body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body).trim_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_and_white_space_around_a_document_are_passed_over_once_and_nowhere_else() {
        for text in ["a=b", "\u{feff}a=b", "\u{feff}\r\n a=b\n", " a=b \t"] {
            assert_eq!(bare(text.as_bytes()), b"a=b", "{text:?}");
        }
        for text in ["a\u{feff}=b", "\u{feff}\u{feff}a=b", " \u{feff}a=b", "a=\u{a0}b", "\u{b}a=b"] {
            assert_ne!(bare(text.as_bytes()), b"a=b", "{text:?}");
        }
        assert_eq!(bare(b"\xef\xbb\xbf"), b"");
    }
}
