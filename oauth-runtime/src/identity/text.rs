//! Claims that wait as a text until somebody asks for one.

use std::borrow::Cow;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

use crate::wire::json::Members;

/// The claims of an identity. Most requests want to know who it is and no more, so those of a session are read when the first
/// of them is asked for.
#[derive(Clone)]
pub(crate) struct Claims {
    /// An object, or nothing if they never were a text.
    text: Box<str>,
    read: OnceLock<Map<String, Value>>,
}

impl Claims {
    /// Of JSON; `None` if it is no object.
    pub(crate) fn unread(text: &str) -> Option<Self> {
        text.starts_with('{').then(|| Self { text: text.into(), read: OnceLock::new() })
    }

    /// Of an object that was read strictly, and is written as JSON again.
    pub(crate) fn of_members(members: &Members<'_>, without: &[&str]) -> Option<Self> {
        let text = String::from_utf8(members.to_text_without(without).ok()?).ok()?;
        Some(Self { text: text.into(), read: OnceLock::new() })
    }

    /// As JSON.
    pub(crate) fn text(&self) -> serde_json::Result<Cow<'_, str>> {
        if self.text.is_empty() {
            serde_json::to_string(self.get()).map(Cow::Owned)
        } else {
            Ok(Cow::Borrowed(&self.text))
        }
    }

    pub(crate) fn get(&self) -> &Map<String, Value> {
        // The text was found to be an object when it became one of these.
        self.read.get_or_init(|| serde_json::from_str(&self.text).unwrap_or_default())
    }
}

impl From<Map<String, Value>> for Claims {
    fn from(claims: Map<String, Value>) -> Self {
        Self { text: Box::default(), read: claims.into() }
    }
}

impl PartialEq for Claims {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl Serialize for Claims {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.get().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Claims {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Map::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;
    use serde_json::value::RawValue;

    use super::*;

    fn unread(text: &str) -> Option<Claims> {
        Claims::unread(serde_json::from_str::<&RawValue>(text).ok()?.get())
    }

    #[test]
    fn a_text_that_is_no_object_is_no_claims() {
        for text in ["[]", "null", "\"{}\"", "1", ""] {
            assert!(unread(text).is_none(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn claims_are_the_same_read_early_and_late(claims in prop::collection::btree_map(".{0,8}", ".{0,20}", 0..6)) {
            let early = json!(claims).as_object().cloned().unwrap_or_default();
            let late = unread(&json!(claims).to_string()).expect("an object");
            prop_assert_eq!(late.get(), &early);
            prop_assert!(late == Claims::from(early));
        }
    }
}
