use std::fmt;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use arc_swap::ArcSwapOption;

use crate::clock::Clock;
use crate::error::{Error, ErrorKind, Result, TransportFault};
use crate::flight::Flights;
use crate::flow::config::FlowConfig;
use crate::types::Timestamp;

/// A document of the provider, or what else is found elsewhere: fetched when first needed, once for all who wait, kept until it is old, used past its
/// age while the provider is down.
#[derive(Debug)]
pub(crate) struct Cached<T> {
    shelf: Arc<Shelf<T>>,
    flights: Flights<(), Result<Arc<T>>>,
    /// Longest wait, counted from the begin of the fetch.
    patience: Duration,
}

/// How long a document is used, in seconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Life {
    /// Used without asking.
    pub(crate) fresh: i64,
    /// Used while the provider does not answer.
    pub(crate) stale: i64,
    /// Least time between two forced fetches, counted per attempt that was made.
    pub(crate) forced: i64,
}

/// After a failure, callers get an error at once for this long, so that a provider that is down is not hammered.
const COOL_DOWN: i64 = 1;
/// A fetch has its own deadline, whose error says more.
const GRACE: Duration = Duration::from_secs(1);

impl<T: Send + Sync + 'static> Cached<T> {
    pub(crate) fn new(life: Life, flow: &FlowConfig) -> Self {
        Self {
            shelf: Arc::new(Shelf::new(life, Arc::clone(&flow.clock))),
            flights: Flights::new(flow.background.clone()),
            patience: flow.limits.call_timeout + GRACE,
        }
    }

    /// The document. Reading a fresh one takes no lock and waits for nobody.
    pub(crate) async fn get<F>(&self, fetch: impl FnOnce() -> F) -> Result<Arc<T>>
    where
        F: Future<Output = Result<T>> + Send + 'static,
    {
        let now = seconds(&*self.shelf.clock);
        if let Some(value) = self.shelf.within(self.shelf.life.fresh, now) {
            return Ok(value);
        }
        let stale = self.shelf.within(self.shelf.life.stale, now);
        // Somebody else is refreshing a document that still serves: do not wait for it.
        if let Some(value) = stale.as_ref().filter(|_| self.flights.is_under_way(&())) {
            return Ok(Arc::clone(value));
        }
        let fetched = self.fly(fetch, Shelf::renewed).await;
        fetched.or_else(|error| instead_of(error, stale))
    }

    /// A newer document than `seen`, because something in it was missing: at most one fetch per cool-down.
    pub(crate) async fn refresh<F>(&self, seen: &Arc<T>, fetch: impl FnOnce() -> F) -> Result<Arc<T>>
    where
        F: Future<Output = Result<T>> + Send + 'static,
    {
        let old = Arc::clone(seen);
        let fetched = self.fly(fetch, |shelf, fetch| shelf.newer_than(old, fetch)).await;
        fetched.or_else(|error| instead_of(error, Some(Arc::clone(seen))))
    }

    /// The document without a fetch, as long as it serves.
    pub(crate) fn at_hand(&self) -> Option<Arc<T>> {
        self.shelf.within(self.shelf.life.stale, seconds(&*self.shelf.clock))
    }

    async fn fly<F, W>(&self, fetch: impl FnOnce() -> F, work: impl FnOnce(Arc<Shelf<T>>, F) -> W) -> Result<Arc<T>>
    where
        W: Future<Output = Result<Arc<T>>> + Send + 'static,
    {
        let flight = self.flights.join(&(), || work(Arc::clone(&self.shelf), fetch()));
        flight.outcome(self.patience).await.unwrap_or_else(|| Err(too_slow()))
    }
}

/// Where the document is kept.
struct Shelf<T> {
    current: ArcSwapOption<Entry<T>>,
    failed_at: AtomicI64,
    forced_at: AtomicI64,
    life: Life,
    clock: Arc<dyn Clock>,
}

struct Entry<T> {
    value: Arc<T>,
    fetched_at: i64,
}

const NEVER: i64 = i64::MIN / 2;

impl<T> Shelf<T> {
    fn new(life: Life, clock: Arc<dyn Clock>) -> Self {
        let never = || AtomicI64::new(NEVER);
        Self { current: ArcSwapOption::empty(), failed_at: never(), forced_at: never(), life, clock }
    }

    async fn renewed(self: Arc<Self>, fetch: impl Future<Output = Result<T>>) -> Result<Arc<T>> {
        // Somebody was faster, between our look at the shelf and the begin of this flight.
        if let Some(value) = self.within(self.life.fresh, seconds(&*self.clock)) {
            return Ok(value);
        }
        self.fetch(fetch).await
    }

    async fn newer_than(self: Arc<Self>, seen: Arc<T>, fetch: impl Future<Output = Result<T>>) -> Result<Arc<T>> {
        if let Some(entry) = self.current.load_full().filter(|entry| !Arc::ptr_eq(&entry.value, &seen)) {
            return Ok(Arc::clone(&entry.value));
        }
        if is_recent(&self.forced_at, self.life.forced, seconds(&*self.clock)) {
            return Ok(seen);
        }
        let fetched = self.fetch(fetch).await;
        // Not before the fetch: one that never began has asked the provider nothing.
        if !fetched.as_ref().is_err_and(never_left) {
            self.forced_at.store(seconds(&*self.clock), Ordering::Relaxed);
        }
        fetched
    }

    async fn fetch(&self, fetch: impl Future<Output = Result<T>>) -> Result<Arc<T>> {
        if is_recent(&self.failed_at, COOL_DOWN, seconds(&*self.clock)) {
            return Err(TransportFault::CoolingDown.into());
        }
        let fetched = fetch.await;
        // Age and cool-down count from the answer: a slow failure would have cooled down before it came.
        let now = seconds(&*self.clock);
        match fetched {
            Ok(value) => {
                let value = Arc::new(value);
                self.current.store(Some(Arc::new(Entry { value: Arc::clone(&value), fetched_at: now })));
                self.failed_at.store(NEVER, Ordering::Relaxed);
                Ok(value)
            }
            Err(error) => {
                self.failed_at.store(now, Ordering::Relaxed);
                if error.is_verification() {
                    // Somebody else answers for the provider: the cool-down must not bring the old document back.
                    self.current.store(None);
                }
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

/// The old document, if the provider is down or sends what is none. An answer that fails a check against forgery is not
/// covered up.
fn instead_of<T>(error: Error, old: Option<Arc<T>>) -> Result<Arc<T>> {
    let old = old.filter(|_| matches!(error.kind(), ErrorKind::Transport(_) | ErrorKind::Protocol(_)));
    let Some(old) = old else { return Err(error) };
    // The failure that began the cool-down is in the log.
    if !is(&error, TransportFault::CoolingDown) {
        tracing::warn!(
            target: "oauth_runtime::provider",
            code = error.code(),
            "a document of the provider cannot be renewed, the old one stays in use",
        );
    }
    Ok(old)
}

fn too_slow() -> Error {
    TransportFault::Timeout.into()
}

/// The provider was not asked.
fn never_left(error: &Error) -> bool {
    is(error, TransportFault::CoolingDown) || is(error, TransportFault::Overloaded)
}

fn is(error: &Error, fault: TransportFault) -> bool {
    *error.kind() == ErrorKind::Transport(fault)
}

fn seconds(clock: &dyn Clock) -> i64 {
    Timestamp::now(clock).seconds()
}

fn is_recent(moment: &AtomicI64, span: i64, now: i64) -> bool {
    (0..span).contains(&now.saturating_sub(moment.load(Ordering::Relaxed)))
}

impl<T> fmt::Debug for Shelf<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shelf").field("life", &self.life).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;
    use std::time::SystemTime;

    use super::*;
    use crate::error::{ProtocolViolation, VerificationFailure};

    const LIFE: Life = Life { fresh: 600, stale: 86_400, forced: 60 };

    #[derive(Debug, Default)]
    struct TestClock {
        now: AtomicI64,
        /// Seconds that pass between two readings.
        ticks: i64,
    }

    impl TestClock {
        fn advance(&self, seconds: i64) {
            self.now.fetch_add(seconds, Ordering::Relaxed);
        }
    }

    impl Clock for TestClock {
        fn now(&self) -> SystemTime {
            Timestamp::from_seconds(self.now.fetch_add(self.ticks, Ordering::Relaxed)).into()
        }
    }

    fn cached() -> (Cached<u8>, Arc<TestClock>) {
        cached_at(TestClock::default())
    }

    fn cached_at(clock: TestClock) -> (Cached<u8>, Arc<TestClock>) {
        let clock = Arc::new(clock);
        let flow = FlowConfig { clock: Arc::<TestClock>::clone(&clock), ..FlowConfig::default() };
        (Cached::new(LIFE, &flow), clock)
    }

    async fn down() -> Result<u8> {
        Err(TransportFault::Connect.into())
    }

    /// What 32 callers get who come while one fetch is under way, and how many fetches there were.
    async fn crowd(
        cached: Cached<u8>,
        fetch: impl Fn() -> Result<u8> + Clone + Send + 'static,
    ) -> (Vec<Result<u8, &'static str>>, usize) {
        let (cached, fetches) = (Arc::new(cached), Arc::<AtomicUsize>::default());
        let callers = (0..32).map(|_| {
            let (cached, fetches, fetch) = (Arc::clone(&cached), Arc::clone(&fetches), fetch.clone());
            let fetch = || async move {
                fetches.fetch_add(1, Ordering::Relaxed);
                tokio::time::sleep(Duration::from_millis(20)).await;
                fetch()
            };
            tokio::spawn(async move { cached.get(fetch).await.map(|value| *value).map_err(|error| error.code()) })
        });
        let mut outcomes = Vec::new();
        for caller in callers.collect::<Vec<_>>() {
            outcomes.push(caller.await.expect("no panic"));
        }
        (outcomes, fetches.load(Ordering::Relaxed))
    }

    #[tokio::test]
    async fn t126_many_callers_of_a_cold_document_make_one_fetch() {
        assert_eq!(crowd(cached().0, || Ok(7)).await, (vec![Ok(7); 32], 1));
    }

    #[tokio::test]
    async fn many_callers_that_wait_for_a_slow_failure_make_one_fetch_and_get_its_cause() {
        // Even if each of them is back only after the cool-down.
        let (cached, clock) = cached_at(TestClock { ticks: 10, ..TestClock::default() });
        let fail = move || {
            clock.advance(10);
            Err(TransportFault::Timeout.into())
        };
        assert_eq!(crowd(cached, fail).await, (vec![Err("timed_out"); 32], 1));
    }

    #[tokio::test]
    async fn the_cool_down_and_the_age_count_from_the_answer() {
        let (cached, clock) = cached();
        let slow = |result: Result<u8>| {
            let clock = Arc::clone(&clock);
            async move {
                clock.advance(10);
                result
            }
        };
        let failed = cached.get(|| slow(Err(TransportFault::Timeout.into()))).await;
        assert_eq!(failed.expect_err("down").code(), "timed_out");
        assert_eq!(cached.get(down).await.expect_err("down").code(), "provider_cooling_down");
        clock.advance(1);
        cached.get(|| slow(Ok(1))).await.expect("back");
        clock.advance(LIFE.fresh - 1);
        assert_eq!(*cached.get(|| async { Ok(2) }).await.expect("fresh"), 1);
    }

    #[tokio::test]
    async fn nobody_waits_longer_for_the_fetch_of_another_than_for_its_own() {
        let cached = Cached { patience: Duration::from_millis(10), ..cached().0 };
        let asked = || async { cached.get(std::future::pending).await.expect_err("it hangs").code() };
        assert_eq!((asked().await, asked().await), ("timed_out", "timed_out"));
    }

    #[tokio::test]
    async fn t127_forced_fetches_are_one_a_minute_whatever_is_asked() {
        let (cached, clock) = cached();
        let seen = cached.get(|| async { Ok(1) }).await.expect("fetched");
        let fetches = Arc::<AtomicUsize>::default();
        for _ in 0..120 {
            let fetches = Arc::clone(&fetches);
            let fetch = || async move {
                fetches.fetch_add(1, Ordering::Relaxed);
                down().await
            };
            cached.refresh(&seen, fetch).await.expect("what was there before");
            clock.advance(1);
        }
        assert_eq!(fetches.load(Ordering::Relaxed), 2);
    }

    #[tokio::test]
    async fn a_forced_fetch_that_never_began_is_not_counted() {
        let (cached, clock) = cached();
        let seen = cached.get(|| async { Ok(1) }).await.expect("fetched");
        let overloaded = || async { Err(TransportFault::Overloaded.into()) };
        assert_eq!(*cached.refresh(&seen, overloaded).await.expect("the old one"), 1);
        let cooling_down = cached.refresh(&seen, || async { Ok(2) }).await;
        assert_eq!(*cooling_down.expect("the old one"), 1);
        clock.advance(1);
        assert_eq!(*cached.refresh(&seen, || async { Ok(2) }).await.expect("the new one"), 2);
    }

    #[tokio::test]
    async fn t129_a_document_is_served_while_the_provider_is_down_and_replaced_when_it_is_back() {
        let (cached, clock) = cached();
        cached.get(|| async { Ok(1) }).await.expect("fetched");
        clock.advance(3600);
        assert_eq!(*cached.get(down).await.expect("stale"), 1);
        clock.advance(1);
        assert_eq!(*cached.get(|| async { Ok(2) }).await.expect("fresh"), 2);
        clock.advance(86_400);
        assert!(cached.get(down).await.is_err());
    }

    #[tokio::test]
    async fn a_malformed_document_leaves_the_old_one_in_use_and_a_forged_one_ends_it() {
        let (cached, clock) = cached();
        cached.get(|| async { Ok(1) }).await.expect("fetched");
        clock.advance(3600);
        let malformed = || async { Err(ProtocolViolation::JwksMalformed.into()) };
        assert_eq!(*cached.get(malformed).await.expect("stale"), 1);
        clock.advance(1);
        let forged = || async { Err(VerificationFailure::IssuerMismatch.into()) };
        assert_eq!(cached.get(forged).await.expect_err("forged").code(), "issuer_mismatch");
        assert_eq!(cached.get(down).await.expect_err("gone").code(), "provider_cooling_down");
    }

    #[tokio::test]
    async fn t156_a_cold_failure_cools_down_for_a_second_and_then_tries_again() {
        let (cached, clock) = cached();
        assert_eq!(cached.get(down).await.expect_err("down").code(), "connect_failed");
        assert_eq!(cached.get(down).await.expect_err("down").code(), "provider_cooling_down");
        clock.advance(1);
        assert_eq!(*cached.get(|| async { Ok(1) }).await.expect("back"), 1);
    }

    #[tokio::test]
    async fn t186_a_fetch_goes_on_for_the_next_one_when_its_caller_goes_away() {
        let (cached, _) = cached();
        let (answer, answered) = tokio::sync::oneshot::channel();
        let slow = || async { Ok(answered.await.unwrap_or_default()) };
        assert!(tokio::time::timeout(Duration::from_millis(10), cached.get(slow)).await.is_err());
        answer.send(1).expect("the fetch goes on");
        assert_eq!(*cached.get(|| async { Ok(2) }).await.expect("fetched"), 1);
    }
}
