//! placeholder until merged
use std::fmt;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Where JSON does not fit a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError { path: String, expected: String, found: &'static str }

impl DecodeError {
    pub(crate) fn not_json() -> Self { Self { path: String::new(), expected: "JSON".into(), found: "something else" } }
    pub(crate) fn missing(path: &str, expected: &str) -> Self { Self { path: path.into(), expected: expected.into(), found: "missing" } }
}
impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "{} {} {}", self.path, self.expected, self.found) }
}
impl std::error::Error for DecodeError {}
pub(crate) fn decode<T: DeserializeOwned>(value: Value) -> Result<T, DecodeError> {
    serde_json::from_value(value).map_err(|_| DecodeError { path: "?".into(), expected: "?".into(), found: "?" })
}
