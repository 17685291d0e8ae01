//! The time of day, injected so that tests are exact.

use std::fmt::Debug;
#[cfg(feature = "testing")]
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
#[cfg(feature = "testing")]
use std::time::Duration;
use std::time::{SystemTime, UNIX_EPOCH};

/// A source of the current time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot tell the time",
    label = "not a clock",
    note = "implement `oauth_runtime::clock::Clock`, or use `SystemClock`"
)]
pub trait Clock: Debug + Send + Sync + 'static {
    /// The current time. Fractions of a second count for nothing here.
    fn now(&self) -> SystemTime;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        // A clock before 1970 reads as 1970: everything signed then looks like the future and is refused.
        SystemTime::now().max(UNIX_EPOCH)
    }
}

/// A clock that a test moves on: it goes as the one below it, and ahead of it by what was added. A clone is the same clock.
///
/// An application that is tested has one without asking for it: [`TestApp::clock`](crate::testing::TestApp::clock).
#[cfg(feature = "testing")]
#[derive(Clone, Debug)]
pub struct TestClock {
    below: Arc<dyn Clock>,
    /// In milliseconds.
    ahead: Arc<AtomicU64>,
}

#[cfg(feature = "testing")]
impl TestClock {
    /// Goes as the machine's clock does.
    #[must_use]
    pub fn new() -> Self {
        Self::above(Arc::new(SystemClock))
    }

    pub(crate) fn above(below: Arc<dyn Clock>) -> Self {
        Self { below, ahead: Arc::default() }
    }

    /// So much later from now on, at once: nothing waits.
    pub fn advance(&self, time: Duration) {
        let millis = u64::try_from(time.as_millis()).unwrap_or(u64::MAX);
        let later = |ahead: u64| Some(ahead.saturating_add(millis));
        let _ = self.ahead.fetch_update(Ordering::Relaxed, Ordering::Relaxed, later);
    }
}

#[cfg(feature = "testing")]
impl Default for TestClock {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(feature = "testing")]
impl Clock for TestClock {
    fn now(&self) -> SystemTime {
        let now = self.below.now();
        now.checked_add(Duration::from_millis(self.ahead.load(Ordering::Relaxed))).unwrap_or(now)
    }
}
