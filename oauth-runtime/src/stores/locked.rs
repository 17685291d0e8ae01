//! A file that processes lock in turns.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;
use std::time::{Duration, Instant};

use fs4::{FileExt, TryLockError};

/// How often it is looked whether another process is done.
const POLL: Duration = Duration::from_millis(5);

/// The operating system lets go of it when the file is closed, also if the process is killed.
#[derive(Debug)]
pub(super) struct Locked {
    _file: File,
}

/// Waits until then, and is [`WouldBlock`](io::ErrorKind::WouldBlock) afterwards.
pub(super) fn lock(path: &Path, until: Instant) -> io::Result<Locked> {
    let file = options().read(true).write(true).create(true).truncate(false).open(path)?;
    loop {
        // By name: the standard library has one of the same name, and not for as long as this crate is for.
        match FileExt::try_lock(&file) {
            Ok(()) => return Ok(Locked { _file: file }),
            Err(TryLockError::WouldBlock) if Instant::now() < until => std::thread::sleep(POLL),
            Err(TryLockError::WouldBlock) => return Err(io::ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(error)) => return Err(error),
        }
    }
}

/// For files that are their user's alone.
pub(super) fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// With those above it, each its user's alone.
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}
