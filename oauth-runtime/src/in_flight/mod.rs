//! Logins in flight: who started what in which browser, until the provider responds or ten minutes have passed.

mod answer;
mod cookies;
mod expectation;
mod handle;
mod logins;
mod pending;
mod purpose;
mod record;
mod sealed;
mod server_digest;
mod spent;

pub(crate) use self::answer::AnswerDigest;
pub use self::cookies::{CookieAttributes, RequestCookies, SetCookie};
pub(crate) use self::expectation::{Asked, AskedIdToken, Expectation, TemporarySecret};
pub use self::handle::LoginHandle;
pub use self::logins::LoginsInFlight;
pub use self::pending::PendingLogin;
pub(crate) use self::pending::Start;
pub use self::purpose::{Connecting, Initiator, Linking, Purpose};
pub use self::sealed::SealedCookies;
pub(crate) use self::server_digest::ServerDigest;
pub(crate) use self::spent::RecordedSpent;
pub use self::spent::{MemorySpentRecords, SpentRecords};
#[doc(inline)]
pub use crate::records::SealingKeys;
