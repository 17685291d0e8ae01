//! The keyring of the user.

mod platform;
mod shelf;

use std::fmt;
use std::time::{Duration, SystemTime};

use self::shelf::Items;
use super::local::{self, Local};
use crate::error::Result;
use crate::records::{Cursor, IndexValue, Page, Record, RecordId, RecordKind, Records, StoreError};
use crate::types::BoxFuture;

/// How long its user may take to unlock it.
const UNLOCKING: Duration = Duration::from_secs(60);

/// Keeps the grants of a program in the keyring of its user: the Secret Service of a Linux desktop, such as gnome-keyring or KWallet, the
/// keychain of macOS, the credential manager of Windows. For any number of processes of that user.
///
/// ```no_run
/// use oauth_runtime::prelude::*;
/// use oauth_runtime::stores::KeyringStore;
///
/// # async fn layer(sessions: impl tower_sessions::SessionStore) -> oauth_runtime::Result<OAuthLayer> {
/// let grants = KeyringStore::open("com.example.paper-trail").await?;
/// OAuthLayer::builder().store(grants).session_store(sessions).build()
/// # }
/// ```
///
/// It keeps grants, and the leases with which they are renewed, and nothing else: sessions of browsers need another store. A record is an
/// item; one more item lists them, since a keyring does not everywhere. It is made for tens of records, not for thousands. Processes take
/// turns by a lock on a file below `$XDG_STATE_HOME` or `~/.local/state`, on macOS `~/Library/Application Support`, on Windows
/// `%LOCALAPPDATA%`.
///
/// An item of a Linux desktop or of macOS may be as long as a record is. One of Windows may have 2,560 bytes: tokens that are JWTs can be
/// longer, and are an error there. Programs without a desktop, as in a container or over SSH, have no keyring: for them there is
/// `FileStore`, with the feature `file`.
///
/// With a secret what is kept is sealed as well, so that other programs of the user learn nothing from it; a program without one leaves
/// it to the keyring.
pub struct KeyringStore {
    items: Local<Items>,
    application: Box<str>,
}

impl KeyringStore {
    /// Uses the items of this service, which is what people see in the keyring: a name that no other program has.
    ///
    /// Its user may be asked to unlock the keyring, and has a minute for it.
    ///
    /// # Errors
    ///
    /// [`Config`](crate::ErrorKind::Config) with the code `store_absent`, `store_locked` or `store_not_writable`.
    pub async fn open(service: impl Into<String>) -> Result<Self> {
        let service = service.into();
        let opening = move || Items::open(&service, local::APPLICATION);
        let items = local::opened(UNLOCKING, opening).await.unwrap_or_else(|| Err(shelf::nobody_unlocks()))?;
        Ok(Self { items: Local::new(items), application: local::APPLICATION.into() })
    }

    /// The name of the application among those that share the service. Default `oauth`. None sees what another has.
    #[must_use]
    pub fn application(self, name: impl Into<Box<str>>) -> Self {
        let application = name.into();
        Self { items: Local::new(self.items.shelf().of(&application)), application }
    }
}

impl Records for KeyringStore {
    fn get(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        Box::pin(self.items.get(id, now))
    }

    fn put(&self, record: Record, over: Option<u64>, now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
        Box::pin(self.items.put(record, over, now))
    }

    fn delete(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        Box::pin(self.items.delete(id, now))
    }

    fn find(
        &self,
        kind: RecordKind,
        value: IndexValue,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Vec<Record>, StoreError>> {
        Box::pin(self.items.find(kind, value, now))
    }

    fn page(
        &self,
        kind: RecordKind,
        _after: Option<Cursor>,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Page, StoreError>> {
        Box::pin(self.items.page(kind, now))
    }

    fn is_private(&self) -> bool {
        true
    }

    fn keeps(&self, kind: RecordKind) -> bool {
        local::keeps(kind)
    }

    fn name(&self) -> &'static str {
        "the keyring of the user"
    }
}

impl fmt::Debug for KeyringStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let service = self.items.shelf().service();
        f.debug_struct("KeyringStore").field("service", &service).field("application", &self.application).finish()
    }
}
