//! Leases: that somebody does something which only one may do at a time, also among processes.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::record::{Record, RecordId};
use crate::entropy::Entropy;
use crate::error::Result as CrateResult;

/// What came of asking for a lease.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Lease {
    /// It was free.
    Taken,
    /// The one before has ended and was never given back: its holder may have died in the middle of its work, or be slow.
    Inherited,
    /// Somebody else holds it.
    Held,
}

/// Who holds a lease: a random number, drawn anew for each time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct LeaseHolder([u8; 16]);

impl LeaseHolder {
    pub(crate) fn random(entropy: &dyn Entropy) -> CrateResult<Self> {
        let mut holder = [0; 16];
        entropy.fill(&mut holder)?;
        Ok(Self(holder))
    }

    /// From 16 bytes, as [`as_bytes`](Self::as_bytes) gave them.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Debug for LeaseHolder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LeaseHolder")
    }
}

/// How long it is known of a lease that has ended whether it was given back.
pub(super) const MEMORY: Duration = Duration::from_secs(86_400);
/// A record to write for a change of a lease, and the version that it goes over.
pub(super) struct Change {
    pub(super) record: Record,
    pub(super) over: Option<u64>,
}

/// A lease as a record. Its version is what makes one of many the holder.
struct Written {
    version: u64,
    holder: [u8; 16],
    /// In milliseconds: leases are short. Zero if it was given back.
    ends_at: u64,
}

impl Written {
    /// None for bytes that are no lease: it has to end first.
    fn of(record: &Record) -> Option<Self> {
        let (holder, ends_at) = record.bytes().split_first_chunk::<16>()?;
        let ends_at = u64::from_be_bytes(ends_at.try_into().ok()?);
        Some(Self { version: record.version(), holder: *holder, ends_at })
    }
}

/// What there is to write for whoever wants the lease; none if somebody holds it.
pub(super) fn taken(
    before: Option<&Record>,
    id: RecordId,
    holder: LeaseHolder,
    life: Duration,
    now: SystemTime,
) -> Option<(Lease, Change)> {
    let before = match before {
        None => None,
        Some(record) => Some(Written::of(record).filter(|lease| lease.ends_at <= milliseconds(now))?),
    };
    let came_of_it = match &before {
        None | Some(Written { ends_at: 0, .. }) => Lease::Taken,
        Some(_) => Lease::Inherited,
    };
    let over = before.map(|before| before.version);
    Some((came_of_it, change(id, over, holder, milliseconds(now + life), now + life + MEMORY)))
}

/// What there is to write to give a lease back; nothing if it is another one's. Written over and not deleted: who took it over
/// meanwhile keeps it.
pub(super) fn given_back(lease: &Record, holder: LeaseHolder, now: SystemTime) -> Option<Change> {
    let Written { version, .. } = Written::of(lease).filter(|lease| lease.holder == *holder.as_bytes())?;
    Some(change(lease.id(), Some(version), holder, 0, now + MEMORY))
}

fn change(id: RecordId, over: Option<u64>, holder: LeaseHolder, ends_at: u64, end: SystemTime) -> Change {
    let version = over.map_or(1, |version| version.saturating_add(1));
    let bytes = [&holder.as_bytes()[..], &ends_at.to_be_bytes()].concat();
    Change { record: Record::new(id, version, end, bytes), over }
}

fn milliseconds(moment: SystemTime) -> u64 {
    u64::try_from(moment.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis()).unwrap_or(u64::MAX)
}
