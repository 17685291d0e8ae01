//! In a session of its own, with a home of its own: the keyring of whoever runs the tests is nobody's business.

use std::process::Command;

use oauth_tests::folder::Folder;
use oauth_tests::process::{Process, program};
use oauth_tests::skip::{self, Missing};

use super::common::MINUTE;
use super::processes::PROGRAM;

struct Session {
    home: Folder,
}

/// What the first password of a new user unlocks; another one does not.
const UNLOCKED: &str = "printf hunter2 | gnome-keyring-daemon --unlock --components=secrets > /dev/null; ";

impl Session {
    fn new() -> Option<Self> {
        let missing = || Missing::new("gnome-keyring and dbus", "apt-get install gnome-keyring dbus dbus-bin");
        let is_there = |name: &str| program(&[name]).ok_or_else(missing).map(drop);
        let all = ["gnome-keyring-daemon", "dbus-run-session"].map(is_there);
        skip::unless(all.into_iter().collect::<Result<Vec<_>, _>>())?;
        let home = Folder::new("keyring");
        std::fs::create_dir(home.path().join("run")).expect("a folder");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::Permissions::from_mode(0o700);
            std::fs::set_permissions(home.path().join("run"), mode).expect("a mode");
        }
        Some(Self { home })
    }

    /// Runs a script in a session; `$P` is the program, with the store.
    fn run(&self, script: &str) -> Process {
        self.start(Command::new("dbus-run-session").args(["--", "sh", "-c"]).arg(script))
    }

    fn start(&self, command: &mut Command) -> Process {
        for name in ["DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XDG_STATE_HOME", "XDG_DATA_HOME"] {
            command.env_remove(name);
        }
        command.env("HOME", self.home.path()).env("XDG_RUNTIME_DIR", self.home.path().join("run"));
        Process::start("a session", command.env("P", format!("{PROGRAM} keyring com.example.shop")))
    }

    /// The output of a script that prints `done` at its end.
    async fn output(&self, script: &str) -> String {
        let mut process = self.run(&format!("{script}\necho done"));
        process.wait_for_line(2 * MINUTE, |line| (line == "done").then_some(())).await;
        process.output()
    }
}

#[tokio::test]
async fn a_keyring_keeps_the_contract_of_records() {
    let Some(session) = Session::new() else { return };
    let output = session.output(&format!("{UNLOCKED}$P contract")).await;
    assert!(output.contains("the contract is kept"), "{output}");
}

#[tokio::test]
async fn a_keyring_outlives_the_program_and_applications_see_nothing_of_each_other() {
    let Some(session) = Session::new() else { return };
    let output = session.output(&format!("{UNLOCKED}$P put")).await;
    assert!(output.contains("written: true"), "{output}");
    // Logged in anew, with the same password.
    let output = session.output(&format!("{UNLOCKED}$P put; $P apart; $P list")).await;
    assert!(output.contains("written: false") && output.contains("apart") && output.contains("1 listed"), "{output}");
}

#[tokio::test]
async fn three_processes_that_share_a_keyring_take_turns() {
    let Some(session) = Session::new() else { return };
    let notes = Folder::new("notes");
    let count = format!("$P count 15 {} &", notes.path().display()).repeat(3);
    let output = session.output(&format!("{UNLOCKED}{count} wait; $P total")).await;
    assert_eq!(output.matches("counted").count(), 3, "{output}");
    assert!(output.contains("total: 90"), "{output}");
}

#[tokio::test]
async fn t295_items_of_what_has_ended_are_deleted() {
    let Some(session) = Session::new() else { return };
    let output = session.output(&format!("{UNLOCKED}$P sweep")).await;
    assert!(output.contains("20 listed, later 0 listed"), "{output}");
}

#[tokio::test]
async fn t207_a_keyring_that_was_started_again_is_spoken_to_again() {
    let Some(session) = Session::new() else { return };
    let script = format!(
        "{UNLOCKED}mkfifo $HOME/go; $P twice $HOME & program=$!\n\
         while ! test -e $HOME/first; do sleep 0.05; done\n\
         printf hunter2 | gnome-keyring-daemon --replace --unlock --components=secrets > /dev/null\n\
         echo go > $HOME/go; wait $program"
    );
    let output = session.output(&script).await;
    assert!(output.contains("it was there both times"), "{output}");
}

#[tokio::test]
async fn a_keyring_that_is_locked_or_absent_is_a_finding() {
    let Some(session) = Session::new() else { return };
    let output = session.output(&format!("{UNLOCKED}$P put")).await;
    assert!(output.contains("written: true"), "{output}");
    let output = session.output("gnome-keyring-daemon --start --components=secrets > /dev/null; $P put").await;
    assert!(output.contains("store_locked") && output.contains("FileStore"), "{output}");

    let mut nowhere = Command::new(PROGRAM);
    nowhere.args(["keyring", "com.example.shop", "put"]).env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    nowhere.env("HOME", session.home.path()).env_remove("XDG_STATE_HOME");
    let output = nowhere.output().expect("the program runs");
    let output = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.contains("store_absent") && output.contains("DBUS_SESSION_BUS_ADDRESS"), "{output}");
}
