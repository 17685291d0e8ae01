//! What the application is told about tokens that are kept for it.

use std::fmt;
use std::sync::Arc;

use crate::clock::Clock;
use crate::tokens::{ConnectionRecord, TokenChange, TokenKey, Watcher};
use crate::types::{BoxFuture, Timestamp};
use crate::web::layer::connected_account::ConnectedAccount;

/// Something became of tokens that are kept.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct TokenEvent {
    /// Whose they are.
    pub whose: TokensOf,
    /// What became of them.
    pub change: TokenChange,
}

/// Whose tokens.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TokensOf {
    /// Of a login.
    Login(TokenKey),
    /// Of an account that somebody connected, with the state it is in now.
    Connection(ConnectedAccount),
}

/// What the application wants to do then.
#[derive(Clone)]
pub(crate) struct TokenHook(pub(crate) Arc<dyn Fn(TokenEvent) -> BoxFuture<'static, ()> + Send + Sync>);

/// Whose tokens, as they are found.
#[derive(Clone, Debug)]
pub(crate) enum Whose {
    Login(TokenKey),
    Connection(ConnectionRecord),
}

#[derive(Debug)]
struct Told {
    hook: TokenHook,
    clock: Arc<dyn Clock>,
    whose: Whose,
}

impl TokenHook {
    /// Tells the application of these tokens.
    pub(crate) fn watch(&self, whose: Whose, clock: &Arc<dyn Clock>) -> Arc<dyn Watcher> {
        Arc::new(Told { hook: self.clone(), clock: Arc::clone(clock), whose })
    }
}

impl Watcher for Told {
    fn tell(&self, change: TokenChange) -> BoxFuture<'static, ()> {
        let whose = match self.whose.clone() {
            Whose::Login(key) => TokensOf::Login(key),
            Whose::Connection(record) => {
                TokensOf::Connection(ConnectedAccount::after(record, &change, Timestamp::now(&*self.clock)))
            }
        };
        (self.hook.0)(TokenEvent { whose, change })
    }
}

impl fmt::Debug for TokenHook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenHook")
    }
}
