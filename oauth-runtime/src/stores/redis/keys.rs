//! What the keys of one application are called. All are in one hash slot of a cluster: what stands in braces is hashed.

use crate::records::{IndexValue, RecordId, RecordKey, RecordKind};

const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];

/// The keys of one application.
#[derive(Clone, Debug)]
pub(super) struct Keys(Box<str>);

impl Keys {
    pub(super) fn of(application: &str) -> Self {
        Self(format!("{{oauth:{application}}}:").into())
    }

    /// A hash: version `v`, end `e`, bytes `b`, index values `i`.
    pub(super) fn record(&self, id: RecordId) -> String {
        self.key(id.kind().as_str(), id.key().as_bytes())
    }

    /// A sorted set: the records of a kind by their ends.
    pub(super) fn all(&self, kind: RecordKind) -> String {
        format!("{}all:{}", self.0, kind.as_str())
    }

    /// A sorted set: the records of a kind that carry a value, by their ends.
    pub(super) fn index(&self, kind: RecordKind, value: IndexValue) -> String {
        self.key(&format!("by:{}", kind.as_str()), value.as_bytes())
    }

    /// A hash: holder `h`, end in milliseconds `e`.
    pub(super) fn lease(&self, key: RecordKey) -> String {
        self.key("held", key.as_bytes())
    }

    fn key(&self, what: &str, bytes: &[u8; 32]) -> String {
        let mut key = String::with_capacity(self.0.len() + what.len() + 65);
        key.push_str(&self.0);
        key.push_str(what);
        key.push(':');
        for byte in bytes {
            key.push(DIGITS[usize::from(byte >> 4)]);
            key.push(DIGITS[usize::from(byte & 15)]);
        }
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t212_keys_of_two_applications_are_never_one() {
        let key = RecordKey::from_bytes([7; 32]);
        let value = IndexValue::from_bytes([7; 32]);
        let mut all = Vec::new();
        for application in ["oauth", "shop", "shop}:grant", "shop}:", "", "shop}:by:grant"] {
            let keys = Keys::of(application);
            for kind in RecordKind::ALL {
                all.extend([keys.record(RecordId::new(kind, key)), keys.all(kind), keys.index(kind, value)]);
            }
            all.push(keys.lease(key));
        }
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn all_keys_of_an_application_hash_what_stands_in_the_same_braces() {
        let keys = Keys::of("shop");
        let key = RecordKey::from_bytes([0xab; 32]);
        let record = keys.record(RecordId::new(RecordKind::Grant, key));
        assert_eq!(record, format!("{{oauth:shop}}:grant:{}", "ab".repeat(32)));
        assert!(keys.lease(key).starts_with("{oauth:shop}:held:"));
        assert_eq!(keys.all(RecordKind::Login), "{oauth:shop}:all:login");
    }
}
