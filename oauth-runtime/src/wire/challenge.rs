//! What a server asks for or says no by, in `WWW-Authenticate`
//! ([RFC 9110 §11.6.1](https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1)). An attacker may have written it.
//!
//! ```text
//! challenges = challenge *( "," challenge )                   ; in one line or several
//! challenge  = scheme [ 1*SP ( token68 / param *( "," param ) ) ]
//! param      = token BWS "=" BWS ( token / quoted-string )
//! ```

use http::HeaderMap;
use http::header::WWW_AUTHENTICATE;

/// Longest header that is looked at, in bytes.
const MAX_LENGTH: usize = 8 * 1024;
const MAX_CHALLENGES: usize = 16;
const MAX_PARAMETERS: usize = 32;

/// One way to prove oneself, and what is said about it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Challenge {
    /// In lower case.
    pub(crate) scheme: String,
    /// Names in lower case.
    parameters: Vec<(String, String)>,
}

impl Challenge {
    /// All challenges of a response. What cannot be read is passed over.
    pub(crate) fn all(headers: &HeaderMap) -> Vec<Self> {
        let lines = headers.get_all(WWW_AUTHENTICATE).iter().filter_map(|line| line.to_str().ok());
        let short = lines.filter(|line| line.len() <= MAX_LENGTH);
        short.flat_map(read).take(MAX_CHALLENGES).collect()
    }

    /// The value of a parameter, by its name in lower case.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

fn read(line: &str) -> Vec<Challenge> {
    let mut challenges: Vec<Challenge> = Vec::new();
    let mut rest = line;
    while let Some((word, behind)) = word(rest.trim_start_matches([' ', '\t', ','])) {
        let behind_space = behind.trim_start_matches([' ', '\t']);
        match behind_space.strip_prefix('=') {
            Some(value) => {
                let (value, behind) = value_of(value.trim_start_matches([' ', '\t']));
                if let Some(challenge) = challenges.last_mut().filter(|known| known.parameters.len() < MAX_PARAMETERS) {
                    challenge.parameters.push((word.to_ascii_lowercase(), value));
                }
                rest = behind;
            }
            None if challenges.len() == MAX_CHALLENGES => break,
            None => {
                challenges.push(Challenge { scheme: word.to_ascii_lowercase(), parameters: Vec::new() });
                rest = behind;
            }
        }
    }
    challenges
}

/// A token, and what is behind it. What cannot begin one is skipped up to the next comma.
fn word(text: &str) -> Option<(&str, &str)> {
    let mut text = text;
    loop {
        if text.is_empty() {
            return None;
        }
        let end = text.find(|c: char| !is_token(c)).unwrap_or(text.len());
        if end > 0 {
            return Some(text.split_at(end));
        }
        text = text.split_once(',').map_or("", |(_, behind)| behind).trim_start_matches([' ', '\t', ',']);
    }
}

/// A quoted text without its quotes and escapes, or everything up to what separates.
fn value_of(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find([',', ' ', '\t']).unwrap_or(text.len());
        return (text[..end].to_owned(), &text[end..]);
    };
    let mut value = String::new();
    let mut characters = quoted.char_indices();
    while let Some((at, c)) = characters.next() {
        match c {
            '"' => return (value, &quoted[at + 1..]),
            '\\' => value.extend(characters.next().map(|(_, escaped)| escaped)),
            c => value.push(c),
        }
    }
    (value, "")
}

/// RFC 9110 §5.6.2.
fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;
    use proptest::prelude::*;

    use super::*;

    fn challenges(lines: &[&str]) -> Vec<Challenge> {
        let lines = lines.iter().map(|line| (WWW_AUTHENTICATE, HeaderValue::from_str(line).expect("a header")));
        Challenge::all(&lines.collect())
    }

    fn error(lines: &[&str]) -> Option<String> {
        challenges(lines).iter().find_map(|challenge| challenge.get("error").map(str::to_owned))
    }

    #[test]
    fn a_parameter_is_found_however_it_is_written() {
        for lines in [
            &[r#"Bearer error="insufficient_scope", scope="a b""#][..],
            &["Bearer error=insufficient_scope, scope=a"],
            &["bearer ERROR = \"insufficient_scope\""],
            &["Basic realm=\"x\"", "Bearer realm=\"y\",error=\"insufficient_scope\""],
            &["Basic realm=\"a, error=none\", Bearer error=\"insufficient_scope\""],
            &["Negotiate abc==, Bearer error=\"insuf\\ficient_scope\""],
            &[", ,Bearer\terror\t=\tinsufficient_scope"],
        ] {
            assert_eq!(error(lines).as_deref(), Some("insufficient_scope"), "{lines:?}");
        }
    }

    #[test]
    fn what_is_no_parameter_of_this_name_is_none() {
        for line in ["Bearer error", "Bearer x_error=\"a\"", "Bearer realm=\"error=a\"", "error=a", "\"error=a\"", ""] {
            assert_eq!(error(&[line]), None, "{line}");
        }
    }

    #[test]
    fn a_challenge_is_bounded() {
        let many = (0..100).map(|n| format!("p{n}=v")).collect::<Vec<_>>().join(",");
        assert_eq!(challenges(&[&format!("Bearer {many}")])[0].parameters.len(), MAX_PARAMETERS);
        assert_eq!(challenges(&["A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R"]).len(), MAX_CHALLENGES);
        assert!(challenges(&[&format!("Bearer error={}", "x".repeat(MAX_LENGTH))]).is_empty());
    }

    proptest! {
        #[test]
        fn any_line_is_read_without_panic(line in "[ -~]{0,60}") {
            let _ = challenges(&[&line]);
        }

        #[test]
        fn what_is_quoted_is_read_as_it_was(value in "[ -~]{0,20}") {
            let quoted = value.replace('\\', "\\\\").replace('"', "\\\"");
            prop_assert_eq!(error(&[&format!("Bearer error=\"{quoted}\", a=b")]), Some(value));
        }
    }
}
