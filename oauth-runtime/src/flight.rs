//! Work that goes on without whoever began it, and one outcome for all who wait for it.
//!
//! A server drops the future of a request when the browser leaves. What must not stop half-way, such as a refresh whose
//! answer replaces a token that is spent, runs here and is awaited from there.

use std::collections::HashMap;
use std::fmt;
use std::future::Future;
use std::hash::Hash;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::{Notify, watch};
use tokio::time::{Instant, timeout_at};

/// Detached work, counted, so that a server that shuts down can wait for it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Background(Arc<Count>);

#[derive(Debug, Default)]
struct Count {
    running: AtomicUsize,
    idle: Notify,
}

impl Background {
    /// Runs `work` to its end, whoever leaves meanwhile.
    pub(crate) fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        let counted = self.counted();
        // Without a runtime nothing can be sent either: whoever waits is told that the work broke off.
        if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(async move {
                let _counted = counted;
                work.await;
            });
        }
    }

    /// Nothing runs any more.
    pub(crate) async fn finished(&self) {
        loop {
            // Before the look at the number: no end between the two is missed.
            let idle = self.0.idle.notified();
            if self.0.running.load(Ordering::Acquire) == 0 {
                return;
            }
            idle.await;
        }
    }

    fn counted(&self) -> Counted {
        self.0.running.fetch_add(1, Ordering::AcqRel);
        Counted(Arc::clone(&self.0))
    }
}

struct Counted(Arc<Count>);

impl Drop for Counted {
    fn drop(&mut self) {
        if self.0.running.fetch_sub(1, Ordering::AcqRel) == 1 {
            self.0.idle.notify_waiters();
        }
    }
}

/// At most one flight under each key at a time. It is nobody's own: a caller that goes away does not end it, and one that
/// comes meanwhile gets its outcome.
pub(crate) struct Flights<K, T> {
    under_way: Arc<UnderWay<K, T>>,
    background: Background,
}

type UnderWay<K, T> = Mutex<HashMap<K, Flight<T>>>;

/// One flight, for those who wait for it.
#[derive(Clone)]
pub(crate) struct Flight<T> {
    began: Instant,
    outcome: watch::Receiver<Option<T>>,
}

impl<K: Clone + Eq + Hash + Send + 'static, T: Clone + Send + Sync + 'static> Flights<K, T> {
    pub(crate) fn new(background: Background) -> Self {
        Self { under_way: Arc::default(), background }
    }

    pub(crate) fn is_under_way(&self, key: &K) -> bool {
        locked(&self.under_way).contains_key(key)
    }

    /// The flight under this key; begun now if there is none.
    pub(crate) fn join<F>(&self, key: &K, begin: impl FnOnce() -> F) -> Flight<T>
    where
        F: Future<Output = T> + Send + 'static,
    {
        let (sender, flight) = {
            let mut under_way = locked(&self.under_way);
            if let Some(flight) = under_way.get(key) {
                return flight.clone();
            }
            let (sender, outcome) = watch::channel(None);
            let flight = Flight { began: Instant::now(), outcome };
            under_way.insert(key.clone(), flight.clone());
            (sender, flight)
        };
        let landing = Landing { under_way: Arc::clone(&self.under_way), key: key.clone() };
        let work = begin();
        self.background.spawn(async move {
            // Landed before anybody knows the outcome, and also if the work panics.
            let landing = landing;
            let outcome = work.await;
            drop(landing);
            sender.send_replace(Some(outcome));
        });
        flight
    }
}

impl<T: Clone> Flight<T> {
    /// What came of it; none if it takes longer than `patience` from its begin, or broke off.
    pub(crate) async fn outcome(mut self, patience: Duration) -> Option<T> {
        let outcome = timeout_at(self.began + patience, self.outcome.wait_for(Option::is_some)).await;
        outcome.ok()?.ok()?.clone()
    }
}

/// Takes a flight off the list.
struct Landing<K: Eq + Hash, T> {
    under_way: Arc<UnderWay<K, T>>,
    key: K,
}

impl<K: Eq + Hash, T> Drop for Landing<K, T> {
    fn drop(&mut self) {
        locked(&self.under_way).remove(&self.key);
    }
}

fn locked<K, T>(under_way: &UnderWay<K, T>) -> MutexGuard<'_, HashMap<K, Flight<T>>> {
    // A panic elsewhere cannot leave the list half written: every step is one insert or removal.
    under_way.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<K, T> fmt::Debug for Flights<K, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Flights").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(5);

    #[tokio::test]
    async fn t250_all_who_wait_get_the_outcome_of_one_flight() {
        let (flights, begun) = (Flights::<u8, usize>::new(Background::default()), Arc::<AtomicUsize>::default());
        let flight = || {
            flights.join(&1, || {
                let begun = Arc::clone(&begun);
                async move {
                    tokio::time::sleep(Duration::from_millis(10)).await;
                    begun.fetch_add(1, Ordering::SeqCst)
                }
            })
        };
        let waiting = (0..16).map(|_| flight().outcome(PATIENCE)).collect::<Vec<_>>();
        let other = flights.join(&2, || async { 7 });
        for outcome in waiting {
            assert_eq!(outcome.await, Some(0));
        }
        assert_eq!(other.outcome(PATIENCE).await, Some(7));
        tokio::task::yield_now().await;
        assert_eq!(flight().outcome(PATIENCE).await, Some(1), "the next one is another");
    }

    #[tokio::test]
    async fn a_caller_that_goes_away_does_not_end_a_flight() {
        let flights = Flights::<(), u8>::new(Background::default());
        let (release, wait) = tokio::sync::oneshot::channel::<u8>();
        let first = flights.join(&(), || async { wait.await.unwrap_or_default() });
        assert_eq!(first.outcome(Duration::from_millis(5)).await, None);
        assert!(flights.is_under_way(&()));
        let second = flights.join(&(), || async { 0 });
        release.send(7).expect("the flight goes on");
        assert_eq!(second.outcome(PATIENCE).await, Some(7));
    }

    #[tokio::test]
    async fn nobody_waits_longer_than_from_the_begin_of_a_flight() {
        let flights = Flights::<(), ()>::new(Background::default());
        let _hangs = flights.join(&(), std::future::pending);
        tokio::time::sleep(Duration::from_millis(300)).await;
        let asked = Instant::now();
        let late = flights.join(&(), std::future::pending);
        assert_eq!(late.outcome(Duration::from_millis(300)).await, None);
        assert!(asked.elapsed() < Duration::from_millis(200), "{:?}", asked.elapsed());
    }

    #[tokio::test]
    async fn t301_a_panic_frees_the_key_and_whoever_waits() {
        let flights = Flights::<(), u8>::new(Background::default());
        let broken = flights.join(&(), || async { panic!("as a hook may") });
        assert_eq!(broken.outcome(PATIENCE).await, None);
        assert_eq!(flights.join(&(), || async { 1 }).outcome(PATIENCE).await, Some(1));
    }

    #[tokio::test]
    async fn t305_work_that_goes_on_can_be_waited_for() {
        let background = Background::default();
        background.finished().await;
        let done = Arc::<AtomicUsize>::default();
        for milliseconds in [20, 5] {
            let done = Arc::clone(&done);
            background.spawn(async move {
                tokio::time::sleep(Duration::from_millis(milliseconds)).await;
                done.fetch_add(1, Ordering::SeqCst);
            });
        }
        background.finished().await;
        assert_eq!(done.load(Ordering::SeqCst), 2);
    }

    #[test]
    fn without_a_runtime_the_work_breaks_off() {
        let flights = Flights::<(), u8>::new(Background::default());
        let flight = flights.join(&(), || async { 1 });
        assert!(!flights.is_under_way(&()) && flight.outcome.borrow().is_none());
    }
}
