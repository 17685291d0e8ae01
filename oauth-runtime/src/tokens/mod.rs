//! Tokens, kept on the server: never in the session, never in the browser.
//!
//! A provider grants them to an owner; the vault keeps them as records, renews them before they end, and knows no network
//! for it: the way to the provider is passed in.

mod change;
mod connections;
mod encoding;
mod grant;
mod issued;
mod key;
mod logins;
mod obtain;
mod receipt;
mod refresh;
mod renewal;
#[cfg(test)]
mod tests;
mod turn;
mod vault;

pub use self::change::TokenChange;
pub(crate) use self::connections::{ConnectionRecord, Connections};
pub(crate) use self::grant::Grant;
pub use self::issued::{OAuth1Tokens, OAuth2Tokens, Tokens};
pub(crate) use self::key::GrantKey;
pub use self::key::TokenKey;
pub(crate) use self::logins::{LoginRecord, Logins};
pub(crate) use self::obtain::Source;
pub(crate) use self::receipt::Leeway;
pub(crate) use self::renewal::{NotRenewed, Renewal, Revoke, Watcher, Way};
pub(crate) use self::vault::{AfterRefusal, Farewell, Standing, Vault};
