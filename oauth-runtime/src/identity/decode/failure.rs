//! What a type's `Deserialize` reports, kept as data. Free text is dropped: it may hold the value.

use std::fmt;

use serde::de::{Expected, Unexpected};
use serde_json::Value;

use crate::error::{DecodeError, MISSING};

/// What went wrong, while the way back to the root is still being walked.
#[derive(Debug, PartialEq)]
pub(super) struct Failure {
    /// From the inside out.
    pub(super) path: Vec<Step>,
    pub(super) expected: String,
    pub(super) found: Option<&'static str>,
}

#[derive(Debug, PartialEq)]
pub(super) enum Step {
    Index(usize),
    Member {
        name: String,
        /// The type spells the name itself, so it is nothing that the document tells.
        of_the_type: bool,
    },
}

impl Failure {
    pub(super) fn new(expected: impl Into<String>, found: Option<&'static str>) -> Self {
        Self { path: Vec::new(), expected: expected.into(), found }
    }

    pub(super) fn inside(mut self, step: Step) -> Self {
        self.path.push(step);
        self
    }

    /// Fills in what is there, if the failure is about this very value and does not know.
    pub(super) fn at(mut self, value: &Value) -> Self {
        self.found.get_or_insert(kind(value));
        self
    }

    /// The member of the document that it is about, or is inside of.
    pub(super) fn member(&self) -> Option<&str> {
        match self.path.last() {
            Some(Step::Member { name, .. }) => Some(name),
            _ => None,
        }
    }

    /// The same, if the type spells its name.
    pub(super) fn member_of_the_type(&self) -> Option<&str> {
        match self.path.last() {
            Some(Step::Member { name, of_the_type: true }) => Some(name),
            _ => None,
        }
    }

    /// The member of the document that is not there.
    pub(super) fn missing(&self) -> Option<&str> {
        self.member().filter(|_| self.found == Some(MISSING) && self.path.len() == 1)
    }
}

impl From<Failure> for DecodeError {
    fn from(failure: Failure) -> Self {
        let mut path = String::new();
        for step in failure.path.iter().rev() {
            match step {
                Step::Index(index) => path.push_str(&format!("[{index}]")),
                Step::Member { name, of_the_type } => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(if *of_the_type { name } else { "*" });
                }
            }
        }
        Self::new(path, failure.expected, failure.found.unwrap_or("object"))
    }
}

/// What a type's `Deserialize` may report. Whatever it says in its own words is dropped: the words may quote the value.
impl serde::de::Error for Failure {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::new("another value", None)
    }

    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(expected.to_string(), kind_of(unexpected))
    }

    fn invalid_value(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(unexpected, expected)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::new(expected.to_string(), Some("array"))
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::new(one_of(expected), None)
    }

    fn unknown_field(_: &str, expected: &'static [&'static str]) -> Self {
        Self::new(format!("no other name than {}", one_of(expected)), None)
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new("a value", Some(MISSING)).inside(Step::Member { name: field.to_owned(), of_the_type: true })
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(format!("one `{field}`, under one name"), None)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", self.expected)
    }
}

impl std::error::Error for Failure {}

fn one_of(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    format!("one of {}", names.join(", "))
}

pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// The same in serde's terms: a flattened or untagged type reports what it was handed, when its place is not known any more.
fn kind_of(unexpected: Unexpected<'_>) -> Option<&'static str> {
    match unexpected {
        Unexpected::Unit | Unexpected::Option => Some("null"),
        Unexpected::Bool(_) => Some("boolean"),
        Unexpected::Unsigned(_) | Unexpected::Signed(_) | Unexpected::Float(_) => Some("number"),
        Unexpected::Char(_) | Unexpected::Str(_) | Unexpected::Bytes(_) => Some("string"),
        Unexpected::Seq => Some("array"),
        Unexpected::Map => Some("object"),
        _ => None,
    }
}
