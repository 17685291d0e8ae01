//! Base64, [RFC 4648](https://www.rfc-editor.org/rfc/rfc4648).

use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use base64::{Engine as _, decoded_len_estimate};

const INDIFFERENT: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// base64url without padding (RFC 7515 §2).
pub(crate) fn encode_url(bytes: impl AsRef<[u8]>) -> String {
    // Memory that is to be zero before it is written costs several times as much; so it does below.
    let mut text = String::with_capacity(bytes.as_ref().len().div_ceil(3) * 4);
    URL_SAFE_NO_PAD.encode_string(bytes, &mut text);
    text
}

/// What was signed has one spelling: no padding, no white space, no stray bits (RFC 7515 §2).
pub(crate) fn decode_url(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(decoded_len_estimate(text.len()));
    URL_SAFE_NO_PAD.decode_vec(text, &mut bytes).ok()?;
    Some(bytes)
}

/// Numbers in keys, where some servers write padding, or the alphabet of RFC 4648 §4. Nothing depends on how they are spelt.
pub(crate) fn decode_lenient(text: &str) -> Option<Vec<u8>> {
    if text.contains(['+', '/']) {
        return INDIFFERENT.decode(text.replace('+', "-").replace('/', "_")).ok();
    }
    INDIFFERENT.decode(text).ok()
}

#[cfg(test)]
mod tests {
    use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_signed_has_one_spelling() {
        assert_eq!(decode_url("-_8").as_deref(), Some(&[0xfb, 0xff][..]));
        for text in ["-_8=", "+/8", "-_9", "-_8 ", "-_8\n", "-", "é"] {
            assert_eq!(decode_url(text), None, "{text}");
        }
    }

    #[test]
    fn keys_are_read_however_they_are_spelt_and_nothing_else_is() {
        for text in ["-_8", "-_8=", "+/8", "+/8=", "+_8"] {
            assert_eq!(decode_lenient(text).as_deref(), Some(&[0xfb, 0xff][..]), "{text}");
        }
        for text in ["-_8==", "=", "-_8 ", " -_8", "-\n_8", "-_9", "-", "é"] {
            assert_eq!(decode_lenient(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_spelling_comes_back(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            prop_assert_eq!(decode_url(&encode_url(&bytes)), Some(bytes.clone()));
            for engine in [&STANDARD, &STANDARD_NO_PAD, &URL_SAFE, &URL_SAFE_NO_PAD] {
                prop_assert_eq!(decode_lenient(&engine.encode(&bytes)), Some(bytes.clone()));
            }
        }

        #[test]
        fn the_lenient_reader_reads_all_that_the_strict_one_does(text in "[A-Za-z0-9_+/=-]{0,24}") {
            if let Some(bytes) = decode_url(&text) {
                prop_assert_eq!(decode_lenient(&text), Some(bytes));
            }
            let _ = decode_lenient(&text);
        }
    }
}
