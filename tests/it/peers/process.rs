use std::path::Path;
use std::process::Command;
use std::time::Duration;

use oauth_tests::process::{Process, program};

#[tokio::test]
async fn a_dropped_process_takes_its_children_with_it() {
    let script = "sleep 600 & echo child $!; wait";
    let mut process = Process::start("sh", Command::new("sh").args(["-c", script]));
    let child =
        process.wait_for_line(Duration::from_secs(10), |line| line.strip_prefix("child ")?.parse::<u32>().ok()).await;
    let ids = [process.id(), child];
    assert!(process.is_running());
    drop(process);
    if !Path::new("/proc/self").exists() {
        return;
    }
    for _ in 0..200 {
        if !ids.iter().any(|&id| is_alive(id)) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("still running: {ids:?}");
}

#[tokio::test]
#[should_panic(expected = "has ended; it printed:\nbad luck")]
async fn a_process_that_ends_early_is_reported_with_its_output() {
    let mut process = Process::start("sh", Command::new("sh").args(["-c", "echo bad luck >&2; exit 3"]));
    process.wait_for_url(Duration::from_secs(10)).await;
}

#[test]
fn the_first_program_in_the_path_is_found() {
    assert!(program(&["no-such-program-anywhere", "sh"]).is_some_and(|path| path.ends_with("sh")));
    assert!(program(&["no-such-program-anywhere"]).is_none());
}

/// A zombie that the init process has yet to collect is dead.
fn is_alive(id: u32) -> bool {
    let state = std::fs::read_to_string(format!("/proc/{id}/stat"));
    state.is_ok_and(|stat| !stat.rsplit_once(')').is_some_and(|(_, rest)| rest.trim_start().starts_with('Z')))
}
