//! Files that are replaced as a whole.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::super::local::{Shelf, end_of, id_of, name_of, word_for};
use super::super::locked::{self, Locked};
use crate::error::{Error, Finding, Result};
use crate::records::{RecordId, RecordKind};
use crate::types::Timestamp;

/// The files of one application.
#[derive(Debug)]
pub(super) struct Files {
    directory: PathBuf,
    /// Below it.
    folder: PathBuf,
}

impl Files {
    pub(super) fn new(directory: PathBuf, application: &str) -> Self {
        let folder = directory.join(word_for(application));
        Self { directory, folder }
    }

    pub(super) fn directory(&self) -> &Path {
        &self.directory
    }

    fn path(&self, id: RecordId) -> PathBuf {
        self.folder.join(name_of(id))
    }

    fn all(&self) -> Result<Vec<RecordId>> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(unreadable(error, &self.folder)),
        };
        let names = entries.map(|entry| entry.map(|entry| entry.file_name()));
        let names = names.collect::<io::Result<Vec<_>>>().map_err(|error| unreadable(error, &self.folder))?;
        Ok(names.iter().filter_map(|name| id_of(name.to_str()?)).collect())
    }
}

impl Shelf for Files {
    type Lock = Locked;

    fn lock(&self, until: Instant) -> Result<Locked> {
        let lock = self.folder.join("lock");
        locked::make_folder(&self.folder).map_err(|error| not_writable(error, &self.folder))?;
        locked::lock(&lock, until).map_err(|error| not_writable(error, &lock))
    }

    fn read(&self, id: RecordId) -> Result<Option<Vec<u8>>> {
        let path = self.path(id);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(unreadable(error, &path)),
        }
    }

    fn write(&self, id: RecordId, _end: Timestamp, bytes: &[u8]) -> Result<()> {
        // One name is enough, under the lock; what a process that was killed left there is written over.
        let (path, fresh) = (self.path(id), self.folder.join("fresh"));
        let replace = || {
            written(&fresh, bytes)?;
            fs::rename(&fresh, &path)?;
            flushed(&self.folder)
        };
        replace().map_err(|error| {
            let _ = fs::remove_file(&fresh);
            not_writable(error, &path)
        })
    }

    fn remove(&self, id: RecordId) -> Result<()> {
        let path = self.path(id);
        match fs::remove_file(&path) {
            Ok(()) => flushed(&self.folder).map_err(|error| not_writable(error, &path)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(not_writable(error, &path)),
        }
    }

    fn ids(&self, kind: RecordKind) -> Result<Vec<RecordId>> {
        let mut ids = self.all()?;
        ids.retain(|id| id.kind() == kind);
        Ok(ids)
    }

    /// What cannot be read stays: a newer version of the program may have written it.
    fn ended(&self, now: Timestamp) -> Result<Vec<RecordId>> {
        let mut ended = Vec::new();
        for id in self.all()? {
            if self.read(id)?.and_then(|bytes| end_of(&bytes)).is_some_and(|end| end <= now) {
                ended.push(id);
            }
        }
        Ok(ended)
    }
}

/// It stays where it is when the program goes elsewhere. An empty path is none.
pub(super) fn absolute(directory: PathBuf) -> Result<PathBuf> {
    std::path::absolute(&directory).map_err(|error| not_writable(error, &directory))
}

/// Makes the folder, and looks whether it can be written to.
pub(super) fn open(directory: &Path) -> Result<Vec<Finding>> {
    // Of this process alone: others open it at the same time.
    let probe = directory.join(format!("probe-{}", std::process::id()));
    let try_out = || {
        locked::make_folder(directory)?;
        written(&probe, b"can this be written?")
    };
    let tried = try_out();
    let _ = fs::remove_file(&probe);
    tried.map_err(|error| not_writable(error, directory))?;
    Ok(open_to_others(directory).into_iter().collect())
}

#[cfg(unix)]
fn open_to_others(directory: &Path) -> Option<Finding> {
    use std::os::unix::fs::PermissionsExt as _;

    let mode = fs::metadata(directory).ok()?.permissions().mode() & 0o777;
    (mode & 0o077 != 0).then(|| {
        let what =
            format!("others than its user may use the folder of the store, {}: mode {mode:o}", directory.display());
        Finding::new("store_open_to_others", what, format!("`chmod 700 {}`", directory.display())).into_warning()
    })
}

#[cfg(not(unix))]
fn open_to_others(_directory: &Path) -> Option<Finding> {
    None
}

/// On disk when this returns.
fn written(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = locked::options().write(true).create(true).truncate(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Where a folder is a file, its entries are on disk then.
fn flushed(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

fn not_writable(error: io::Error, path: &Path) -> Error {
    use io::ErrorKind::{
        AlreadyExists, FileTooLarge, InvalidInput, NotADirectory, NotFound, PermissionDenied, QuotaExceeded,
        ReadOnlyFilesystem, StorageFull, WouldBlock,
    };

    let place = path.display();
    let (code, what, remedy) = match error.kind() {
        WouldBlock => (
            "store_locked",
            format!("another program holds the lock {place}, and does not let it go"),
            "end the program that hangs; `lsof` tells which it is",
        ),
        StorageFull | QuotaExceeded | FileTooLarge => (
            "store_not_writable",
            format!("there is no room for {place}: the disk is full, or what this user may have of it"),
            "make room; what was there is still there",
        ),
        ReadOnlyFilesystem => {
            ("store_not_writable", format!("{place} is on a file system that is read-only"), "name a folder elsewhere")
        }
        PermissionDenied => (
            "store_not_writable",
            format!("{place} cannot be written by this user"),
            "give the user the folder, or name a folder that is this user's",
        ),
        AlreadyExists | NotADirectory => (
            "store_not_writable",
            format!("{place} cannot be a folder: there is a file of that name, or above it"),
            "name another folder",
        ),
        NotFound | InvalidInput => {
            ("store_not_writable", format!("`{place}` cannot be made"), "name a folder; an empty path is none")
        }
        _ => ("store_not_writable", format!("{place} cannot be written"), "see the cause beside this"),
    };
    Error::from(Finding::new(code, what, remedy)).because(error)
}

pub(super) fn too_slow() -> Error {
    let remedy = "see whether the disk answers anybody, or the server of the file system";
    Finding::new("store_unreachable", "the folder of the store did not answer in time", remedy).into()
}

fn unreadable(error: io::Error, path: &Path) -> Error {
    let what = format!("{} cannot be read", path.display());
    let remedy = "give the folder and the files in it to the user of this program, and see the cause beside this";
    Error::from(Finding::new("store_unreadable", what, remedy)).because(error)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_why_a_file_is_not_written_has_a_remedy_of_its_own() {
        let told = |kind: io::ErrorKind| {
            let error = not_writable(kind.into(), Path::new("/state/shop"));
            (error.code(), error.to_string())
        };
        assert!(told(io::ErrorKind::StorageFull).1.contains("the disk is full"));
        assert!(told(io::ErrorKind::ReadOnlyFilesystem).1.contains("read-only"));
        assert!(told(io::ErrorKind::PermissionDenied).1.contains("by this user"));
        assert_eq!(told(io::ErrorKind::WouldBlock).0, "store_locked");
        assert_eq!(told(io::ErrorKind::Other).0, "store_not_writable");
    }
}
