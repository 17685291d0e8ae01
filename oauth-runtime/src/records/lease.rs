//! Leases: that somebody does something which only one may do at a time, also among processes.

use std::fmt;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::{Record, RecordId, RecordKey, RecordKind, Records, StoreError};
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
/// Writers may be in one another's way a few times, and never for long.
const ATTEMPTS: u32 = 16;

/// A lease as a record. Its version is what makes one of many the holder.
struct Written {
    version: u64,
    holder: [u8; 16],
    /// In milliseconds: leases are short. Zero if it was given back.
    ends_at: u64,
}

impl Written {
    async fn read<R: Records + ?Sized>(store: &R, id: RecordId, now: SystemTime) -> Result<Option<Self>, StoreError> {
        let Some(record) = store.get(id, now).await? else { return Ok(None) };
        let (holder, ends_at) = record.bytes().split_first_chunk::<16>().ok_or("a lease is not readable")?;
        let ends_at = ends_at.try_into().map_err(|_| "a lease is not readable")?;
        Ok(Some(Self { version: record.version(), holder: *holder, ends_at: u64::from_be_bytes(ends_at) }))
    }

    fn record(id: RecordId, version: u64, holder: LeaseHolder, ends_at: u64, end: SystemTime) -> Record {
        Record::new(id, version, end, [&holder.as_bytes()[..], &ends_at.to_be_bytes()].concat())
    }
}

pub(super) async fn take<R: Records + ?Sized>(
    store: &R,
    key: RecordKey,
    holder: LeaseHolder,
    life: Duration,
    now: SystemTime,
) -> Result<Lease, StoreError> {
    let id = RecordId::new(RecordKind::Lease, key);
    for _ in 0..ATTEMPTS {
        let before = Written::read(store, id, now).await?;
        let (came_of_it, over) = match &before {
            None => (Lease::Taken, None),
            Some(before) if before.ends_at > milliseconds(now) => return Ok(Lease::Held),
            Some(Written { version, ends_at: 0, .. }) => (Lease::Taken, Some(*version)),
            Some(Written { version, .. }) => (Lease::Inherited, Some(*version)),
        };
        let version = over.map_or(1, |version| version.saturating_add(1));
        let lease = Written::record(id, version, holder, milliseconds(now + life), now + life + MEMORY);
        if store.put(lease, over, now).await? {
            return Ok(came_of_it);
        }
    }
    Ok(Lease::Held)
}

pub(super) async fn give_back<R: Records + ?Sized>(
    store: &R,
    key: RecordKey,
    holder: LeaseHolder,
    now: SystemTime,
) -> Result<(), StoreError> {
    let id = RecordId::new(RecordKind::Lease, key);
    let Some(Written { version, .. }) =
        Written::read(store, id, now).await?.filter(|lease| lease.holder == *holder.as_bytes())
    else {
        return Ok(());
    };
    // Written over and not deleted: who took it over meanwhile keeps it.
    store.put(Written::record(id, version.saturating_add(1), holder, 0, now + MEMORY), Some(version), now).await?;
    Ok(())
}

fn milliseconds(moment: SystemTime) -> u64 {
    u64::try_from(moment.duration_since(UNIX_EPOCH).unwrap_or_default().as_millis()).unwrap_or(u64::MAX)
}
