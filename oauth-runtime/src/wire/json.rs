//! JSON from outside: no duplicate member at any depth, at most 32 levels; what a login reads has at most 16,384 values, because a
//! value takes many times the bytes that it is written in.
//!
//! serde_json alone keeps the last of two members with the same name; two parsers in one chain could then read two
//! different documents (RFC 8259 §4, RFC 7519 §4).

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Serialize, Serializer};
use serde_json::{Map, Number, Value};

use super::unreadable::Unreadable;

const MAX_DEPTH: u8 = 32;
/// Of a document that a login reads: 900 groups, or the keys of a large provider, are far below.
const MAX_VALUES: usize = 16 * 1024;
/// Members of a token's claims or a server's answer.
const USUAL: usize = 16;

/// A value as it stands in a document: a text without escapes is not copied.
#[derive(Clone, PartialEq)]
pub(crate) enum Json<'a> {
    Null,
    Bool(bool),
    Number(Number),
    Text(Cow<'a, str>),
    Array(Vec<Self>),
    Object(Members<'a>),
}

/// The members of an object, in the order received, none of them twice.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Members<'a>(Vec<(Cow<'a, str>, Json<'a>)>);

/// Reads `document` as any value.
pub(crate) fn read_value(document: &[u8]) -> Result<Json<'_>, Unreadable> {
    read_up_to(MAX_VALUES, document)
}

fn read_up_to(values: usize, document: &[u8]) -> Result<Json<'_>, Unreadable> {
    // Once for all texts in it.
    let document = std::str::from_utf8(document).map_err(|error| Unreadable::NotUtf8 { at: error.valid_up_to() })?;
    let (left, broken) = (Cell::new(values), RefCell::new(None));
    let mut deserializer = serde_json::Deserializer::from_str(document);
    let value = (Strict { depth: 0, left: &left, broken: &broken }).deserialize(&mut deserializer);
    let value = value.and_then(|value| deserializer.end().map(|()| value));
    value.map_err(|error| broken.take().unwrap_or_else(|| Unreadable::of_syntax(document, &error)))
}

/// Reads `document` as an object.
pub(crate) fn read_object(document: &[u8]) -> Result<Members<'_>, Unreadable> {
    match read_value(document)? {
        Json::Object(members) => Ok(members),
        _ => Err(Unreadable::NotAnObject),
    }
}

/// A document that an application asked an API for, however many values it has.
pub(crate) fn parse_value(document: &[u8]) -> Result<Value, Unreadable> {
    read_up_to(usize::MAX, document).map(Value::from)
}

/// The same as an object of its own.
pub(crate) fn parse_object(document: &[u8]) -> Result<Map<String, Value>, Unreadable> {
    read_object(document).map(Map::from)
}

impl Json<'_> {
    pub(crate) fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// It is neither `null` nor an empty text.
    pub(crate) fn says_something(&self) -> bool {
        !self.is_null() && self.as_str() != Some("")
    }

    pub(crate) fn is_null(&self) -> bool {
        *self == Self::Null
    }

    /// As JSON again.
    pub(crate) fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The value at a JSON pointer ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)).
    pub(crate) fn at(&self, pointer: &str) -> Option<&Self> {
        if pointer.is_empty() {
            return Some(self);
        }
        let words = pointer.strip_prefix('/')?;
        // Most have one plain word, which is looked up as it is.
        if let Self::Object(members) = self
            && !words.bytes().any(|byte| matches!(byte, b'/' | b'~'))
        {
            return members.get(words);
        }
        let mut words = words.split('/');
        words.try_fold(self, |value, word| match value {
            Json::Object(members) if word.contains('~') => members.get(&word.replace("~1", "/").replace("~0", "~")),
            Json::Object(members) => members.get(word),
            Json::Array(elements) => elements.get(index(word)?),
            _ => None,
        })
    }
}

/// RFC 6901 §4: digits, without zeros before them.
fn index(word: &str) -> Option<usize> {
    let is_plain = word == "0" || !word.starts_with(['0', '+']);
    if is_plain { word.parse().ok() } else { None }
}

impl<'a> Members<'a> {
    pub(crate) fn get(&self, name: &str) -> Option<&Json<'a>> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The same where it says something: servers write `null` and `""` for what they do not have.
    pub(crate) fn told(&self, name: &str) -> Option<&Json<'a>> {
        self.get(name).filter(|value| value.says_something())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &Json<'a>)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }

    pub(crate) fn contains(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// An object as text, without the members of these names.
    pub(crate) fn to_text_without(&self, names: &[&str]) -> serde_json::Result<Vec<u8>> {
        // Of most objects: what grows is copied each time.
        let mut text = Vec::with_capacity(512);
        let kept = self.0.iter().filter(|(name, _)| !names.contains(&&**name));
        serde_json::Serializer::new(&mut text).collect_map(kept.map(|(name, value)| (name, value)))?;
        Ok(text)
    }

    /// A name that is there twice.
    fn repeated(&self) -> Option<&str> {
        const FEW: usize = 16;
        if self.0.len() <= FEW {
            let is_repeated = |(place, (name, _)): &(usize, &(Cow<'_, str>, _))| {
                self.0[..*place].iter().any(|(earlier, _)| earlier == name)
            };
            return self.0.iter().enumerate().find(is_repeated).map(|(_, (name, _))| &**name);
        }
        let mut names = self.0.iter().map(|(name, _)| &**name).collect::<Vec<&str>>();
        names.sort_unstable();
        names.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0])
    }
}

/// For what says that no name is in it twice.
impl<'a> FromIterator<(Cow<'a, str>, Json<'a>)> for Members<'a> {
    fn from_iter<I: IntoIterator<Item = (Cow<'a, str>, Json<'a>)>>(members: I) -> Self {
        Self(members.into_iter().collect())
    }
}

impl From<Json<'_>> for Value {
    fn from(value: Json<'_>) -> Self {
        match value {
            Json::Null => Self::Null,
            Json::Bool(value) => Self::Bool(value),
            Json::Number(number) => Self::Number(number),
            Json::Text(text) => Self::String(text.into_owned()),
            Json::Array(elements) => Self::Array(elements.into_iter().map(Self::from).collect()),
            Json::Object(members) => Self::Object(members.into()),
        }
    }
}

impl From<Members<'_>> for Map<String, Value> {
    fn from(members: Members<'_>) -> Self {
        members.0.into_iter().map(|(name, value)| (name.into_owned(), value.into())).collect()
    }
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Array(elements) => serializer.collect_seq(elements),
            Self::Object(members) => serializer.collect_map(members.0.iter().map(|(name, value)| (name, value))),
        }
    }
}

/// How long a value is as JSON.
pub(crate) fn length(value: &Value) -> usize {
    let inside = |lengths: &mut dyn Iterator<Item = usize>| {
        let (count, sum) = lengths.fold((0, 0), |(count, sum), length| (count + 1, sum + length));
        "[]".len() + sum + usize::saturating_sub(count, 1)
    };
    match value {
        Value::Null | Value::Bool(true) => 4,
        Value::Bool(false) => 5,
        Value::Number(number) => number.to_string().len(),
        Value::String(text) => length_of_text(text),
        Value::Array(elements) => inside(&mut elements.iter().map(length)),
        Value::Object(members) => {
            inside(&mut members.iter().map(|(name, value)| length_of_text(name) + ":".len() + length(value)))
        }
    }
}

/// RFC 8259 §7, with the shortest escapes.
pub(crate) fn length_of_text(text: &str) -> usize {
    let length = |byte| match byte {
        b'"' | b'\\' | 0x08 | 0x09 | 0x0a | 0x0c | 0x0d => 2,
        0x00..0x20 => 6,
        _ => 1,
    };
    "\"\"".len() + text.bytes().map(length).sum::<usize>()
}

/// The value at a JSON pointer. Most have one plain word, which is looked up as it is.
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

struct Strict<'a> {
    depth: u8,
    /// How many values may still come.
    left: &'a Cell<usize>,
    /// The rule of ours that was broken, which no error of the deserializer holds.
    broken: &'a RefCell<Option<Unreadable>>,
}

impl Strict<'_> {
    fn inner<E: serde::de::Error>(&self) -> Result<Self, E> {
        if self.depth >= MAX_DEPTH {
            return Err(self.refuse(Unreadable::TooDeep { most: MAX_DEPTH }));
        }
        Ok(Self { depth: self.depth + 1, ..*self })
    }

    fn count<E: serde::de::Error>(&self) -> Result<(), E> {
        let left = self
            .left
            .get()
            .checked_sub(1)
            .ok_or_else(|| self.refuse(Unreadable::TooManyValues { most: MAX_VALUES }))?;
        self.left.set(left);
        Ok(())
    }

    #[cold]
    fn refuse<E: serde::de::Error>(&self, rule: Unreadable) -> E {
        self.broken.replace(Some(rule));
        E::custom("refused")
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Json<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json<'de>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Json<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON without duplicate members")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Json<'de>, E> {
        Number::from_f64(value).map(Json::Number).ok_or_else(|| E::custom("not a number"))
    }

    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Json<'de>, A::Error> {
        let mut array = Vec::new();
        while let Some(element) = elements.next_element_seed(self.inner()?)? {
            self.count()?;
            array.push(element);
        }
        Ok(Json::Array(array))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Json<'de>, A::Error> {
        // What a document is made of has about as many; a server could send many empty objects in one.
        let mut object = Members(Vec::with_capacity(if self.depth == 0 { USUAL } else { 0 }));
        while let Some(name) = members.next_key_seed(Name)? {
            self.count()?;
            object.0.push((name, members.next_value_seed(self.inner()?)?));
        }
        match object.repeated() {
            Some(name) => Err(self.refuse(Unreadable::repeated(name))),
            None => Ok(Json::Object(object)),
        }
    }
}

/// The name of a member.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Cow<'de, str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a member")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E>(self, name: &str) -> Result<Cow<'de, str>, E> {
        Ok(Cow::Owned(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn t117_t179_duplicate_members_are_refused_at_any_depth() {
        assert!(parse_object(br#"{"a":1,"b":2}"#).is_ok());
        assert!(parse_object(br#"{"a":1,"a":1}"#).is_err());
        assert!(parse_object(br#"{"a":{"b":1,"b":2}}"#).is_err());
        assert!(parse_object(br#"{"a":[{"b":1,"\u0062":2}]}"#).is_err());
    }

    #[test]
    fn t096_nesting_is_bounded() {
        let nested = |n: usize| format!("{}1{}", "{\"a\":".repeat(n), "}".repeat(n));
        assert!(parse_object(nested(30).as_bytes()).is_ok());
        assert!(parse_object(nested(40).as_bytes()).is_err());
        assert!(parse_object(nested(100_000).as_bytes()).is_err());
    }

    #[test]
    fn t096_the_number_of_values_is_bounded_but_for_an_api() {
        let list = |values: usize| format!("{{\"\":[{}0]}}", "0,".repeat(values - 2));
        assert!(parse_object(list(MAX_VALUES).as_bytes()).is_ok());
        assert!(parse_object(list(MAX_VALUES + 1).as_bytes()).is_err());
        assert!(parse_object(format!("{{\"a\":[{}{{}}]}}", "{\"\":0},".repeat(100_000)).as_bytes()).is_err());
        assert!(parse_value(list(MAX_VALUES + 1).as_bytes()).is_ok());
    }

    #[test]
    fn t096_what_is_not_an_object_is_refused() {
        for text in ["", "[]", "1", "null", "\"x\"", "{", "{\"a\":1e400}", "{\"a\":1} x", "\u{feff}{}"] {
            assert!(parse_object(text.as_bytes()).is_err(), "{text}");
        }
    }

    #[test]
    fn t197_numeric_identifiers_keep_every_digit() {
        let object = parse_object(br#"{"id":9007199254740993,"s":"123","f":1.5}"#).unwrap_or_default();
        assert_eq!(object.get("id").and_then(identifier).as_deref(), Some("9007199254740993"));
        assert_eq!(object.get("s").and_then(identifier).as_deref(), Some("123"));
        assert_eq!(object.get("f").and_then(identifier), None);
    }

    #[test]
    fn an_element_is_named_by_digits_without_zeros_before_them() {
        let text = b"[[7],8]";
        let (ours, theirs) = (read_value(text).expect("JSON"), serde_json::from_slice::<Value>(text).expect("JSON"));
        for pointer in ["", "/", "/0", "/1", "/2", "/00", "/01", "/+0", "/-", "/0/0", "/0/00", "0"] {
            assert_eq!(ours.at(pointer).cloned().map(Value::from).as_ref(), theirs.pointer(pointer), "{pointer}");
        }
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
        fn a_pointer_leads_where_serde_json_finds_it(pointer in "(/?[ab0+~1/]{0,3}){0,2}", list in any::<bool>()) {
            let inner = serde_json::json!({"a": 1, "b": {"a": 2}, "": 3, "a/b": 4, "~": 5, "0": [6, {"a": 7}]});
            let document = if list { serde_json::json!([inner]) } else { inner };
            prop_assert_eq!(at(&document, &pointer), document.pointer(&pointer));
            let text = document.to_string();
            let ours = read_value(text.as_bytes()).ok().and_then(|document| document.at(&pointer).cloned()).map(Value::from);
            prop_assert_eq!(ours.as_ref(), document.pointer(&pointer));
        }

        #[test]
        fn what_is_read_is_what_serde_json_reads(value in any_value()) {
            let text = value.to_string();
            let theirs = serde_json::from_str::<Value>(&text).ok();
            prop_assert_eq!(parse_value(text.as_bytes()).ok(), theirs.clone());
            prop_assert_eq!(parse_object(text.as_bytes()).ok().map(Value::Object), theirs.filter(Value::is_object));
        }

        #[test]
        fn what_is_written_is_what_was_read_but_for_what_is_left_out(
            value in proptest::collection::btree_map("[a-c\\u{e9}\"\\\\]{0,2}", any_value(), 0..6), out in "[a-c]",
        ) {
            let mut object = value.into_iter().collect::<Map<_, _>>();
            let text = Value::Object(object.clone()).to_string();
            let written = read_object(text.as_bytes()).ok().and_then(|members| members.to_text_without(&[&out]).ok());
            object.remove(&out);
            let written = written.and_then(|text| serde_json::from_slice::<Value>(&text).ok());
            let expected = serde_json::from_str::<Value>(&Value::Object(object).to_string()).ok();
            prop_assert_eq!(written, expected);
        }

        #[test]
        fn a_member_twice_is_found_among_few_and_many(count in 0_usize..40, first in 0_usize..40, second in 0_usize..40) {
            let mut names = (0..count).map(|number| number.to_string()).collect::<Vec<_>>();
            if let Some(name) = names.get(first).cloned() {
                names.insert(second.min(count), name);
            }
            let object = names.iter().map(|name| format!("\"{name}\":1")).collect::<Vec<_>>().join(",");
            prop_assert_eq!(read_object(format!("{{{object}}}").as_bytes()).is_ok(), first >= count);
        }

        #[test]
        fn a_value_is_as_long_as_serde_json_writes_it(value in any_value(), text in "[\\x00-\\x7f\u{e9}]{0,20}") {
            prop_assert_eq!(length(&value), value.to_string().len());
            prop_assert_eq!(length(&Value::from(&*text)), Value::from(&*text).to_string().len());
        }

        #[test]
        fn what_serde_json_refuses_is_refused(text in r#"[{}\[\]",:0-9eE.+ a\\u-]{0,24}"#) {
            let theirs = serde_json::from_str::<Value>(&text).ok();
            if let Ok(ours) = parse_value(text.as_bytes()) {
                prop_assert_eq!(Some(ours), theirs);
            }
        }

        #[test]
        fn a_member_twice_is_refused_wherever_it_is(value in any_value(), name in "[a-c]", depth in 0..4) {
            let twice = format!("{{\"{name}\":{value},\"{name}\":{value}}}");
            let text = (0..depth).fold(twice, |inner, _| format!("[{inner}]"));
            prop_assert!(parse_value(text.as_bytes()).is_err());
            prop_assert!(serde_json::from_str::<Value>(&text).is_ok());
        }

        #[test]
        fn any_bytes_are_parsed_or_refused_without_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = parse_object(&bytes);
        }
    }
}
