use std::time::Duration;

use crate::types::Timestamp;

/// When tokens come in, and how long before its end each of them is renewed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Receipt {
    pub(crate) now: Timestamp,
    pub(crate) leeway: Leeway,
}

/// How long before its end an access token is renewed: an answer on its way should still find it good, and a short one is not
/// renewed at every call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Leeway {
    most: Duration,
    /// Of its life, at most.
    part: u32,
}

impl Leeway {
    /// As the application wants it.
    pub(crate) const LONGEST: Duration = Duration::from_secs(3600);

    pub(crate) fn new(most: Duration) -> Self {
        Self { most: most.min(Self::LONGEST), part: 2 }
    }
}

impl Default for Leeway {
    fn default() -> Self {
        Self { most: Duration::from_secs(60), part: 10 }
    }
}

impl Receipt {
    /// From when a token that ends then is renewed.
    pub(super) fn renew_at(self, end: Timestamp) -> Timestamp {
        let life = u64::try_from(end.seconds().saturating_sub(self.now.seconds())).unwrap_or_default();
        end.saturating_sub(self.leeway.most.min(Duration::from_secs(life / u64::from(self.leeway.part))))
    }
}
