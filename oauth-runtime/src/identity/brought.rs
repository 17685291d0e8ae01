//! What the browser brought about a user: nobody signed it, and whoever logs in may have written it. It names them, and is never
//! believed about who they are.

use serde_json::Value;

use super::place::{Missing, claim};
use crate::wire::json::read_value;

/// Longest document, in bytes.
const MAX_DOCUMENT: usize = 2048;
/// Longest name, in bytes.
const MAX_NAME: usize = 256;

/// The name at a place of a JSON object, or why there is none.
pub(crate) fn name(document: &str, place: &str) -> Result<String, &'static str> {
    if document.len() > MAX_DOCUMENT {
        return Err("it is too long");
    }
    let document: Value = read_value(document.as_bytes()).map_err(|_| "it is no JSON")?.into();
    let Some(Value::String(name)) = claim(&document, place, Missing::LeftOut) else { return Err("it holds no name") };
    let name = name.trim();
    if name.is_empty() {
        return Err("it holds no name");
    }
    if name.len() > MAX_NAME || name.chars().any(char::is_control) {
        return Err("the name is too long, or holds control characters");
    }
    Ok(name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::name;

    const PLACE: &str = "{/name/firstName} {/name/lastName}";

    #[test]
    fn a_name_is_read_from_its_place() {
        for (document, expected) in [
            (r#"{"name":{"firstName":"Ada","lastName":"Lovelace"},"email":"x@y.example"}"#, "Ada Lovelace"),
            (r#"{"name":{"firstName":"Ada"}}"#, "Ada"),
            (r#"{"name":{"lastName":" Lovelace "}}"#, "Lovelace"),
        ] {
            assert_eq!(name(document, PLACE).as_deref(), Ok(expected));
        }
        assert_eq!(name(r#"{"name":"Ada"}"#, "/name").as_deref(), Ok("Ada"));
    }

    #[test]
    fn what_is_no_name_is_passed_over() {
        let (long, overlong) = ("x".repeat(257), "x".repeat(2048));
        for document in [
            "",
            "Ada",
            "[]",
            "{}",
            r#"{"name":"Ada"}"#,
            r#"{"name":{"firstName":""}}"#,
            r#"{"name":{"firstName":{"a":1}}}"#,
            r#"{"name":{"firstName":"A\u0000"}}"#,
            r#"{"name":{"firstName":"A","firstName":"B"}}"#,
            &format!(r#"{{"name":{{"firstName":"{long}"}}}}"#),
            &format!(r#"{{"name":{{"firstName":"A"}},"x":"{overlong}"}}"#),
        ] {
            assert!(name(document, PLACE).is_err(), "{document}");
        }
        assert!(name(r#"{"name":["Ada"]}"#, "/name").is_err());
    }
}
