//! Which claims a type names, without any claim at hand.

use std::fmt;

use serde::de::{DeserializeOwned, Deserializer, Visitor};
use serde::forward_to_deserialize_any;

/// The names of the fields of `T`, aliases among them; none of a type that takes any name: a map, or a struct with a flattened part.
pub(crate) fn names_of<T: DeserializeOwned>() -> Option<&'static [&'static str]> {
    T::deserialize(Question).err().and_then(|Answer(names)| names)
}

struct Question;

#[derive(Debug)]
struct Answer(Option<&'static [&'static str]>);

impl<'de> Deserializer<'de> for Question {
    type Error = Answer;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Answer> {
        Err(Answer(None))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        _: V,
    ) -> Result<V::Value, Answer> {
        Err(Answer(Some(fields)))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Answer> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Answer> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map enum identifier ignored_any
    }
}

impl serde::de::Error for Answer {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(None)
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the names of a type")
    }
}

impl std::error::Error for Answer {}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde::Deserialize;

    use super::names_of;

    #[derive(Deserialize)]
    #[expect(dead_code, reason = "only its names are read")]
    struct Employee {
        number: u32,
        #[serde(default, rename = "memberOf", alias = "groups")]
        groups: Vec<String>,
    }

    #[derive(Deserialize)]
    struct Wrapped(#[expect(dead_code, reason = "only its names are read")] Employee);

    #[derive(Deserialize)]
    #[expect(dead_code, reason = "only its names are read")]
    struct Open {
        number: u32,
        #[serde(flatten)]
        more: HashMap<String, u8>,
    }

    #[test]
    fn a_struct_tells_its_names_and_what_takes_any_name_tells_none() {
        let names = Some(&["number", "groups", "memberOf"][..]);
        assert_eq!(names_of::<Employee>(), names);
        assert_eq!(names_of::<Wrapped>(), names);
        assert_eq!(names_of::<Option<Employee>>(), names);
        assert_eq!(names_of::<Open>(), None);
        assert_eq!(names_of::<HashMap<String, u8>>(), None);
        assert_eq!(names_of::<serde_json::Value>(), None);
        assert_eq!(names_of::<Vec<Employee>>(), None);
    }
}
