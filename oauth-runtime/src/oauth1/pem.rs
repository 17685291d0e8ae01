//! Keys as text ([RFC 7468 §2](https://www.rfc-editor.org/rfc/rfc7468#section-2)).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

/// The first block with one of the labels, decoded. A `\n` written out counts as a line break.
pub(super) fn first_block(text: &str, labels: &[&'static str]) -> Option<(&'static str, Zeroizing<Vec<u8>>)> {
    labels.iter().find_map(|label| {
        let (_, rest) = text.split_once(&format!("-----BEGIN {label}-----"))?;
        let (body, _) = rest.split_once(&format!("-----END {label}-----"))?;
        let mut base64 = Zeroizing::new(String::with_capacity(body.len()));
        body.split("\\n").flat_map(str::split_ascii_whitespace).for_each(|line| base64.push_str(line));
        Some((*label, Zeroizing::new(STANDARD.decode(base64.as_bytes()).ok()?)))
    })
}
