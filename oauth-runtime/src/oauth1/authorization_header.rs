//! The `Authorization` header ([RFC 5849 §3.5.1](https://www.rfc-editor.org/rfc/rfc5849#section-3.5.1)).
//!
//! ```text
//! "OAuth" 1*SP [ "realm" "=" quoted-string "," ] name "=" <"> encoded-value <"> *( OWS "," OWS name "=" <"> encoded-value <"> )
//! ```

use std::fmt;

use super::form::{MAX_PARAMETERS, MAX_VALUE};
use crate::wire::percent::decode;

/// A parsed `Authorization` header, or a `WWW-Authenticate` challenge of the same form. An attacker may have written it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct AuthorizationHeader {
    realm: Option<String>,
    parameters: Vec<(String, String)>,
}

/// Why a header is not an OAuth 1.0a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum InvalidAuthorizationHeader {
    /// Another authentication scheme.
    #[error("the scheme is not `OAuth`")]
    Scheme,
    /// Not a list of quoted, percent-encoded parameters.
    #[error("not a list of `name=\"value\"`")]
    Syntax,
    /// A parameter occurs twice, which RFC 5849 §3.5 forbids.
    #[error("a parameter is repeated")]
    Repeated,
    /// More than 64 parameters, or one of more than 4 KB.
    #[error("too many or too long parameters")]
    TooLarge,
}

impl AuthorizationHeader {
    const MAX_LENGTH: usize = 64 * 1024;

    /// Reads the header's value.
    ///
    /// # Errors
    ///
    /// [`InvalidAuthorizationHeader`] says which rule is broken.
    pub(crate) fn parse(value: &str) -> Result<Self, InvalidAuthorizationHeader> {
        use InvalidAuthorizationHeader::{Repeated, Scheme, Syntax, TooLarge};

        let (scheme, mut rest) = value.split_once(' ').unwrap_or((value, ""));
        if !scheme.eq_ignore_ascii_case("OAuth") {
            return Err(Scheme);
        }
        if value.len() > Self::MAX_LENGTH {
            return Err(TooLarge);
        }
        let mut header = Self { realm: None, parameters: Vec::new() };
        loop {
            // RFC 9110 §5.6.1.2: a recipient ignores empty list elements.
            rest = rest.trim_start_matches([' ', '\t', ',']);
            if rest.is_empty() {
                return Ok(header);
            }
            let (name, quoted) = rest.split_once("=\"").ok_or(Syntax)?;
            let (value, after) = quoted.split_once('"').ok_or(Syntax)?;
            rest = after.trim_start_matches([' ', '\t']);
            if !rest.is_empty() && !rest.starts_with(',') {
                return Err(Syntax);
            }
            if value.len() > 3 * MAX_VALUE || name.len() > MAX_VALUE || header.parameters.len() >= MAX_PARAMETERS {
                return Err(TooLarge);
            }
            if name == "realm" {
                if value.contains('\\') {
                    return Err(Syntax);
                }
                if header.realm.replace(value.to_owned()).is_some() {
                    return Err(Repeated);
                }
                continue;
            }
            let name = decode(name).filter(|name| !name.is_empty()).ok_or(Syntax)?;
            let value = decode(value).ok_or(Syntax)?;
            if value.len() > MAX_VALUE {
                return Err(TooLarge);
            }
            if header.get(&name).is_some() {
                return Err(Repeated);
            }
            header.parameters.push((name, value));
        }
    }

    /// The realm, as it stands between the quotes.
    #[cfg(test)]
    pub(crate) fn realm(&self) -> Option<&str> {
        self.realm.as_deref()
    }

    /// The decoded value of a parameter.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// All parameters but the realm, decoded, in the order of the header.
    #[cfg(any(test, feature = "testing"))]
    pub(crate) fn parameters(&self) -> impl Iterator<Item = (&str, &str)> {
        self.parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl fmt::Debug for AuthorizationHeader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.parameters.iter().map(|(name, _)| name)).finish()
    }
}

/// Writes the header of parameters that are encoded. The realm was checked by [`is_realm`]; it is no protocol parameter, so
/// it stands as it is.
pub(super) fn write<'a>(realm: Option<&str>, parameters: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> String {
    // Exact: a string without room to spare becomes a header value without a further allocation.
    let realm_length = realm.map_or(0, |realm| "realm=\"\", ".len() + realm.len());
    let length = parameters.clone().map(|(name, value)| name.len() + value.len() + "=\"\", ".len()).sum::<usize>();
    let mut out = String::with_capacity((SCHEME.len() + realm_length + length).saturating_sub(", ".len()));
    out.push_str(SCHEME);
    if let Some(realm) = realm {
        out.push_str("realm=\"");
        out.push_str(realm);
        out.push_str("\", ");
    }
    let mut separator = "";
    parameters.for_each(|(name, value)| {
        out.push_str(separator);
        out.push_str(name);
        out.push_str("=\"");
        out.push_str(value);
        out.push('"');
        separator = ", ";
    });
    out
}

const SCHEME: &str = "OAuth ";

/// RFC 2617 §1.2 has the realm in a quoted string; what would need a backslash there is not offered, since few
/// servers read one.
pub(super) fn is_realm(value: &str) -> bool {
    value.bytes().all(|byte| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::InvalidAuthorizationHeader::*;
    use super::*;
    use crate::wire::percent::encode;

    fn written(realm: Option<&str>, plain: &[(&str, &str)]) -> String {
        let encoded = plain.iter().map(|(name, value)| (encode(name), encode(value))).collect::<Vec<_>>();
        let header = write(realm, encoded.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        assert!(plain.is_empty() || header.len() == header.capacity(), "{header}");
        header
    }

    #[test]
    fn the_header_of_rfc_5849_section_3_5_1_is_read() {
        let header = AuthorizationHeader::parse(
            "OAuth realm=\"Example\",\n        oauth_consumer_key=\"0685bd9184jfhq22\",".replace('\n', "").as_str(),
        );
        let header = header.expect("a header");
        assert_eq!((header.realm(), header.get("oauth_consumer_key")), (Some("Example"), Some("0685bd9184jfhq22")));

        let header = AuthorizationHeader::parse(
            "oauth oauth_token=\"ad180jjd733klru7\",oauth_signature=\"wOJIO9A2W5mFwDgiDvZbTSMK%2FPY%3D\" , oauth_x=\"\"",
        );
        let header = header.expect("a header");
        assert_eq!(header.get("oauth_signature"), Some("wOJIO9A2W5mFwDgiDvZbTSMK/PY="));
        assert_eq!(header.get("oauth_x"), Some(""));
        assert_eq!(header.realm(), None);
        assert_eq!(header.parameters().count(), 3);
    }

    #[test]
    fn malformed_headers_are_refused() {
        let long = format!("OAuth a=\"{}\"", "x".repeat(MAX_VALUE + 1));
        let many = format!("OAuth {}", (0..65).map(|i| format!("a{i}=\"x\"")).collect::<Vec<_>>().join(","));
        let huge = format!("OAuth {}", " ".repeat(70_000));
        for (value, why) in [
            ("", Scheme),
            ("Bearer abc", Scheme),
            ("OAuthx a=\"b\"", Scheme),
            ("OAuth a=b", Syntax),
            ("OAuth a=\"b", Syntax),
            ("OAuth a=\"b\" c=\"d\"", Syntax),
            ("OAuth a=\"b\"c=\"d\"", Syntax),
            ("OAuth =\"b\"", Syntax),
            ("OAuth a=\"%zz\"", Syntax),
            ("OAuth a=\"b c\"", Syntax),
            ("OAuth a=\"é\"", Syntax),
            ("OAuth realm=\"a\\\"b\"", Syntax),
            ("OAuth a=\"1\", a=\"1\"", Repeated),
            ("OAuth %61=\"1\", a=\"2\"", Repeated),
            ("OAuth realm=\"1\", realm=\"2\"", Repeated),
            (&long, TooLarge),
            (&many, TooLarge),
            (&huge, TooLarge),
        ] {
            assert_eq!(AuthorizationHeader::parse(value), Err(why), "{value:.40}");
        }
    }

    #[test]
    fn debug_output_shows_names_only() {
        let header = AuthorizationHeader::parse("OAuth oauth_token=\"hush\"");
        assert_eq!(format!("{header:?}"), "Ok([\"oauth_token\"])");
    }

    #[test]
    fn t285_quotes_line_breaks_and_non_ascii_are_encoded() {
        let header = written(Some("Photos"), &[("oauth_consumer_key", "a\"b\r\nX: y\u{e9}")]);
        assert_eq!(header, "OAuth realm=\"Photos\", oauth_consumer_key=\"a%22b%0D%0AX%3A%20y%C3%A9\"");
    }

    #[test]
    fn t285_a_realm_that_breaks_out_of_its_quotes_is_refused() {
        for realm in ["a\"b", "a\\b", "a\r\nb", "é", "\0", "\x7f"] {
            assert!(!is_realm(realm), "{realm:?}");
        }
        assert!(is_realm("http://photos.example.net/ a,b=c"));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(
            values in proptest::collection::vec(any::<String>(), 0..8),
            realm in proptest::option::of("[ !#-\\[\\]-~]{0,20}"),
        ) {
            let names = (0..values.len()).map(|i| format!("oauth_{i}")).collect::<Vec<_>>();
            let pairs = names.iter().zip(&values).map(|(n, v)| (n.as_str(), v.as_str())).collect::<Vec<_>>();
            let header = AuthorizationHeader::parse(&written(realm.as_deref(), &pairs)).expect("a header");
            prop_assert_eq!(header.parameters().collect::<Vec<_>>(), pairs);
            prop_assert_eq!(header.realm(), realm.as_deref());
        }

        #[test]
        fn reading_never_panics(value in any::<String>()) {
            let _ = AuthorizationHeader::parse(&value);
            let _ = AuthorizationHeader::parse(&format!("OAuth {value}"));
        }
    }
}
