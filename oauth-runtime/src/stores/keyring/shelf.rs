//! Items of a keyring, and one that lists them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use keyring_core::api::CredentialStore;
use keyring_core::{Entry, Error as KeyringError};

use super::super::local::{Shelf, id_of, name_of, word_for};
use super::super::locked::{self, Locked};
use super::platform;
use crate::error::{Error, Finding, Result};
use crate::records::{RecordId, RecordKind};
use crate::types::Timestamp;

/// The items of one application.
#[derive(Debug)]
pub(super) struct Items {
    keyring: Arc<Keyring>,
    application: String,
    /// Beside those of other services and applications.
    lock: PathBuf,
}

/// The items of a service.
#[derive(Debug)]
struct Keyring {
    service: String,
    /// Where the lock files are.
    folder: PathBuf,
    /// None after it broke: a keyring that was started again knows nothing of those who spoke to the one before.
    connection: Mutex<Option<Arc<CredentialStore>>>,
}

/// What there is, and when it ends.
type Listed = BTreeMap<RecordId, Timestamp>;

impl Items {
    /// Connects, and looks whether something can be written, so that its user is asked now.
    pub(super) fn open(service: &str, application: &str) -> Result<Self> {
        let folder = platform::state_folder().ok_or_else(no_state_folder)?.join("oauth-runtime");
        locked::make_folder(&folder).map_err(|error| lock_fails(error, &folder))?;
        let connection = platform::connect().map_err(absent)?;
        let keyring = Keyring { service: service.to_owned(), folder, connection: Mutex::new(Some(connection)) };
        // Of this process alone: others open it at the same time.
        let probe = format!("probe-{}", std::process::id());
        keyring.write(&probe, b"can this be written?")?;
        keyring.remove(&probe)?;
        Ok(Self::within(Arc::new(keyring), application))
    }

    /// Those of another application.
    pub(super) fn of(&self, application: &str) -> Self {
        Self::within(Arc::clone(&self.keyring), application)
    }

    fn within(keyring: Arc<Keyring>, application: &str) -> Self {
        let application = word_for(application);
        let lock = keyring.folder.join(format!("keyring-{}.{application}.lock", word_for(&keyring.service)));
        Self { keyring, application, lock }
    }

    pub(super) fn service(&self) -> &str {
        &self.keyring.service
    }

    fn item(&self, id: RecordId) -> String {
        format!("{}/{}", self.application, name_of(id))
    }

    fn list(&self) -> String {
        format!("{}/list", self.application)
    }

    fn listed(&self) -> Result<Listed> {
        Ok(self.keyring.read(&self.list())?.map(|bytes| listed(&bytes)).unwrap_or_default())
    }

    fn write_list(&self, ids: &Listed) -> Result<()> {
        let mut text = String::from(MARK);
        for (id, end) in ids {
            // Writing into a string cannot fail.
            let _ = writeln!(text, "{} {}", name_of(*id), end.seconds());
        }
        self.keyring.write(&self.list(), text.as_bytes())
    }
}

/// What a list begins with.
const MARK: &str = "oauth-list-1\n";

/// Lines that nobody wrote are left out: what they were to list is found by its name all the same.
fn listed(bytes: &[u8]) -> Listed {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.strip_prefix(MARK).unwrap_or_default().lines();
    let line = |line: &str| {
        let (name, end) = line.split_once(' ')?;
        Some((id_of(name)?, Timestamp::from_seconds(end.parse().ok()?)))
    };
    lines.filter_map(line).collect()
}

impl Shelf for Items {
    type Lock = Locked;

    fn lock(&self, until: Instant) -> Result<Locked> {
        locked::make_folder(&self.keyring.folder).map_err(|error| lock_fails(error, &self.keyring.folder))?;
        locked::lock(&self.lock, until).map_err(|error| lock_fails(error, &self.lock))
    }

    fn read(&self, id: RecordId) -> Result<Option<Vec<u8>>> {
        self.keyring.read(&self.item(id))
    }

    /// Listed first: what is listed and not there is nothing, what is there and not listed is lost to those who look for it.
    fn write(&self, id: RecordId, end: Timestamp, bytes: &[u8]) -> Result<()> {
        let mut ids = self.listed()?;
        if ids.insert(id, end) != Some(end) {
            self.write_list(&ids)?;
        }
        self.keyring.write(&self.item(id), bytes)
    }

    fn remove(&self, id: RecordId) -> Result<()> {
        self.keyring.remove(&self.item(id))?;
        let mut ids = self.listed()?;
        if ids.remove(&id).is_some() {
            self.write_list(&ids)?;
        }
        Ok(())
    }

    fn ids(&self, kind: RecordKind) -> Result<Vec<RecordId>> {
        Ok(self.listed()?.into_keys().filter(|id| id.kind() == kind).collect())
    }

    fn ended(&self, now: Timestamp) -> Result<Vec<RecordId>> {
        Ok(self.listed()?.into_iter().filter(|(_, end)| *end <= now).map(|(id, _)| id).collect())
    }
}

impl Keyring {
    fn read(&self, item: &str) -> Result<Option<Vec<u8>>> {
        self.with(item, Entry::get_secret)
    }

    fn write(&self, item: &str, bytes: &[u8]) -> Result<()> {
        self.with(item, |entry| entry.set_secret(bytes)).map(drop)
    }

    fn remove(&self, item: &str) -> Result<()> {
        self.with(item, Entry::delete_credential).map(drop)
    }

    /// None if there is no such item. Whatever is done may be done twice.
    fn with<T>(&self, item: &str, work: impl Fn(&Entry) -> keyring_core::Result<T>) -> Result<Option<T>> {
        let attempt = || {
            let connection = self.connection()?;
            connection.build(&self.service, item, None).and_then(|entry| work(&entry))
        };
        let mut done = attempt();
        if matches!(done, Err(KeyringError::PlatformFailure(_))) {
            *self.connection.lock().unwrap_or_else(PoisonError::into_inner) = None;
            done = attempt();
        }
        match done {
            Ok(done) => Ok(Some(done)),
            Err(KeyringError::NoEntry) => Ok(None),
            Err(error) => Err(fault(error)),
        }
    }

    fn connection(&self) -> keyring_core::Result<Arc<CredentialStore>> {
        let mut connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(connection) = &*connection {
            return Ok(Arc::clone(connection));
        }
        Ok(Arc::clone(connection.insert(platform::connect()?)))
    }
}

fn fault(error: KeyringError) -> Error {
    let finding = match &error {
        KeyringError::NoStorageAccess(_) => locked_finding("the keyring of the user is locked, and stays so"),
        KeyringError::TooLong(_, limit) => Finding::new(
            "store_not_writable",
            format!("a record is longer than the keyring takes, which is {limit} bytes"),
            "take `FileStore` on this platform; or have the provider send shorter tokens",
        ),
        KeyringError::Ambiguous(_) => Finding::new(
            "store_unreadable",
            "two keyrings of the user have items of this service and this name",
            "delete those of the service in one of them",
        ),
        KeyringError::NoDefaultStore => return absent(error),
        _ => Finding::new(
            "store_unreachable",
            "the keyring of the user answers with an error",
            "see the cause beside this; it is tried again with the next request",
        ),
    };
    // Not what was read: the cause of some faults has it.
    let shows_nothing = matches!(error, KeyringError::NoStorageAccess(_) | KeyringError::PlatformFailure(_));
    let fault = Error::from(finding);
    if shows_nothing { fault.because(error) } else { fault }
}

fn locked_finding(what: &str) -> Finding {
    let remedy = "unlock it, as logging in at the desktop does, or `gnome-keyring-daemon --unlock`; a program that runs without its \
                  user takes `FileStore`";
    Finding::new("store_locked", what, remedy)
}

pub(super) fn nobody_unlocks() -> Error {
    locked_finding("the keyring waits for its user, and nobody answers").into()
}

fn absent(error: KeyringError) -> Error {
    let what = "there is no keyring for this user";
    let remedy = "start one in the session of the user, such as gnome-keyring or KWallet, and see that `DBUS_SESSION_BUS_ADDRESS` is set; \
                  without a desktop take `FileStore`";
    Error::from(Finding::new("store_absent", what, remedy)).because(error)
}

fn no_state_folder() -> Error {
    let what = "this user has no folder for a lock";
    let remedy = "set `HOME`, or `XDG_STATE_HOME`, on Windows `LOCALAPPDATA`, to an absolute path";
    Finding::new("store_not_writable", what, remedy).into()
}

fn lock_fails(error: io::Error, path: &Path) -> Error {
    let place = path.display();
    let finding = if error.kind() == io::ErrorKind::WouldBlock {
        let what = format!("another program holds the lock {place}, and does not let it go");
        Finding::new("store_locked", what, "end the program that hangs; `lsof` tells which it is")
    } else {
        let what = format!("{place} cannot be written: with it, processes take turns");
        Finding::new("store_not_writable", what, "give the folder to the user of this program, or set `XDG_STATE_HOME`")
    };
    Error::from(finding).because(error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::RecordKey;

    #[test]
    fn a_list_is_read_as_far_as_it_can_be() {
        let id = |byte| RecordId::new(RecordKind::Grant, RecordKey::from_bytes([byte; 32]));
        let (one, two) = (name_of(id(1)), name_of(id(2)));
        let text = format!("{MARK}{one} 1000\nnobody\n{two} soon\n{two} 2000\n\n");
        let expected = Listed::from([(id(1), Timestamp::from_seconds(1000)), (id(2), Timestamp::from_seconds(2000))]);
        assert_eq!(listed(text.as_bytes()), expected);
        for other in [&b""[..], b"\xff", b"oauth-list-2\n"] {
            assert_eq!(listed(other), Listed::new());
        }
    }

    #[test]
    fn the_message_of_a_fault_shows_nothing_that_was_read() {
        let error = fault(KeyringError::BadEncoding(b"hunter2".to_vec()));
        let text = format!("{error} {error:?} {:?}", std::error::Error::source(&error));
        assert!(
            text.contains("store_unreachable") && !text.contains("hunter2") && !text.contains("104, 117"),
            "{text}"
        );
        assert_eq!(fault(KeyringError::TooLong("password".into(), 2560)).code(), "store_not_writable");
    }
}
