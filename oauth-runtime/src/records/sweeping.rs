use std::collections::BTreeMap;
use std::ops::Bound::{Excluded, Included, Unbounded};

use crate::types::Timestamp;

/// A map whose entries end. Every write looks at the next few entries and drops those that have ended, so that no operation
/// takes long and nothing stays for ever; a tree, because only a sorted one can be walked in steps.
#[derive(Debug)]
pub(crate) struct Sweeping<K, V> {
    entries: BTreeMap<K, Entry<V>>,
    /// Where the last sweep stopped.
    swept_to: Option<K>,
}

#[derive(Debug)]
struct Entry<V> {
    end: Timestamp,
    value: V,
}

/// Entries that a write looks at. With more than one the sweep is faster than the writes.
const STEP: usize = 4;

impl<K: Copy + Ord, V> Sweeping<K, V> {
    pub(crate) fn get(&self, key: &K, now: Timestamp) -> Option<&V> {
        self.get_with_end(key, now).map(|(_, value)| value)
    }

    pub(crate) fn get_with_end(&self, key: &K, now: Timestamp) -> Option<(Timestamp, &V)> {
        self.entries.get(key).filter(|entry| entry.end > now).map(|entry| (entry.end, &entry.value))
    }

    /// Writes or replaces; gives what is gone by that: what was there before, and what the sweep found ended.
    pub(crate) fn insert(&mut self, key: K, end: Timestamp, value: V, now: Timestamp) -> Vec<(K, V)> {
        let mut gone = self.sweep(now);
        gone.extend(self.entries.insert(key, Entry { end, value }).map(|before| (key, before.value)));
        gone
    }

    /// What was there, and whether it had not ended.
    pub(crate) fn remove(&mut self, key: &K, now: Timestamp) -> Option<(V, bool)> {
        self.entries.remove(key).map(|entry| (entry.value, entry.end > now))
    }

    /// Those that have not ended.
    pub(crate) fn iter(&self, now: Timestamp) -> impl Iterator<Item = &V> {
        self.entries.values().filter(move |entry| entry.end > now).map(|entry| &entry.value)
    }

    fn sweep(&mut self, now: Timestamp) -> Vec<(K, V)> {
        let (after, before) = match self.swept_to {
            Some(key) => ((Excluded(key), Unbounded), (Unbounded, Included(key))),
            None => ((Unbounded, Unbounded), (Unbounded, Unbounded)),
        };
        // Round and round.
        let next = self.entries.range(after).chain(self.entries.range(before)).take(STEP);
        let looked_at = next.map(|(key, entry)| (*key, entry.end <= now)).collect::<Vec<_>>();
        self.swept_to = looked_at.last().map(|(key, _)| *key);
        let ended = looked_at.into_iter().filter(|(_, has_ended)| *has_ended);
        ended.filter_map(|(key, _)| self.entries.remove(&key).map(|entry| (key, entry.value))).collect()
    }

    #[cfg(test)]
    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }
}

impl<K, V> Default for Sweeping<K, V> {
    fn default() -> Self {
        Self { entries: BTreeMap::new(), swept_to: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    #[test]
    fn t295_what_has_ended_is_gone_after_a_few_writes() {
        let mut map = Sweeping::default();
        for n in 0..1000_u32 {
            map.insert(n, at(10), (), at(0));
        }
        assert_eq!(map.len(), 1000);
        for n in 0..260_u32 {
            map.insert(10_000 + n, at(100), (), at(10));
        }
        assert!(map.len() <= 260, "{} entries left", map.len());
        assert!(map.get(&10_000, at(10)).is_some());
    }

    #[test]
    fn a_steady_stream_of_entries_leaves_few_that_have_ended() {
        let mut map = Sweeping::default();
        // Scattered, as hashes are.
        let key = |n: i64| n.wrapping_mul(0x9E37_79B9_7F4A_7C15_u64.cast_signed());
        let most = (0..20_000).map(|n| {
            map.insert(key(n), at(n + 1000), (), at(n));
            map.len()
        });
        let most = most.max().unwrap_or_default();
        assert!(most <= 1400, "{most} entries, of which 1000 have not ended");
    }

    #[test]
    fn an_entry_is_there_until_its_end_and_no_longer() {
        let mut map = Sweeping::default();
        assert!(map.insert(1, at(10), 'a', at(0)).is_empty());
        assert_eq!((map.get(&1, at(9)), map.get(&1, at(10))), (Some(&'a'), None));
        assert_eq!(map.insert(1, at(20), 'b', at(0)), [(1, 'a')]);
        assert_eq!(map.remove(&1, at(20)), Some(('b', false)));
        assert_eq!(map.remove(&1, at(0)), None);
    }
}
