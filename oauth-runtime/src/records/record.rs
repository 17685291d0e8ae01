use std::fmt;
use std::time::SystemTime;

use aws_lc_rs::digest::{SHA256, digest};
use zeroize::Zeroizing;

use crate::types::Timestamp;

/// What a record is about. A store may keep each kind in a place of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum RecordKind {
    /// An account at a provider that somebody connected.
    Connection,
    /// What a provider granted: its tokens.
    Grant,
    /// That somebody does something which only one may do at a time.
    Lease,
    /// Who is logged in, and in which session.
    Login,
    /// What an application keeps for one browser, and who is logged in there.
    Session,
    /// That a login in flight was used up.
    Spent,
}

impl RecordKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [Self::Connection, Self::Grant, Self::Lease, Self::Login, Self::Session, Self::Spent];

    /// The kind of this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// A stable name: letters of ASCII.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Connection => "connection",
            Self::Grant => "grant",
            Self::Lease => "lease",
            Self::Login => "login",
            Self::Session => "session",
            Self::Spent => "spent",
        }
    }
}

/// Which record of a kind: a hash, so that a dump of the store names nobody.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordKey([u8; 32]);

impl RecordKey {
    /// From 32 bytes, as [`as_bytes`](Self::as_bytes) gave them.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The hash of these parts. Each is written with its length, so that no two lists of parts read the same.
    pub(crate) fn of(parts: &[&str]) -> Self {
        // In one piece: a hash that is fed bit by bit costs a fifth more.
        let mut text = Vec::with_capacity(256);
        for part in parts {
            text.extend_from_slice(&(part.len() as u64).to_be_bytes());
            text.extend_from_slice(part.as_bytes());
        }
        let mut key = [0; 32];
        key.copy_from_slice(digest(&SHA256, &text).as_ref());
        Self(key)
    }
}

impl fmt::Debug for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Enough to find it again, too little to be it.
        let [a, b, c, d, ..] = self.0;
        write!(f, "RecordKey({a:02x}{b:02x}{c:02x}{d:02x}…)")
    }
}

/// What records can be found by: a hash with a key of the application's, so that it can be guessed by nobody else.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IndexValue([u8; 32]);

impl IndexValue {
    /// From 32 bytes, as [`as_bytes`](Self::as_bytes) gave them.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for IndexValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c, d, ..] = self.0;
        write!(f, "IndexValue({a:02x}{b:02x}{c:02x}{d:02x}…)")
    }
}

/// Where a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RecordId {
    kind: RecordKind,
    key: RecordKey,
}

impl RecordId {
    /// The record of this kind under this key.
    #[must_use]
    pub const fn new(kind: RecordKind, key: RecordKey) -> Self {
        Self { kind, key }
    }

    /// What it is about.
    #[must_use]
    pub const fn kind(&self) -> RecordKind {
        self.kind
    }

    /// Which of them.
    #[must_use]
    pub const fn key(&self) -> &RecordKey {
        &self.key
    }
}

/// One record, as a store keeps it.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    id: RecordId,
    version: u64,
    end: Timestamp,
    bytes: Zeroizing<Box<[u8]>>,
    indexes: Box<[IndexValue]>,
}

impl Record {
    /// A record that nothing finds but its key. A store that reads one puts it together with this.
    #[must_use]
    pub fn new(id: RecordId, version: u64, end: SystemTime, bytes: impl Into<Box<[u8]>>) -> Self {
        Self { id, version, end: end.into(), bytes: Zeroizing::new(bytes.into()), indexes: Box::default() }
    }

    /// The same record, found by these values too.
    #[must_use]
    pub fn with_indexes(mut self, indexes: impl Into<Box<[IndexValue]>>) -> Self {
        self.indexes = indexes.into();
        self
    }

    /// Where it is.
    #[must_use]
    pub const fn id(&self) -> RecordId {
        self.id
    }

    /// Which writing of it; at most 2⁶³.
    #[must_use]
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// When it ends: a whole second.
    #[must_use]
    pub fn end(&self) -> SystemTime {
        self.end.into()
    }

    /// What is kept. Sealed, unless the store says that records [stay in the process](super::Records::stays_in_process).
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(crate) fn into_bytes(mut self) -> Box<[u8]> {
        std::mem::take(&mut *self.bytes)
    }

    /// What it is found by, beside its key. A store need not keep this with the record, as long as it finds it.
    #[must_use]
    pub fn indexes(&self) -> &[IndexValue] {
        &self.indexes
    }
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Record")
            .field("id", &self.id)
            .field("version", &self.version)
            .field("end", &self.end())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_lists_of_parts_have_one_key() {
        let keys = [&["ab", "c"][..], &["a", "bc"], &["abc"], &["abc", ""], &["", "abc"]].map(RecordKey::of);
        assert_eq!(keys.iter().collect::<std::collections::HashSet<_>>().len(), keys.len());
        assert_eq!(RecordKey::of(&["ab", "c"]), keys[0]);
    }

    #[test]
    fn debug_output_of_a_record_shows_no_bytes() {
        let id = RecordId::new(RecordKind::Grant, RecordKey::of(&["hunter2"]));
        let text = format!("{:?}", Record::new(id, 1, SystemTime::UNIX_EPOCH, *b"hunter2"));
        assert!(text.contains("Grant") && !text.contains("hunter2") && !text.contains("104, 117"), "{text}");
    }
}
