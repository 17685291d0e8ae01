//! JSON from outside: no duplicate member at any depth, at most 32 levels.
//!
//! serde_json alone keeps the last of two members with the same name; two parsers in one chain could then read two
//! different documents (RFC 8259 §4, RFC 7519 §4).

use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

const MAX_DEPTH: u8 = 32;

/// A JSON object without duplicate members.
pub(crate) struct StrictObject(pub(crate) Map<String, Value>);

impl<'de> Deserialize<'de> for StrictObject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match (StrictValue { depth: 0 }).deserialize(deserializer)? {
            Value::Object(object) => Ok(Self(object)),
            _ => Err(D::Error::custom("not an object")),
        }
    }
}

/// Parses `bytes` as any value; `None` for what is not JSON or has a member twice.
pub(crate) fn parse_value(bytes: &[u8]) -> Option<Value> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = (StrictValue { depth: 0 }).deserialize(&mut deserializer).ok()?;
    deserializer.end().ok()?;
    Some(value)
}

/// Parses `bytes` as an object; `None` for anything else.
pub(crate) fn parse_object(bytes: &[u8]) -> Option<Map<String, Value>> {
    serde_json::from_slice::<StrictObject>(bytes).ok().map(|object| object.0)
}

/// The value at a JSON pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)). Most have one plain word, which is looked up
/// as it is.
pub(crate) fn at<'a>(document: &'a Value, pointer: &str) -> Option<&'a Value> {
    match pointer.strip_prefix('/') {
        Some(word) if !word.contains(['/', '~']) => match document {
            Value::Object(members) => members.get(word),
            _ => document.pointer(pointer),
        },
        _ => document.pointer(pointer),
    }
}

/// An identifier as text. Whole numbers as text; a float has already lost digits, so it is none.
pub(crate) fn identifier(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Number(number) if number.is_i64() || number.is_u64() => Some(number.to_string()),
        _ => None,
    }
}

struct StrictValue {
    depth: u8,
}

impl StrictValue {
    fn inner<E: serde::de::Error>(&self) -> Result<Self, E> {
        if self.depth >= MAX_DEPTH { Err(E::custom("too deep")) } else { Ok(Self { depth: self.depth + 1 }) }
    }
}

impl<'de> DeserializeSeed<'de> for StrictValue {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for StrictValue {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON without duplicate members")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Value, E> {
        Number::from_f64(value).map(Value::Number).ok_or_else(|| E::custom("not a number"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let mut array = Vec::new();
        while let Some(element) = elements.next_element_seed(self.inner()?)? {
            array.push(element);
        }
        Ok(Value::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = members.next_key::<String>()? {
            let value = members.next_value_seed(self.inner()?)?;
            if object.insert(name, value).is_some() {
                return Err(A::Error::custom("duplicate member"));
            }
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn t117_t179_duplicate_members_are_refused_at_any_depth() {
        assert!(parse_object(br#"{"a":1,"b":2}"#).is_some());
        assert!(parse_object(br#"{"a":1,"a":1}"#).is_none());
        assert!(parse_object(br#"{"a":{"b":1,"b":2}}"#).is_none());
        assert!(parse_object(br#"{"a":[{"b":1,"\u0062":2}]}"#).is_none());
    }

    #[test]
    fn t096_nesting_is_bounded() {
        let nested = |n: usize| format!("{}1{}", "{\"a\":".repeat(n), "}".repeat(n));
        assert!(parse_object(nested(30).as_bytes()).is_some());
        assert!(parse_object(nested(40).as_bytes()).is_none());
        assert!(parse_object(nested(100_000).as_bytes()).is_none());
    }

    #[test]
    fn t096_what_is_not_an_object_is_refused() {
        for text in ["", "[]", "1", "null", "\"x\"", "{", "{\"a\":1e400}", "{\"a\":1} x", "\u{feff}{}"] {
            assert!(parse_object(text.as_bytes()).is_none(), "{text}");
        }
    }

    #[test]
    fn t197_numeric_identifiers_keep_every_digit() {
        let object = parse_object(br#"{"id":9007199254740993,"s":"123","f":1.5}"#).unwrap_or_default();
        assert_eq!(object.get("id").and_then(identifier).as_deref(), Some("9007199254740993"));
        assert_eq!(object.get("s").and_then(identifier).as_deref(), Some("123"));
        assert_eq!(object.get("f").and_then(identifier), None);
    }

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            (-1e9..1e9).prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 6, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
                proptest::collection::btree_map(any::<String>(), inner, 0..6)
                    .prop_map(|members| members.into_iter().collect::<Map<_, _>>().into()),
            ]
        })
    }

    proptest! {
        #[test]
        fn a_pointer_leads_where_serde_json_finds_it(pointer in "(/[ab0~1/]{0,3}){0,2}", list in any::<bool>()) {
            let inner = serde_json::json!({"a": 1, "b": {"a": 2}, "": 3, "a/b": 4, "~": 5, "0": [6, {"a": 7}]});
            let document = if list { serde_json::json!([inner]) } else { inner };
            prop_assert_eq!(at(&document, &pointer), document.pointer(&pointer));
        }

        #[test]
        fn what_is_read_is_what_serde_json_reads(value in any_value()) {
            let text = value.to_string();
            let theirs = serde_json::from_str::<Value>(&text).ok();
            prop_assert_eq!(parse_value(text.as_bytes()), theirs.clone());
            prop_assert_eq!(parse_object(text.as_bytes()).map(Value::Object), theirs.filter(Value::is_object));
        }

        #[test]
        fn what_serde_json_refuses_is_refused(text in r#"[{}\[\]",:0-9eE.+ a\\u-]{0,24}"#) {
            let theirs = serde_json::from_str::<Value>(&text).ok();
            if let Some(ours) = parse_value(text.as_bytes()) {
                prop_assert_eq!(Some(ours), theirs);
            }
        }

        #[test]
        fn a_member_twice_is_refused_wherever_it_is(value in any_value(), name in "[a-c]", depth in 0..4) {
            let twice = format!("{{\"{name}\":{value},\"{name}\":{value}}}");
            let text = (0..depth).fold(twice, |inner, _| format!("[{inner}]"));
            prop_assert!(parse_value(text.as_bytes()).is_none());
            prop_assert!(serde_json::from_str::<Value>(&text).is_ok());
        }

        #[test]
        fn any_bytes_are_parsed_or_refused_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = parse_object(&bytes);
        }
    }
}
