//! Stores of sessions, with one rule more: writing does not bring back what was deleted.

use std::fmt;

use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::Result;

use crate::types::BoxFuture;

/// A `SessionStore` that can tell, in the step that writes a session, whether it was still there.
///
/// A request that is slower than the logout beside it must not bring the session back. A store that is no more than a
/// `SessionStore` is asked twice for that, and a session that is deleted between the two questions comes back all the same.
/// In SQL it is `UPDATE session SET … WHERE id = …`, and the number of rows.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot replace a session in one step",
    label = "not an `AtomicSessionStore`",
    note = "implement `oauth_runtime::web::AtomicSessionStore`, or pass any `SessionStore` to `.session_store(…)`"
)]
pub trait AtomicSessionStore: SessionStore {
    /// Writes the record over the one with its identifier. `false`, and nothing is written, if there is none any more.
    fn replace<'a>(&'a self, record: &'a Record) -> BoxFuture<'a, Result<bool>>;

    /// Reads the record of this identifier, lets `change` at it, and writes it. `false`, and nothing is written, if there is none.
    ///
    /// This is how the end of a session is moved on beside requests that write its values. The default reads and then replaces, and
    /// what another request writes between the two is lost: a store that has transactions, or versions, does better.
    fn change<'a>(&'a self, id: &'a Id, change: ChangeOfSession<'a>) -> BoxFuture<'a, Result<bool>> {
        Box::pin(async move {
            let Some(mut record) = self.load(id).await? else { return Ok(false) };
            change(&mut record);
            self.replace(&record).await
        })
    }
}

/// What is done to a record. It may be done more than once, each time to the record as it is then.
pub type ChangeOfSession<'a> = &'a (dyn Fn(&mut Record) + Send + Sync);

/// Any store.
pub(crate) struct SharedStore(Box<dyn AtomicSessionStore>);

impl SharedStore {
    pub(crate) fn any(store: impl SessionStore) -> Self {
        Self(Box::new(Asked(store)))
    }

    pub(crate) fn atomic(store: impl AtomicSessionStore) -> Self {
        Self(Box::new(store))
    }

    pub(crate) async fn create(&self, record: &mut Record) -> Result<()> {
        self.0.create(record).await
    }

    pub(crate) async fn replace(&self, record: &Record) -> Result<bool> {
        self.0.replace(record).await
    }

    pub(crate) async fn change(&self, id: &Id, change: ChangeOfSession<'_>) -> Result<bool> {
        self.0.change(id, change).await
    }

    pub(crate) async fn load(&self, id: &Id) -> Result<Option<Record>> {
        self.0.load(id).await
    }

    pub(crate) async fn delete(&self, id: &Id) -> Result<()> {
        self.0.delete(id).await
    }
}

impl fmt::Debug for SharedStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A memory store would print every session.
        f.write_str("SharedStore")
    }
}

/// A store that is asked first whether a session is still there.
#[derive(Debug)]
struct Asked<S>(S);

impl<S: SessionStore> AtomicSessionStore for Asked<S> {
    fn replace<'a>(&'a self, record: &'a Record) -> BoxFuture<'a, Result<bool>> {
        Box::pin(async move {
            if self.0.load(&record.id).await?.is_none() {
                return Ok(false);
            }
            self.0.save(record).await.map(|()| true)
        })
    }

    fn change<'a>(&'a self, id: &'a Id, change: ChangeOfSession<'a>) -> BoxFuture<'a, Result<bool>> {
        Box::pin(async move {
            let Some(mut record) = self.0.load(id).await? else { return Ok(false) };
            change(&mut record);
            self.0.save(&record).await.map(|()| true)
        })
    }
}

#[async_trait::async_trait]
impl<S: SessionStore> SessionStore for Asked<S> {
    async fn create(&self, record: &mut Record) -> Result<()> {
        self.0.create(record).await
    }

    async fn save(&self, record: &Record) -> Result<()> {
        self.0.save(record).await
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        self.0.load(id).await
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.0.delete(id).await
    }
}
