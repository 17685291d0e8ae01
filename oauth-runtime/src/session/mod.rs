//! Logins in flight: who started what in which browser, until the provider answers or ten minutes have passed.

mod cookies;
mod keys;
mod pending;
mod sealed;
mod spent;

pub(crate) use self::cookies::CookieAttributes;
pub use self::cookies::{RequestCookies, SetCookie};
pub use self::keys::SealingKeys;
pub use self::pending::{LoginHandle, LoginsInFlight, PendingLogin, TakeFuture, TemporarySecret};
pub use self::sealed::SealedCookies;
pub use self::spent::{MemorySpentRecords, SpendFuture, SpentRecords};
