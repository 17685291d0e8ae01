//! A folder of files.

mod shelf;

use std::fmt;
use std::path::PathBuf;
use std::time::SystemTime;

use self::shelf::Files;
use super::local::{self, Local};
use crate::error::{Finding, Result};
use crate::records::{Cursor, IndexValue, Page, Record, RecordId, RecordKind, Records, StoreError};
use crate::types::BoxFuture;

/// Keeps the grants of a program in a folder of its user: what a command line tool or a desktop program stays logged in with. For any
/// number of processes of that user.
///
/// ```no_run
/// use oauth_runtime::prelude::*;
/// use oauth_runtime::stores::FileStore;
///
/// # async fn layer(sessions: impl tower_sessions::SessionStore) -> oauth_runtime::Result<OAuthLayer> {
/// let grants = FileStore::open("/home/ada/.local/state/paper-trail").await?;
/// OAuthLayer::builder().store(grants).session_store(sessions).build()
/// # }
/// ```
///
/// It keeps grants, and the leases with which they are renewed, and nothing else: sessions of browsers need another store. A record is a
/// file of a few kilobytes, which is replaced as a whole and written to disk first. Whoever looks for records reads all of them: it
/// is made for tens, not for thousands. Files are readable for their user alone, and on Windows as the folder is; with a secret they are
/// sealed too, and without one a program keeps them there as they are, where only their user can read them.
///
/// Processes take turns by a lock on a file, so the folder has to be on a file system that can lock: on the machine itself, best. Ends
/// and leases go by the clock of the application.
pub struct FileStore {
    files: Local<Files>,
    application: Box<str>,
    notices: Vec<Finding>,
}

impl FileStore {
    /// Uses this folder, and makes it if it is not there.
    ///
    /// # Errors
    ///
    /// [`Config`](crate::ErrorKind::Config) with the code `store_not_writable`.
    pub async fn open(directory: impl Into<PathBuf>) -> Result<Self> {
        let directory = shelf::absolute(directory.into())?;
        let files = Files::new(directory.clone(), local::APPLICATION);
        let opening = move || shelf::open(&directory);
        let notices = local::opened(local::LIMIT, opening).await.unwrap_or_else(|| Err(shelf::too_slow()))?;
        Ok(Self { files: Local::new(files), application: local::APPLICATION.into(), notices })
    }

    /// The name of the application among those that share the folder. Default `oauth`. None sees what another has.
    #[must_use]
    pub fn application(self, name: impl Into<Box<str>>) -> Self {
        let application = name.into();
        let files = Files::new(self.files.shelf().directory().to_owned(), &application);
        Self { files: Local::new(files), application, ..self }
    }
}

impl Records for FileStore {
    fn get(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        Box::pin(self.files.get(id, now))
    }

    fn put(&self, record: Record, over: Option<u64>, now: SystemTime) -> BoxFuture<'_, Result<bool, StoreError>> {
        Box::pin(self.files.put(record, over, now))
    }

    fn delete(&self, id: RecordId, now: SystemTime) -> BoxFuture<'_, Result<Option<Record>, StoreError>> {
        Box::pin(self.files.delete(id, now))
    }

    fn find(
        &self,
        kind: RecordKind,
        value: IndexValue,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Vec<Record>, StoreError>> {
        Box::pin(self.files.find(kind, value, now))
    }

    fn page(
        &self,
        kind: RecordKind,
        _after: Option<Cursor>,
        now: SystemTime,
    ) -> BoxFuture<'_, Result<Page, StoreError>> {
        Box::pin(self.files.page(kind, now))
    }

    fn is_private(&self) -> bool {
        // Elsewhere a file is for whoever the folder is for.
        cfg!(unix)
    }

    fn keeps(&self, kind: RecordKind) -> bool {
        local::keeps(kind)
    }

    fn name(&self) -> &'static str {
        "a folder of files"
    }

    fn notices(&self) -> Vec<Finding> {
        self.notices.clone()
    }
}

impl fmt::Debug for FileStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let directory = self.files.shelf().directory();
        f.debug_struct("FileStore").field("directory", &directory).field("application", &self.application).finish()
    }
}
