use std::collections::{HashMap, VecDeque};

/// Short-lived records by key: expired ones are not found, and beyond the capacity the oldest go.
#[derive(Debug)]
pub(in crate::development::provider) struct Shelf<V> {
    capacity: usize,
    records: HashMap<String, (i64, V)>,
    /// Keys in the order they came, those of removed records included, never more than the capacity.
    order: VecDeque<String>,
}

impl<V> Shelf<V> {
    pub(in crate::development::provider) fn new(capacity: usize) -> Self {
        Self { capacity, records: HashMap::new(), order: VecDeque::new() }
    }

    pub(in crate::development::provider) fn put(&mut self, key: String, expires_at: i64, value: V) {
        while self.order.len() >= self.capacity {
            let Some(oldest) = self.order.pop_front() else { break };
            self.records.remove(&oldest);
        }
        self.order.push_back(key.clone());
        self.records.insert(key, (expires_at, value));
    }

    pub(in crate::development::provider) fn get_mut(&mut self, key: &str, now: i64) -> Option<&mut V> {
        self.records.get_mut(key).filter(|(expires_at, _)| *expires_at > now).map(|(_, value)| value)
    }

    /// When the record ends.
    pub(in crate::development::provider) fn end(&self, key: &str, now: i64) -> Option<i64> {
        self.records.get(key).map(|(expires_at, _)| *expires_at).filter(|end| *end > now)
    }

    pub(in crate::development::provider) fn clear(&mut self) {
        self.records.clear();
        self.order.clear();
    }

    pub(in crate::development::provider) fn take(&mut self, key: &str, now: i64) -> Option<V> {
        self.records.remove(key).filter(|(expires_at, _)| *expires_at > now).map(|(_, value)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_shelf_forgets_the_oldest_record() {
        let mut shelf = Shelf::new(3);
        for i in 0..10 {
            shelf.put(i.to_string(), 100, i);
        }
        assert_eq!((shelf.take("6", 0), shelf.take("7", 0), shelf.take("9", 0)), (None, Some(7), Some(9)));
        assert!(shelf.records.len() <= 3 && shelf.order.len() <= 3);
    }

    #[test]
    fn an_expired_record_is_not_found() {
        let mut shelf = Shelf::new(3);
        shelf.put("a".to_owned(), 100, ());
        assert!(shelf.get_mut("a", 99).is_some());
        assert!(shelf.take("a", 100).is_none());
    }
}
