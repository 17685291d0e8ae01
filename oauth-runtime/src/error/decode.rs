use std::fmt;

pub(crate) const MISSING: &str = "missing";
/// A member that was there, and is not kept.
pub(crate) const LEFT_OUT: &str = "left out";

/// A JSON document does not have the shape that the application's type asks for.
///
/// `repos[3].id`: expected u64, found string. It never holds a value of the document, and of its names only those that the
/// type itself spells: the others are `*`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    path: String,
    expected: String,
    found: &'static str,
}

impl DecodeError {
    /// Where, such as `repos[3].id`; empty for the document itself.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What the type asks for, in its own words: `u64`, `a string`, ``one of `a`, `b` ``.
    #[must_use]
    pub fn expected(&self) -> &str {
        &self.expected
    }

    /// What is there: `object`, `array`, `string`, `number`, `boolean`, `null`, `missing`, `left out`, or
    /// `no JSON`.
    #[must_use]
    pub fn found(&self) -> &'static str {
        self.found
    }

    pub(crate) fn new(path: String, expected: String, found: &'static str) -> Self {
        Self { path, expected, found }
    }

    /// The document cannot be read at all.
    pub(crate) fn not_json() -> Self {
        Self { path: String::new(), expected: "JSON".to_owned(), found: "no JSON" }
    }

    /// A part that the application names itself is not there.
    pub(crate) fn missing(path: &str, expected: &str) -> Self {
        Self { path: path.to_owned(), expected: expected.to_owned(), found: MISSING }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.is_empty() {
            write!(f, "`{}`: ", self.path)?;
        }
        match self.found {
            MISSING => write!(f, "{} is missing", self.expected),
            LEFT_OUT => f.write_str(&self.expected),
            found => write!(f, "expected {}, found {found}", self.expected),
        }
    }
}

impl std::error::Error for DecodeError {}
