use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use arc_swap::ArcSwapOption;
use tokio::sync::{Mutex, MutexGuard};

use crate::clock::Clock;
use crate::error::{Error, ErrorKind, Result, TransportFault};

/// A document of the provider: fetched when first needed, by one caller for all, kept until it is old, used past its
/// age while the provider is down.
#[derive(Debug)]
pub(crate) struct Cached<T> {
    current: ArcSwapOption<Entry<T>>,
    /// Held while fetching. Whoever waits here finds the result of the one before.
    flight: Mutex<()>,
    /// Longest wait for somebody else's fetch.
    patience: Duration,
    /// Fetches that failed so far: tells who waited that the fetch it waited for was one of them.
    failures: AtomicU64,
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
    /// Least time between two forced fetches, counted per attempt that was made.
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
    pub(crate) fn new(life: Life, patience: Duration) -> Self {
        Self {
            current: ArcSwapOption::empty(),
            flight: Mutex::new(()),
            patience,
            failures: AtomicU64::new(0),
            failed_at: AtomicI64::new(NEVER),
            forced_at: AtomicI64::new(NEVER),
            life,
        }
    }

    /// The document. Reading a fresh one takes no lock and waits for nobody.
    pub(crate) async fn get<F>(&self, clock: &dyn Clock, fetch: impl FnOnce() -> F) -> Result<Arc<T>>
    where
        F: Future<Output = Result<T>>,
    {
        let now = clock.now();
        if let Some(value) = self.within(self.life.fresh, now) {
            return Ok(value);
        }
        let failures = self.failures.load(Ordering::Relaxed);
        // Somebody else is refreshing a document that still serves: do not wait for it.
        let _flight = match (self.within(self.life.stale, now), self.flight.try_lock()) {
            (_, Ok(flight)) => flight,
            (Some(value), Err(_)) => return Ok(value),
            (None, Err(_)) => self.wait().await?,
        };
        // The wait may have been long.
        let now = clock.now();
        if let Some(value) = self.within(self.life.fresh, now) {
            return Ok(value);
        }
        let stale = self.within(self.life.stale, now);
        self.fetch(clock, failures, fetch).await.or_else(|error| instead_of(error, stale))
    }

    /// A newer document than `seen`, because something in it was missing: at most one fetch per cool-down.
    pub(crate) async fn refresh<F>(&self, seen: &Arc<T>, clock: &dyn Clock, fetch: impl FnOnce() -> F) -> Result<Arc<T>>
    where
        F: Future<Output = Result<T>>,
    {
        let failures = self.failures.load(Ordering::Relaxed);
        let _flight = self.wait().await?;
        if let Some(entry) = self.current.load_full().filter(|entry| !Arc::ptr_eq(&entry.value, seen)) {
            return Ok(Arc::clone(&entry.value));
        }
        if is_recent(&self.forced_at, self.life.forced, clock.now()) {
            return Ok(Arc::clone(seen));
        }
        let fetched = self.fetch(clock, failures, fetch).await;
        // Not before the fetch: one that was given up, or never began, has asked the provider nothing.
        if !fetched.as_ref().is_err_and(never_left) {
            self.forced_at.store(clock.now(), Ordering::Relaxed);
        }
        fetched.or_else(|error| instead_of(error, Some(Arc::clone(seen))))
    }

    async fn wait(&self) -> Result<MutexGuard<'_, ()>> {
        tokio::time::timeout(self.patience, self.flight.lock()).await.map_err(|_| TransportFault::Timeout.into())
    }

    /// `failures` is the count from before the wait for the flight.
    async fn fetch<F>(&self, clock: &dyn Clock, failures: u64, fetch: impl FnOnce() -> F) -> Result<Arc<T>>
    where
        F: Future<Output = Result<T>>,
    {
        let failed_meanwhile = self.failures.load(Ordering::Relaxed) != failures;
        if failed_meanwhile || is_recent(&self.failed_at, COOL_DOWN, clock.now()) {
            return Err(TransportFault::CoolingDown.into());
        }
        let fetched = fetch().await;
        // Age and cool-down count from the answer: a slow failure would have cooled down before it came.
        let now = clock.now();
        match fetched {
            Ok(value) => {
                let value = Arc::new(value);
                self.current.store(Some(Arc::new(Entry { value: Arc::clone(&value), fetched_at: now })));
                self.failed_at.store(NEVER, Ordering::Relaxed);
                Ok(value)
            }
            Err(error) => {
                self.failures.fetch_add(1, Ordering::Relaxed);
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

/// The provider was not asked.
fn never_left(error: &Error) -> bool {
    is(error, TransportFault::CoolingDown) || is(error, TransportFault::Overloaded)
}

fn is(error: &Error, fault: TransportFault) -> bool {
    *error.kind() == ErrorKind::Transport(fault)
}

fn is_recent(moment: &AtomicI64, span: i64, now: i64) -> bool {
    (0..span).contains(&now.saturating_sub(moment.load(Ordering::Relaxed)))
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;

    use super::*;
    use crate::error::{ProtocolViolation, VerificationFailure};

    const LIFE: Life = Life { fresh: 600, stale: 86_400, forced: 60 };
    const PATIENCE: Duration = Duration::from_secs(5);

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
        fn now(&self) -> i64 {
            self.now.fetch_add(self.ticks, Ordering::Relaxed)
        }
    }

    fn cached() -> (Cached<u8>, TestClock) {
        (Cached::new(LIFE, PATIENCE), TestClock::default())
    }

    async fn down() -> Result<u8> {
        Err(TransportFault::Connect.into())
    }

    #[tokio::test]
    async fn t126_many_callers_of_a_cold_document_make_one_fetch() {
        let world = Arc::new((cached(), AtomicUsize::new(0)));
        let callers = (0..32).map(|_| {
            let world = Arc::clone(&world);
            tokio::spawn(async move {
                let ((cached, clock), fetches) = &*world;
                let fetch = || async {
                    fetches.fetch_add(1, Ordering::Relaxed);
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    Ok(7)
                };
                cached.get(clock, fetch).await.map(|value| *value).map_err(|error| error.code())
            })
        });
        for caller in callers.collect::<Vec<_>>() {
            assert_eq!(caller.await.expect("no panic"), Ok(7));
        }
        assert_eq!(world.1.load(Ordering::Relaxed), 1);
    }

    #[tokio::test]
    async fn many_callers_that_wait_for_a_slow_failure_make_one_fetch() {
        // Even if each of them is back only after the cool-down.
        let clock = TestClock { ticks: 10, ..TestClock::default() };
        let world = Arc::new((Cached::<u8>::new(LIFE, PATIENCE), clock, AtomicUsize::new(0)));
        let callers = (0..32).map(|_| {
            let world = Arc::clone(&world);
            tokio::spawn(async move {
                let (cached, clock, fetches) = &*world;
                let fetch = || async {
                    fetches.fetch_add(1, Ordering::Relaxed);
                    tokio::time::sleep(Duration::from_millis(20)).await;
                    clock.advance(10);
                    Err(TransportFault::Timeout.into())
                };
                cached.get(clock, fetch).await.expect_err("down").code()
            })
        });
        let mut codes = Vec::new();
        for caller in callers.collect::<Vec<_>>() {
            codes.push(caller.await.expect("no panic"));
        }
        assert_eq!(world.2.load(Ordering::Relaxed), 1);
        assert_eq!(codes.iter().filter(|code| **code == "timed_out").count(), 1, "{codes:?}");
        assert_eq!(codes.iter().filter(|code| **code == "provider_cooling_down").count(), 31, "{codes:?}");
    }

    #[tokio::test]
    async fn the_cool_down_and_the_age_count_from_the_answer() {
        let (cached, clock) = cached();
        let slow = |result: Result<u8>| async {
            clock.advance(10);
            result
        };
        let failed = cached.get(&clock, || slow(Err(TransportFault::Timeout.into()))).await;
        assert_eq!(failed.expect_err("down").code(), "timed_out");
        assert_eq!(cached.get(&clock, down).await.expect_err("down").code(), "provider_cooling_down");
        clock.advance(1);
        cached.get(&clock, || slow(Ok(1))).await.expect("back");
        clock.advance(LIFE.fresh - 1);
        assert_eq!(*cached.get(&clock, || async { Ok(2) }).await.expect("fresh"), 1);
    }

    #[tokio::test]
    async fn nobody_waits_longer_for_the_fetch_of_another_than_for_its_own() {
        let (cached, clock) = (Cached::<u8>::new(LIFE, Duration::from_millis(10)), TestClock::default());
        let hanging = cached.get(&clock, std::future::pending);
        let waiting = async {
            tokio::task::yield_now().await;
            cached.get(&clock, || async { Ok(1) }).await.expect_err("it hangs").code()
        };
        tokio::select! {
            biased;
            _ = hanging => panic!("it hangs"),
            code = waiting => assert_eq!(code, "timed_out"),
        }
    }

    #[tokio::test]
    async fn t127_forced_fetches_are_one_a_minute_whatever_is_asked() {
        let (cached, clock) = cached();
        let seen = cached.get(&clock, || async { Ok(1) }).await.expect("fetched");
        let fetches = AtomicUsize::new(0);
        for _ in 0..120 {
            let fetch = || async {
                fetches.fetch_add(1, Ordering::Relaxed);
                down().await
            };
            cached.refresh(&seen, &clock, fetch).await.expect("what was there before");
            clock.advance(1);
        }
        assert_eq!(fetches.load(Ordering::Relaxed), 2);
    }

    #[tokio::test]
    async fn a_forced_fetch_that_was_given_up_or_never_began_is_not_counted() {
        let (cached, clock) = cached();
        let seen = cached.get(&clock, || async { Ok(1) }).await.expect("fetched");
        let hanging = cached.refresh(&seen, &clock, std::future::pending);
        assert!(tokio::time::timeout(Duration::from_millis(10), hanging).await.is_err());
        let overloaded = || async { Err(TransportFault::Overloaded.into()) };
        assert_eq!(*cached.refresh(&seen, &clock, overloaded).await.expect("the old one"), 1);
        let cooling_down = cached.refresh(&seen, &clock, || async { Ok(2) }).await;
        assert_eq!(*cooling_down.expect("the old one"), 1);
        clock.advance(1);
        assert_eq!(*cached.refresh(&seen, &clock, || async { Ok(2) }).await.expect("the new one"), 2);
    }

    #[tokio::test]
    async fn t129_a_document_is_served_while_the_provider_is_down_and_replaced_when_it_is_back() {
        let (cached, clock) = cached();
        cached.get(&clock, || async { Ok(1) }).await.expect("fetched");
        clock.advance(3600);
        assert_eq!(*cached.get(&clock, down).await.expect("stale"), 1);
        clock.advance(1);
        assert_eq!(*cached.get(&clock, || async { Ok(2) }).await.expect("fresh"), 2);
        clock.advance(86_400);
        assert!(cached.get(&clock, down).await.is_err());
    }

    #[tokio::test]
    async fn a_malformed_document_leaves_the_old_one_in_use_and_a_forged_one_ends_it() {
        let (cached, clock) = cached();
        cached.get(&clock, || async { Ok(1) }).await.expect("fetched");
        clock.advance(3600);
        let malformed = || async { Err(ProtocolViolation::JwksMalformed.into()) };
        assert_eq!(*cached.get(&clock, malformed).await.expect("stale"), 1);
        clock.advance(1);
        let forged = || async { Err(VerificationFailure::IssuerMismatch.into()) };
        assert_eq!(cached.get(&clock, forged).await.expect_err("forged").code(), "issuer_mismatch");
        assert_eq!(cached.get(&clock, down).await.expect_err("gone").code(), "provider_cooling_down");
    }

    #[tokio::test]
    async fn t156_a_cold_failure_cools_down_for_a_second_and_then_tries_again() {
        let (cached, clock) = cached();
        assert_eq!(cached.get(&clock, down).await.expect_err("down").code(), "connect_failed");
        assert_eq!(cached.get(&clock, down).await.expect_err("down").code(), "provider_cooling_down");
        clock.advance(1);
        assert_eq!(*cached.get(&clock, || async { Ok(1) }).await.expect("back"), 1);
    }

    #[tokio::test]
    async fn t186_a_caller_that_goes_away_while_fetching_leaves_the_way_free() {
        let (cached, clock) = cached();
        let hanging = cached.get(&clock, std::future::pending);
        assert!(tokio::time::timeout(Duration::from_millis(10), hanging).await.is_err());
        assert_eq!(*cached.get(&clock, || async { Ok(1) }).await.expect("fetched"), 1);
    }
}
