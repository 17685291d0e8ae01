//! How much of a foreign message is read, and what of it can be used.

use crate::wire::form::{Bounds, FormFault, parse_distinct};

/// Most parameters read from one foreign message.
pub(super) const MAX_PARAMETERS: usize = 64;
/// Longest name or value of one of them, in bytes.
pub(super) const MAX_VALUE: usize = 4 * 1024;

pub(super) fn parse_form(raw: &[u8]) -> Result<Vec<(String, String)>, FormFault> {
    parse_distinct(raw, Bounds { pairs: MAX_PARAMETERS, text: MAX_VALUE })
}

/// Not empty, and nothing that could end a header line or a log line.
pub(super) fn is_clean(value: &str) -> bool {
    !value.is_empty() && !value.chars().any(char::is_control)
}
