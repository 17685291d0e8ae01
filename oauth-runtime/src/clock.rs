//! The time of day, injected so that tests are exact.

use std::fmt::Debug;
use std::time::{SystemTime, UNIX_EPOCH};

/// A source of the current time.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot tell the time",
    label = "not a clock",
    note = "implement `oauth_runtime::clock::Clock`, or use `SystemClock`"
)]
pub trait Clock: Debug + Send + Sync + 'static {
    /// Seconds since 1970-01-01T00:00:00Z.
    fn now(&self) -> i64;
}

/// The machine's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> i64 {
        // A clock before 1970 reads as 1970: everything signed then looks like the future and is refused.
        SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |d| i64::try_from(d.as_secs()).unwrap_or(i64::MAX))
    }
}
