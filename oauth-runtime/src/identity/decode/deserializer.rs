//! `serde_json::Value` as a deserializer whose errors are [`Failure`]s, and which knows the path to each.

use serde::de::value::{BorrowedStrDeserializer, StrDeserializer};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess, SeqAccess, VariantAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value};

use super::failure::{Failure, Step, kind};

/// One value of the document.
#[derive(Clone, Copy)]
pub(super) struct Node<'de>(pub(super) &'de Value);

impl<'de> Deserializer<'de> for Node<'de> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => match (number.as_u64(), number.as_i64(), number.as_f64()) {
                (Some(value), ..) => visitor.visit_u64(value),
                (_, Some(value), _) => visitor.visit_i64(value),
                (.., Some(value)) => visitor.visit_f64(value),
                _ => Err(Failure::custom("a number that Rust has none for")),
            },
            Value::String(value) => visitor.visit_borrowed_str(value),
            Value::Array(elements) => {
                let mut rest = Elements { elements: elements.iter(), index: 0 };
                match visitor.visit_seq(&mut rest) {
                    Ok(_) if rest.elements.len() > 0 => {
                        Err(Failure::new(format!("{} elements", rest.index), Some("array")))
                    }
                    read => read,
                }
            }
            Value::Object(members) => return Members { members, without: &[] }.deserialize_any(visitor),
        }
        .map_err(|failure| failure.at(self.0))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        let variant = match self.0 {
            Value::String(variant) => Variant { name: variant, content: None, of_the_type: variants },
            Value::Object(members) => match members.iter().next() {
                Some((name, content)) if members.len() == 1 => {
                    Variant { name, content: Some(content), of_the_type: variants }
                }
                _ => return Err(Failure::new(format!("enum {name}, as an object with one member"), Some("object"))),
            },
            _ => return Err(Failure::new(format!("enum {name}"), Some(kind(self.0)))),
        };
        visitor.visit_enum(variant).map_err(|failure| failure.at(self.0))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

/// The elements of an array.
struct Elements<'de> {
    elements: std::slice::Iter<'de, Value>,
    index: usize,
}

impl<'de> SeqAccess<'de> for &mut Elements<'de> {
    type Error = Failure;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Failure> {
        let Some(element) = self.elements.next() else { return Ok(None) };
        let step = Step::Index(self.index);
        self.index += 1;
        seed.deserialize(Node(element)).map(Some).map_err(|failure| failure.inside(step))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.elements.len())
    }
}

/// An object, but for the members that are left out.
#[derive(Clone, Copy)]
pub(super) struct Members<'de, 'w> {
    pub(super) members: &'de Map<String, Value>,
    pub(super) without: &'w [&'w str],
}

impl<'de> Deserializer<'de> for Members<'de, '_> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        let entries = self.members.iter().filter(|(name, _)| !self.without.contains(&name.as_str()));
        let found = |mut failure: Failure| {
            failure.found.get_or_insert("object");
            failure
        };
        visitor.visit_map(Entries { entries, value: None, of_the_type: false }).map_err(found)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

/// The members of an object, one by one.
struct Entries<'de, I> {
    entries: I,
    value: Option<(&'de str, &'de Value)>,
    /// Whether the last name was read as one of those that the type knows.
    of_the_type: bool,
}

impl<'de, I: Iterator<Item = (&'de String, &'de Value)>> MapAccess<'de> for Entries<'de, I> {
    type Error = Failure;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Failure> {
        let Some((name, value)) = self.entries.next() else { return Ok(None) };
        self.value = Some((name, value));
        self.of_the_type = false;
        seed.deserialize(Name { name, of_the_type: &mut self.of_the_type }).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Failure> {
        // Only a type that asks for a value before its name gets here without one.
        let (name, value) = self.value.take().ok_or_else(|| Failure::custom("a value without a name"))?;
        let of_the_type = self.of_the_type;
        let inside = |failure: Failure| failure.inside(Step::Member { name: name.to_owned(), of_the_type });
        seed.deserialize(Node(value)).map_err(inside)
    }
}

/// The name of a member. `HashMap<u64, _>` reads it as a number, as in serde_json.
struct Name<'de, 'a> {
    name: &'de str,
    of_the_type: &'a mut bool,
}

impl<'de> Deserializer<'de> for Name<'de, '_> {
    type Error = Failure;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        BorrowedStrDeserializer::new(self.name).deserialize_any(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        *self.of_the_type = true;
        self.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Failure> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Failure> {
        StrDeserializer::new(self.name).deserialize_enum(name, variants, visitor)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.name.parse() {
            Ok(value) => visitor.visit_bool(value),
            Err(_) => self.deserialize_any(visitor),
        }
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.name.parse() {
            Ok(value) => visitor.visit_u64(value),
            Err(_) => self.deserialize_any(visitor),
        }
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_i16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Failure> {
        match self.name.parse() {
            Ok(value) => visitor.visit_i64(value),
            Err(_) => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        i128 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq tuple tuple_struct map struct ignored_any
    }
}

/// `"variant"`, or `{"variant": content}`.
struct Variant<'de> {
    name: &'de str,
    content: Option<&'de Value>,
    of_the_type: &'static [&'static str],
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Failure;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Failure> {
        let name: BorrowedStrDeserializer<'de, Failure> = BorrowedStrDeserializer::new(self.name);
        // A name that is not one of the type's is a value: what is there is told where the variant stands.
        seed.deserialize(name).map(|value| (value, self))
    }
}

impl<'de> Variant<'de> {
    fn read<T>(self, read: impl FnOnce(Node<'de>) -> Result<T, Failure>) -> Result<T, Failure> {
        let step = Step::Member { name: self.name.to_owned(), of_the_type: self.of_the_type.contains(&self.name) };
        let content = self.content.ok_or_else(|| Failure::new("a variant with content", Some("string")))?;
        read(Node(content)).map_err(|failure| failure.inside(step))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = Failure;

    fn unit_variant(self) -> Result<(), Failure> {
        match self.content {
            None => Ok(()),
            Some(_) => self.read(serde::Deserialize::deserialize),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Failure> {
        self.read(|content| seed.deserialize(content))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Failure> {
        self.read(|content| content.deserialize_any(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], visitor: V) -> Result<V::Value, Failure> {
        self.read(|content| content.deserialize_any(visitor))
    }
}
