use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use crate::clock::Clock;

/// A moment in whole seconds since 1970, before it if negative: as protocols send it (RFC 7519 §2, RFC 5849 §3.3), and as
/// records keep it. What lies beyond either end stays at that end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Timestamp(i64);

impl Timestamp {
    pub(crate) const fn from_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    pub(crate) fn now(clock: &dyn Clock) -> Self {
        clock.now().into()
    }

    pub(crate) const fn seconds(self) -> i64 {
        self.0
    }

    pub(crate) fn saturating_add(self, span: Duration) -> Self {
        Self(self.0.saturating_add_unsigned(span.as_secs()))
    }

    pub(crate) fn saturating_sub(self, span: Duration) -> Self {
        Self(self.0.saturating_sub_unsigned(span.as_secs()))
    }
}

impl From<SystemTime> for Timestamp {
    fn from(time: SystemTime) -> Self {
        let seconds = match time.duration_since(UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
            // The whole second before, as after 1970.
            Err(before) => {
                let before = before.duration();
                0_i64.saturating_sub_unsigned(before.as_secs()).saturating_sub(i64::from(before.subsec_nanos() > 0))
            }
        };
        Self(seconds)
    }
}

impl From<Timestamp> for SystemTime {
    fn from(timestamp: Timestamp) -> Self {
        let span = Duration::from_secs(timestamp.0.unsigned_abs());
        if timestamp.0 < 0 {
            // Windows knows no moment before 1601.
            return UNIX_EPOCH.checked_sub(span).unwrap_or(UNIX_EPOCH);
        }
        // The end of the year 9999, where a platform cannot count as far as a provider's number.
        let last = Duration::from_secs(253_402_300_799);
        UNIX_EPOCH.checked_add(span).or_else(|| UNIX_EPOCH.checked_add(last)).unwrap_or(UNIX_EPOCH)
    }
}

#[cfg(test)]
pub(crate) fn at(seconds: i64) -> SystemTime {
    Timestamp::from_seconds(seconds).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timestamp_is_the_same_moment_as_a_system_time_in_whole_seconds() {
        for seconds in [0, 1, -1, 1_700_000_000, -1_700_000_000] {
            let time = SystemTime::from(Timestamp::from_seconds(seconds));
            assert_eq!(Timestamp::from(time).seconds(), seconds);
            assert_eq!(Timestamp::from(time + Duration::from_millis(999)).seconds(), seconds);
        }
    }

    #[test]
    fn arithmetic_stays_at_the_end_of_the_range() {
        let (first, last) = (Timestamp::from_seconds(i64::MIN), Timestamp::from_seconds(i64::MAX));
        assert_eq!(last.saturating_add(Duration::MAX), last);
        assert_eq!(first.saturating_sub(Duration::MAX), first);
        assert!(SystemTime::from(last) > UNIX_EPOCH && SystemTime::from(first) <= UNIX_EPOCH);
    }

    #[test]
    fn records_keep_a_moment_as_signed_seconds() {
        let at = Timestamp::from_seconds(1_700_000_000);
        let bytes = postcard::to_allocvec(&at).expect("serializable");
        assert_eq!(bytes, postcard::to_allocvec(&1_700_000_000_i64).expect("serializable"));
        assert_eq!(postcard::from_bytes::<Timestamp>(&bytes).expect("readable"), at);
        assert_eq!(serde_json::to_string(&at).expect("serializable"), "1700000000");
    }
}
