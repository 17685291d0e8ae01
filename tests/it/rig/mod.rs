//! An application with four providers, the provider they are registered at, and ways to drive and watch both.

mod app;
mod careless;
mod log;
mod page;
mod providers;
mod raw;
mod recorder;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use oauth_runtime::clock::Clock;

pub(crate) use self::app::{App, Rig};
pub(crate) use self::careless::Careless;
pub(crate) use self::log::{Log, alone, alone_with};
pub(crate) use self::page::{assert_begun_anew, assert_protected, code_of, is_logged_in, location};
pub(crate) use self::providers::{
    CodeHost, Lasting, Legacy, Nameless, Open, Other, Plain, Posted, Rotating, SECRET, environment, gist, repo,
    repo_status, user_email,
};
pub(crate) use self::raw::{raw, raw_failure};
pub(crate) use self::recorder::Recorder;

/// A line of what is lost when something fails. Not `println!`: the harness would keep that of a passing test.
pub(crate) fn row(fault: &str, expected: &str, measured: &str, seen: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "{fault} → {expected} → {measured} → {seen}");
}

/// A clock that stands ahead of the machine's by what a test says.
#[derive(Debug, Default)]
pub(crate) struct TestClock(AtomicI64);

impl TestClock {
    pub(crate) fn new() -> Arc<Self> {
        Arc::default()
    }

    pub(crate) fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }

    pub(crate) fn ahead(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

impl Clock for TestClock {
    fn now(&self) -> SystemTime {
        let (now, ahead) = (SystemTime::now(), self.ahead());
        let span = Duration::from_secs(ahead.unsigned_abs());
        if ahead < 0 { now - span } else { now + span }
    }
}
