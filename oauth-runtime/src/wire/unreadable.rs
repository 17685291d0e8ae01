//! Why a document from outside cannot be read.

use std::fmt;

use crate::error::{Error, ProtocolViolation, foreign};

/// Of a name, that people read.
const LONGEST_NAME: usize = 40;

/// What is wrong with a JSON document. It holds none of its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// There is nothing.
    Empty,
    /// It is made of tags: a page for people, or XML.
    Markup,
    /// RFC 8259 §8.1; so many bytes before it are.
    NotUtf8 { at: usize },
    /// RFC 8259 §2.
    NotJson { line: usize, column: usize },
    /// JSON, and not the object that it must be.
    NotAnObject,
    /// RFC 8259 §4: which of the two counts, nobody knows.
    RepeatedMember(Box<str>),
    /// Deeper than anything that a login reads.
    TooDeep { most: u8 },
    /// More values than anything that a login reads.
    TooManyValues { most: usize },
}

impl Unreadable {
    #[cold]
    pub(super) fn repeated(name: &str) -> Self {
        Self::RepeatedMember(foreign::cut(name, LONGEST_NAME).into())
    }

    #[cold]
    pub(super) fn of_syntax(document: &str, error: &serde_json::Error) -> Self {
        match document.trim_start().bytes().next() {
            None => Self::Empty,
            Some(b'<') => Self::Markup,
            Some(_) => Self::NotJson { line: error.line(), column: error.column() },
        }
    }

    /// The document was to be of the protocol.
    pub(crate) fn breaks(self, violation: ProtocolViolation) -> Error {
        let remedy = self.remedy();
        Error::from(violation).because(self).with_remedy(remedy)
    }

    /// Whom to turn to, where it is not a matter of the address: this is no document of anybody else's.
    fn remedy(&self) -> Option<&'static str> {
        match self {
            Self::Empty | Self::Markup | Self::NotJson { .. } | Self::NotAnObject => None,
            Self::NotUtf8 { .. } => Some("report it to the provider: JSON is UTF-8 (RFC 8259 §8.1)"),
            Self::RepeatedMember(_) => {
                Some("report it to the provider: two readers may take either of the two (RFC 8259 §4)")
            }
            Self::TooDeep { .. } | Self::TooManyValues { .. } => {
                Some("have the provider send less, such as fewer claims, groups or keys")
            }
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("it is empty"),
            Self::Markup => f.write_str("it is HTML or XML"),
            Self::NotUtf8 { at } => write!(f, "it is not UTF-8, from byte {at} on"),
            Self::NotJson { line, column } => write!(f, "it is not JSON, at line {line}, column {column}"),
            Self::NotAnObject => f.write_str("it is JSON, but not an object"),
            Self::RepeatedMember(name) => write!(f, "the member {name:?} is there twice"),
            Self::TooDeep { most } => write!(f, "it is nested deeper than {most} levels"),
            Self::TooManyValues { most } => write!(f, "it has more than {most} values"),
        }
    }
}

impl std::error::Error for Unreadable {}

#[cfg(test)]
mod tests {
    use crate::wire::json::read_object;

    #[test]
    fn what_cannot_be_read_says_why_and_repeats_no_value() {
        let deep = "[".repeat(40) + &"]".repeat(40);
        for (document, expected) in [
            (&b""[..], "it is empty"),
            (b" \n", "it is empty"),
            (b"\n<!doctype html><p>secret", "it is HTML or XML"),
            (b"{\"a\":\"\xff\"}", "it is not UTF-8, from byte 6 on"),
            (b"{\"a\":secret}", "it is not JSON, at line 1, column 6"),
            (b"{\"a\":1}{", "it is not JSON, at line 1, column 8"),
            (b"{\"a\":1", "it is not JSON, at line 1, column 6"),
            (b"[\"secret\"]", "it is JSON, but not an object"),
            (b"{\"sub\":\"secret\",\"sub\":\"secret\"}", "the member \"sub\" is there twice"),
            (b"{\"x\":{\"a\\u0000\":1,\"a\\u0000\":2}}", "the member \"a\" is there twice"),
            (deep.as_bytes(), "it is nested deeper than 32 levels"),
            (format!("[{}0]", "0,".repeat(20_000)).as_bytes(), "it has more than 16384 values"),
        ] {
            let why = read_object(document).err().map(|why| why.to_string());
            assert_eq!(why.as_deref(), Some(expected), "{}", String::from_utf8_lossy(document));
        }
    }
}
