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
