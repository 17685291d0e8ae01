use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use arc_swap::ArcSwapOption;
use tokio::sync::Mutex;

use crate::error::{Result, TransportFault};

/// A document of the provider: fetched when first needed, by one caller for all, kept until it is old, used past its
/// age while the provider is down.
#[derive(Debug)]
pub(crate) struct Cached<T> {
    current: ArcSwapOption<Entry<T>>,
    /// Held while fetching. Whoever waits here finds the result of the one before.
    flight: Mutex<()>,
    failed_at: AtomicI64,
    forced_at: AtomicI64,
    life: Life,
}

/// How long a document is used, in seconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Life {
    /// Used without asking.
    pub(crate) fresh: i64,
    /// Used while the provider does not answer.
    pub(crate) stale: i64,
    /// Least time between two forced fetches, counted per attempt.
    pub(crate) forced: i64,
}

#[derive(Debug)]
struct Entry<T> {
    value: Arc<T>,
    fetched_at: i64,
}

/// After a failure, callers get an error at once for this long, so that a provider that is down is not hammered.
const COOL_DOWN: i64 = 1;
const NEVER: i64 = i64::MIN / 2;

impl<T> Cached<T> {
    pub(crate) fn new(life: Life) -> Self {
        Self {
            current: ArcSwapOption::empty(),
            flight: Mutex::new(()),
            failed_at: AtomicI64::new(NEVER),
            forced_at: AtomicI64::new(NEVER),
            life,
        }
    }

    /// The document. Reading a fresh one takes no lock and waits for nobody.
    pub(crate) async fn get<F>(&self, now: i64, fetch: impl FnOnce() -> F) -> Result<Arc<T>>
    where
        F: Future<Output = Result<T>>,
    {
        if let Some(value) = self.within(self.life.fresh, now) {
            return Ok(value);
        }
        // Somebody else is refreshing a document that still serves: do not wait for it.
        let stale = self.within(self.life.stale, now);
        let _flight = match (&stale, self.flight.try_lock()) {
            (_, Ok(flight)) => flight,
            (Some(value), Err(_)) => return Ok(Arc::clone(value)),
            (None, Err(_)) => self.flight.lock().await,
        };
        if let Some(value) = self.within(self.life.fresh, now) {
            return Ok(value);
        }
        self.fetch(now, fetch).await.or_else(|error| stale.ok_or(error))
    }

    /// A newer document than `seen`, because something in it was missing: at most one fetch per cool-down.
    pub(crate) async fn refresh<F>(&self, seen: &Arc<T>, now: i64, fetch: impl FnOnce() -> F) -> Result<Arc<T>>
    where
        F: Future<Output = Result<T>>,
    {
        let _flight = self.flight.lock().await;
        if let Some(entry) = self.current.load_full().filter(|entry| !Arc::ptr_eq(&entry.value, seen)) {
            return Ok(Arc::clone(&entry.value));
        }
        if is_recent(&self.forced_at, self.life.forced, now) {
            return Ok(Arc::clone(seen));
        }
        self.forced_at.store(now, Ordering::Relaxed);
        self.fetch(now, fetch).await.or_else(|_| Ok(Arc::clone(seen)))
    }

    async fn fetch<F>(&self, now: i64, fetch: impl FnOnce() -> F) -> Result<Arc<T>>
    where
        F: Future<Output = Result<T>>,
    {
        if is_recent(&self.failed_at, COOL_DOWN, now) {
            return Err(TransportFault::CoolingDown.into());
        }
        match fetch().await {
            Ok(value) => {
                let value = Arc::new(value);
                self.current.store(Some(Arc::new(Entry { value: Arc::clone(&value), fetched_at: now })));
                self.failed_at.store(NEVER, Ordering::Relaxed);
                Ok(value)
            }
            Err(error) => {
                self.failed_at.store(now, Ordering::Relaxed);
                Err(error)
            }
        }
    }

    fn within(&self, age: i64, now: i64) -> Option<Arc<T>> {
        let entry = self.current.load();
        let entry = entry.as_ref()?;
        // A clock that went back makes a document young, not invalid.
        (now.saturating_sub(entry.fetched_at) < age).then(|| Arc::clone(&entry.value))
    }
}

fn is_recent(moment: &AtomicI64, span: i64, now: i64) -> bool {
    (0..span).contains(&now.saturating_sub(moment.load(Ordering::Relaxed)))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;
    use std::time::Duration;

    use super::*;

    const LIFE: Life = Life { fresh: 600, stale: 86_400, forced: 60 };

    #[tokio::test]
    async fn t126_many_callers_of_a_cold_document_make_one_fetch() {
        let cached = Arc::new(Cached::<u8>::new(LIFE));
        let fetches = Arc::new(AtomicUsize::new(0));
        let callers = (0..32).map(|_| {
            let (cached, fetches) = (Arc::clone(&cached), Arc::clone(&fetches));
            tokio::spawn(async move {
                let fetch = || async {
                    fetches.fetch_add(1, Ordering::Relaxed);
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    Ok(7)
                };
                cached.get(0, fetch).await.map(|value| *value).map_err(|error| error.code())
            })
        });
        for caller in callers.collect::<Vec<_>>() {
            assert_eq!(caller.await.expect("no panic"), Ok(7));
        }
        assert_eq!(fetches.load(Ordering::Relaxed), 1);
    }

    #[tokio::test]
    async fn t127_forced_fetches_are_one_a_minute_whatever_is_asked() {
        let cached = Cached::<u8>::new(LIFE);
        let seen = cached.get(0, || async { Ok(1) }).await.expect("fetched");
        let fetches = AtomicUsize::new(0);
        for second in 0..120 {
            let fetch = || async {
                fetches.fetch_add(1, Ordering::Relaxed);
                Err(TransportFault::Connect.into())
            };
            cached.refresh(&seen, second, fetch).await.expect("what was there before");
        }
        assert_eq!(fetches.load(Ordering::Relaxed), 2);
    }

    #[tokio::test]
    async fn t129_a_document_is_served_while_the_provider_is_down_and_replaced_when_it_is_back() {
        let cached = Cached::<u8>::new(LIFE);
        cached.get(0, || async { Ok(1) }).await.expect("fetched");
        let down = || async { Err(TransportFault::Connect.into()) };
        assert_eq!(*cached.get(3600, down).await.expect("stale"), 1);
        assert_eq!(*cached.get(3601, || async { Ok(2) }).await.expect("fresh"), 2);
        assert!(cached.get(3601 + 86_400, down).await.is_err());
    }

    #[tokio::test]
    async fn t156_a_cold_failure_cools_down_for_a_second_and_then_tries_again() {
        let cached = Cached::<u8>::new(LIFE);
        let down = || async { Err(TransportFault::Connect.into()) };
        assert_eq!(cached.get(0, down).await.expect_err("down").code(), "connect_failed");
        assert_eq!(cached.get(0, down).await.expect_err("down").code(), "provider_cooling_down");
        assert_eq!(*cached.get(1, || async { Ok(1) }).await.expect("back"), 1);
    }

    #[tokio::test]
    async fn t186_a_caller_that_goes_away_while_fetching_leaves_the_way_free() {
        let cached = Cached::<u8>::new(LIFE);
        let hanging = cached.get(0, std::future::pending);
        assert!(tokio::time::timeout(Duration::from_millis(10), hanging).await.is_err());
        assert_eq!(*cached.get(0, || async { Ok(1) }).await.expect("fetched"), 1);
    }
}
