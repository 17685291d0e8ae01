//! Keys as text ([RFC 7468 §2](https://www.rfc-editor.org/rfc/rfc7468#section-2)).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

/// The one block of the text, if it has one of the labels, decoded. A `\n` written out counts as a line break. What stands in front
/// of it may be a comment; a second block, or anything behind it, is not what somebody meant to be used.
pub(crate) fn only_block(text: &str, labels: &[&'static str]) -> Option<(&'static str, Zeroizing<Vec<u8>>)> {
    labels.iter().find_map(|label| {
        let (_, rest) = text.split_once(&format!("-----BEGIN {label}-----"))?;
        let (body, behind) = rest.split_once(&format!("-----END {label}-----"))?;
        let is_alone = text.matches("-----BEGIN ").count() == 1 && behind.replace("\\n", " ").trim().is_empty();
        if !is_alone {
            return None;
        }
        let mut base64 = Zeroizing::new(String::with_capacity(body.len()));
        body.split("\\n").flat_map(str::split_ascii_whitespace).for_each(|line| base64.push_str(line));
        Some((*label, Zeroizing::new(STANDARD.decode(base64.as_bytes()).ok()?)))
    })
}

#[cfg(test)]
mod tests {
    use super::only_block;

    const KEY: &str = "-----BEGIN PRIVATE KEY-----\nAQID\n-----END PRIVATE KEY-----\n";

    fn read(text: &str) -> Option<Vec<u8>> {
        only_block(text, &["PRIVATE KEY", "RSA PRIVATE KEY"]).map(|(_, der)| der.to_vec())
    }

    #[test]
    fn one_block_is_read_with_a_comment_in_front_and_space_around() {
        for text in [KEY.to_owned(), format!("of the client\n{KEY}"), format!("{KEY} \n\n"), KEY.replace('\n', "\\n")] {
            assert_eq!(read(&text), Some(vec![1, 2, 3]), "{text:?}");
        }
    }

    #[test]
    fn a_second_key_or_anything_behind_the_first_is_refused() {
        let other = KEY.replace("PRIVATE KEY", "RSA PRIVATE KEY");
        let certificate = KEY.replace("PRIVATE KEY", "CERTIFICATE");
        for text in [
            format!("{KEY}{KEY}"),
            format!("{KEY}{other}"),
            format!("{other}{KEY}"),
            format!("{certificate}{KEY}"),
            format!("{KEY}x"),
            format!("{KEY}CLIENT_SECRET=hunter2"),
        ] {
            assert_eq!(read(&text), None, "{text:?}");
        }
    }
}
