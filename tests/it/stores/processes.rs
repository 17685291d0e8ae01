//! Processes that share a store.

use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use oauth_runtime::records::{RecordId, RecordKey, RecordKind, Records};
use oauth_tests::process::Process;

use super::common::MINUTE;

/// See `tests/src/bin/store_user.rs`.
pub(super) const PROGRAM: &str = env!("CARGO_BIN_EXE_store_user");

pub(super) fn user(kind: &str, place: &Path, arguments: &[&str]) -> Process {
    start(Command::new(PROGRAM).arg(kind).arg(place).args(arguments))
}

/// As another user, which takes one who may become others.
#[cfg(target_os = "linux")]
pub(super) fn nobody(kind: &str, place: &Path, arguments: &[&str]) -> Option<Process> {
    use std::os::unix::fs::MetadataExt as _;

    let is_root = std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    let mut command = Command::new("setpriv");
    command.args(["--reuid", "nobody", "--regid", "nogroup", "--clear-groups", PROGRAM, kind]);
    is_root.then(|| start(command.arg(place).args(arguments)))
}

/// Where no file may be longer than so many blocks.
#[cfg(target_os = "linux")]
pub(super) fn with_room_for(blocks: &str, kind: &str, place: &Path, arguments: &[&str]) -> Process {
    // Who ignores the signal is told by an error.
    let script = "trap '' XFSZ; ulimit -f \"$1\"; shift; exec \"$@\"";
    start(Command::new("sh").args(["-c", script, "sh", blocks, PROGRAM, kind]).arg(place).args(arguments))
}

fn start(command: &mut Command) -> Process {
    Process::start("store_user", command)
}

pub(super) async fn counted(user: &mut Process) {
    user.wait_for_line(2 * MINUTE, |line| (line == "counted").then_some(())).await;
}

/// What all of them counted together.
pub(super) async fn counts(store: &impl Records) -> u64 {
    let id = RecordId::new(RecordKind::Grant, RecordKey::from_bytes([5; 32]));
    let counter = store.get(id, SystemTime::now()).await.expect("an answer").expect("somebody counted");
    u64::from_be_bytes(counter.bytes().try_into().expect("a number"))
}
