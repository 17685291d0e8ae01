//! JSON from outside into the application's own types. What does not fit is told by path and by type, never by value.
//!
//! `serde_json::from_value` would do, but for its errors: they are text that holds the value, and what a type's own
//! `Deserialize` says may hold anything. Here the error keeps what it is told as data, and drops every free text.

mod claims;
mod deserializer;
mod failure;
mod names;

use std::borrow::Borrow;

use serde::de::DeserializeOwned;
use serde_json::Value;

pub(crate) use self::claims::decode_claims;
use self::deserializer::Node;
pub(crate) use self::names::names_of;
use crate::error::DecodeError;

/// Reads a document as a `T`.
pub(crate) fn decode<T: DeserializeOwned>(value: impl Borrow<Value>) -> Result<T, DecodeError> {
    T::deserialize(Node(value.borrow())).map_err(DecodeError::from)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashMap};
    use std::fmt;

    use proptest::prelude::*;
    use serde::Deserialize;
    use serde::de::{Deserializer, Error as _};
    use serde_json::json;

    use super::*;

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(default)]
    struct Repository {
        id: u64,
        name: Option<String>,
        visibility: Visibility,
        owner: Option<Box<Owner>>,
        tags: Vec<String>,
        counts: HashMap<String, u32>,
        by_number: BTreeMap<i16, bool>,
        pair: (u8, Option<char>),
        ratio: f64,
        size: Size,
    }

    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Visibility {
        #[default]
        Public,
        Private {
            since: i64,
        },
        Shared(u8),
        Split(u8, u8),
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Owner {
        login: String,
        #[serde(flatten)]
        more: HashMap<String, i8>,
    }

    #[derive(Debug, Default, PartialEq, Deserialize)]
    struct Size(Option<u16>);

    fn error<T: DeserializeOwned + fmt::Debug>(value: Value) -> String {
        decode::<T>(value).expect_err("does not fit").to_string()
    }

    #[test]
    fn what_fits_is_read_as_serde_json_reads_it() {
        let value = json!({
            "id": 1, "name": null, "visibility": {"private": {"since": -1}}, "owner": {"login": "a", "x": -2},
            "tags": ["a", "b"], "counts": {"a": 1}, "by_number": {"-3": true}, "pair": [1, "c"], "ratio": 1, "size": 7,
            "unknown": [{}],
        });
        let expected: Repository = serde_json::from_value(value.clone()).expect("fits");
        assert_eq!(decode::<Repository>(&value), Ok(expected));
        for visibility in [json!("public"), json!({"public": null}), json!({"shared": 1}), json!({"split": [1, 2]})] {
            let expected: Visibility = serde_json::from_value(visibility.clone()).expect("fits");
            assert_eq!(decode::<Visibility>(visibility), Ok(expected));
        }
    }

    #[test]
    fn an_error_names_path_and_types() {
        for (value, expected) in [
            (json!({"id": "x"}), "`id`: expected u64, found string"),
            (json!({"id": -1}), "`id`: expected u64, found number"),
            (json!({"name": {}}), "`name`: expected a string, found object"),
            (json!({"tags": ["a", 1]}), "`tags[1]`: expected a string, found number"),
            (
                json!({"visibility": "secret"}),
                "`visibility`: expected one of `public`, `private`, `shared`, `split`, found string",
            ),
            (
                json!({"visibility": {"secret": 1}}),
                "`visibility`: expected one of `public`, `private`, `shared`, `split`, found object",
            ),
            (json!({"visibility": {"shared": "x"}}), "`visibility.shared`: expected u8, found string"),
            (
                json!({"visibility": {"private": {"since": []}}}),
                "`visibility.private.since`: expected i64, found array",
            ),
            (json!({"visibility": "shared"}), "`visibility`: expected a variant with content, found string"),
            (json!({"visibility": []}), "`visibility`: expected enum Visibility, found array"),
            (json!({"owner": {}}), "`owner.login`: a value is missing"),
            (json!({"owner": {"login": "a", "secret": "b"}}), "`owner`: expected i8, found string"),
            (json!({"counts": {"secret": null}}), "`counts.*`: expected u32, found null"),
            (json!({"by_number": {"secret": true}}), "`by_number`: expected i16, found string"),
            (json!({"pair": [1]}), "`pair`: expected a tuple of size 2, found array"),
            (json!({"pair": [1, null, 2]}), "`pair`: expected 2 elements, found array"),
            (json!({"pair": [1, "long"]}), "`pair[1]`: expected a character, found string"),
            (json!({"size": true}), "`size`: expected u16, found boolean"),
        ] {
            assert_eq!(error::<Repository>(value.clone()), expected, "{value}");
        }
        assert_eq!(error::<Vec<Owner>>(json!([{"login": "a"}, {}])), "`[1].login`: a value is missing");
        assert_eq!(error::<u8>(json!("x")), "expected u8, found string");
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Closed {
        #[serde(alias = "b")]
        #[expect(dead_code, reason = "only read")]
        a: Option<u8>,
    }

    #[test]
    fn names_that_the_type_does_not_know_are_not_told() {
        let closed = "expected no other name than one of `a`, `b`, found object";
        assert_eq!(error::<Closed>(json!({"secret": 1})), closed);
        assert_eq!(error::<Closed>(json!({"a": 1, "b": 2})), "expected one `a`, under one name, found object");
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Claims {
        sub: String,
        groups: Vec<String>,
        age: Option<u8>,
        #[serde(default)]
        admin: bool,
        #[serde(flatten)]
        owner: Option<Owner>,
    }

    /// Types of other libraries say what they like, and here it is the value.
    #[derive(Debug)]
    struct Talkative;

    impl<'de> Deserialize<'de> for Talkative {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let value = Value::deserialize(deserializer)?;
            Err(D::Error::custom(format!("invalid type: {value}, expected {value}")))
        }
    }

    #[derive(Debug, Deserialize)]
    #[serde(untagged)]
    #[expect(dead_code, reason = "only read")]
    enum Untagged {
        A { id: u8 },
        B(Vec<bool>),
    }

    #[derive(Debug, Deserialize)]
    #[serde(tag = "type", rename_all = "lowercase")]
    #[expect(dead_code, reason = "only read")]
    enum Tagged {
        A { id: u8 },
    }

    #[derive(Debug, Deserialize)]
    #[serde(tag = "t", content = "c", rename_all = "lowercase")]
    #[expect(dead_code, reason = "only read")]
    enum Adjacent {
        A(u8),
    }

    const SECRET: &str = "s3cr3t";

    const NAMES: &[&str] = &[
        "id",
        "name",
        "visibility",
        "owner",
        "tags",
        "counts",
        "by_number",
        "pair",
        "size",
        "private",
        "since",
        "shared",
        "split",
        "login",
        "a",
        "b",
        "sub",
        "groups",
        "age",
        "admin",
        "address",
        "city",
        "employee",
        "office",
        "type",
        "t",
        "c",
        SECRET,
    ];

    fn secrets() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(json!(null)),
            any::<bool>().prop_map(Value::from),
            Just(json!("a")),
            Just(json!(777_777)),
            Just(json!(-777_777)),
            Just(json!(777_777.5)),
            "[a-z, :]{0,8}".prop_map(|text| json!(format!("{text}{SECRET}, expected {SECRET}"))),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                proptest::collection::vec((proptest::sample::select(NAMES), inner), 0..6).prop_map(|members| {
                    Value::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
                }),
            ]
        })
    }

    proptest! {
        #[test]
        fn no_value_is_ever_told(value in secrets()) {
            let mut errors = Vec::new();
            macro_rules! read {
                ($($type:ty),*) => {$(
                    errors.extend(decode::<$type>(&value).err());
                    errors.extend(decode::<Vec<$type>>(&value).err());
                    errors.extend(decode::<HashMap<String, $type>>(&value).err());
                    if let Some(claims) = value.as_object() {
                        match decode_claims::<$type>(claims) {
                            Ok((_, dropped)) => errors.extend(dropped),
                            Err(error) => errors.push(error),
                        }
                    }
                )*};
            }
            read!(Repository, Claims, Owner, Closed, Talkative, Untagged, Tagged, Adjacent, Visibility, u8, String);
            for error in errors {
                let text = format!("{error} {error:?}");
                prop_assert!(!text.contains(SECRET) && !text.contains("777"), "{text}");
                let found = ["object", "array", "string", "number", "boolean", "null", "missing"];
                prop_assert!(found.contains(&error.found()), "{text}");
            }
        }

        #[test]
        fn types_accept_what_they_accept_from_serde_json(value in secrets()) {
            // From text: from a value, serde_json takes no list for the fields of an enum's variant.
            let text = value.to_string();
            prop_assert_eq!(decode::<Repository>(&value).ok(), serde_json::from_str(&text).ok());
            prop_assert_eq!(decode::<Visibility>(&value).ok(), serde_json::from_str(&text).ok());
            prop_assert_eq!(decode::<Owner>(&value).ok(), serde_json::from_str(&text).ok());
            prop_assert_eq!(decode::<Tagged>(&value).is_ok(), serde_json::from_str::<Tagged>(&text).is_ok());
            prop_assert_eq!(decode::<Untagged>(&value).is_ok(), serde_json::from_str::<Untagged>(&text).is_ok());
        }
    }
}
