//! A body that came packed though nobody asked for it ([RFC 9110 §8.4.1.3](https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1.3),
//! [RFC 1952](https://www.rfc-editor.org/rfc/rfc1952)). A few bytes can unpack to gigabytes, so the limit counts what comes out.

use std::io::Read as _;

use flate2::read::GzDecoder;

/// Why there is nothing to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum GzipFault {
    TooLarge,
    Broken,
}

/// Unpacks one member to at most `limit` bytes.
pub(crate) fn unpack(packed: &[u8], limit: usize) -> Result<Vec<u8>, GzipFault> {
    let mut unpacked = Vec::new();
    let most = (limit as u64).saturating_add(1);
    GzDecoder::new(packed).take(most).read_to_end(&mut unpacked).map_err(|_| GzipFault::Broken)?;
    if unpacked.len() > limit { Err(GzipFault::TooLarge) } else { Ok(unpacked) }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use proptest::prelude::*;

    use super::*;

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(bytes).expect("memory");
        encoder.finish().expect("memory")
    }

    #[test]
    fn what_comes_out_is_bounded_and_not_what_goes_in() {
        let bomb = packed(&vec![0; 10_000_000]);
        assert!(bomb.len() < 20_000);
        assert_eq!(unpack(&bomb, 1_000_000), Err(GzipFault::TooLarge));
        assert_eq!(unpack(&packed(b"{}"), 2), Ok(b"{}".to_vec()));
        assert_eq!(unpack(&packed(b"{}"), 1), Err(GzipFault::TooLarge));
    }

    #[test]
    fn a_body_that_is_cut_off_or_changed_is_never_used() {
        let whole = packed(br#"{"access_token":"t"}"#);
        for end in 0..whole.len() {
            assert_eq!(unpack(&whole[..end], 1000), Err(GzipFault::Broken), "{end}");
        }
        let mut changed = whole.clone();
        let checksum = changed.len() - 8;
        changed[checksum] ^= 1;
        assert_eq!(unpack(&changed, 1000), Err(GzipFault::Broken));
    }

    proptest! {
        #[test]
        fn any_bytes_are_unpacked_or_refused_without_panic(bytes in any::<Vec<u8>>(), limit in 0_usize..100) {
            let _ = unpack(&bytes, limit);
            prop_assert_eq!(unpack(&packed(&bytes), bytes.len()), Ok(bytes));
        }
    }
}
