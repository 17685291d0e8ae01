//! Logins in flight: who started what in which browser, until the provider answers or ten minutes have passed.

mod cookies;
mod pending;
mod sealed;
mod spent;

pub use self::cookies::{CookieAttributes, RequestCookies, SetCookie};
pub use self::pending::{LoginHandle, LoginsInFlight, PendingLogin, TemporarySecret};
pub use self::sealed::SealedCookies;
pub use self::spent::{MemorySpentRecords, SpentRecords};
pub use crate::records::SealingKeys;
