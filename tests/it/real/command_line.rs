//! The eighth example as somebody types it, in a home of its own.

use std::path::PathBuf;
use std::process::{Command, Output};
use std::time::Duration;

use oauth_runtime::testing::{ClientRegistration, DevelopmentProvider, Endpoint};
use oauth_tests::folder::Folder;
use oauth_tests::process::{Process, free_port, program};
use oauth_tests::skip::{self, Missing};

use super::example::{build, without_settings};

const LISTED: &str = "development/notes\tNotes on the engine\ndevelopment/engine\t\n";
const SOON: Duration = Duration::from_secs(20);

struct Home {
    folder: Folder,
    program: PathBuf,
    server: String,
}

impl Home {
    fn new(server: &str) -> Self {
        Self { folder: Folder::new("home"), program: build("08_command_line"), server: server.to_owned() }
    }

    /// Nobody's keyring but that of a test.
    fn command(&self) -> Command {
        let mut command = without_settings(&self.program);
        command.env("HOME", self.folder.path()).env_remove("XDG_STATE_HOME");
        command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
        command.env("CODEHOST_SERVER", &self.server);
        command.env("CODEHOST_CLIENT_ID", ClientRegistration::DEFAULT_ID);
        command.env("CODEHOST_CLIENT_SECRET", ClientRegistration::DEFAULT_SECRET);
        command
    }

    fn run(&self, arguments: &[&str]) -> Said {
        self.command().args(arguments).output().expect("the program runs").into()
    }
}

struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
    }
}

#[test]
fn without_a_keyring_the_token_is_in_a_file_of_the_user_alone_and_the_second_run_asks_for_none() {
    let provider = DevelopmentProvider::start().expect("a provider");
    let home = Home::new(&provider.issuer("code"));
    for _ in 0..2 {
        let said = home.run(&["list"]);
        assert_eq!((said.code, &*said.out), (Some(0), LISTED), "{}", said.err);
        assert!(said.err.contains("No keyring here") && said.err.lines().count() == 1, "{}", said.err);
    }
    let asked = |endpoint| provider.request_count(endpoint);
    assert_eq!((asked(Endpoint::Token), asked(Endpoint::ApiRepositories)), (1, 2));

    let folder = home.folder.path().join(".local/state/oauth-runtime-example");
    #[cfg(unix)]
    for (path, mode) in [(folder.clone(), 0o700), (folder.join("oauth"), 0o700)] {
        use std::os::unix::fs::PermissionsExt as _;
        let mode_of = |path: &PathBuf| path.metadata().expect("it is there").permissions().mode() & 0o777;
        assert_eq!(mode_of(&path), mode, "{}", path.display());
        let files = std::fs::read_dir(&path).expect("a folder").map(|entry| entry.expect("an entry").path());
        for file in files.filter(|path| path.is_file()) {
            assert_eq!(mode_of(&file), 0o600, "{}", file.display());
        }
    }
    assert!(folder.join("oauth").read_dir().expect("a folder").count() >= 2, "a token and the lock");

    // A folder of one's own choice is another place.
    let elsewhere = home.folder.path().join("mine");
    let said = home.run(&["list", "--files", elsewhere.to_str().expect("text")]);
    assert_eq!((said.code, &*said.out, &*said.err), (Some(0), LISTED, ""));
    assert!(elsewhere.is_dir() && asked(Endpoint::Token) == 2);

    let told = "the client got a token of its own";
    let another = home.folder.path().join("another");
    let verbose = || home.run(&["list", "--files", another.to_str().expect("text"), "--verbose"]).err;
    assert!(verbose().contains(told));
    assert!(!verbose().contains(told), "the second time it has one");
}

#[tokio::test]
async fn in_a_keyring_the_second_run_finds_the_token_of_the_first() {
    let missing = || Missing::new("gnome-keyring and dbus", "apt-get install gnome-keyring dbus dbus-bin");
    let all = ["gnome-keyring-daemon", "dbus-run-session"].map(|name| program(&[name]).ok_or_else(missing));
    let Some(_) = skip::unless(all.into_iter().collect::<Result<Vec<_>, _>>()) else { return };
    let provider = DevelopmentProvider::start().expect("a provider");
    let home = Home::new(&provider.issuer("code"));
    let run = home.folder.path().join("run");
    std::fs::create_dir(&run).expect("a folder");
    #[cfg(unix)]
    std::fs::set_permissions(&run, std::os::unix::fs::PermissionsExt::from_mode(0o700)).expect("a mode");

    let script = "printf hunter2 | gnome-keyring-daemon --unlock --components=secrets > /dev/null\n\
                  \"$P\" list; \"$P\" list; echo done";
    let mut session = Command::new("dbus-run-session");
    session
        .args(["--", "sh", "-c", script])
        .envs(home.command().get_envs().filter_map(|(name, value)| Some((name, value?))));
    for name in ["DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY", "XDG_STATE_HOME", "XDG_DATA_HOME"] {
        session.env_remove(name);
    }
    session.env("P", &home.program).env("XDG_RUNTIME_DIR", &run);
    let mut session = Process::start("a session", &mut session);
    session.wait_for_line(6 * SOON, |line| (line == "done").then_some(())).await;
    let output = session.output();
    assert_eq!(output.matches("development/notes").count(), 2, "{output}");
    assert!(!output.contains("No keyring here"), "{output}");
    assert_eq!(provider.request_count(Endpoint::Token), 1, "{output}");
    assert!(!home.folder.path().join(".local/state/oauth-runtime-example").exists());
}

#[test]
fn what_is_wrong_is_told_beside_the_output_and_by_the_exit_code() {
    let provider = DevelopmentProvider::start().expect("a provider");
    let home = Home::new(&provider.issuer("code"));
    let fails = |said: Said, code: i32, words: &[&str]| {
        assert_eq!((said.code, &*said.out), (Some(code), ""), "{}", said.err);
        assert!(said.err.starts_with("error: "), "{}", said.err);
        for word in words {
            assert!(said.err.contains(word), "{word}: {}", said.err);
        }
    };
    fails(home.run(&["lsit"]), 2, &["there is no `lsit`", "usage: "]);
    fails(home.run(&["list", "--all"]), 2, &["`list` knows no `--all`", "usage: "]);
    fails(home.run(&["list", "--files"]), 2, &["`--files` wants a folder"]);
    fails(home.run(&["provider", "many"]), 2, &["`many` is no port"]);
    fails(home.run(&["list", "--files", "/proc/tokens"]), 2, &["store_not_writable", "help: "]);
    let output =
        |command: &mut Command| Said::from(command.args(["list", "--files", "tokens"]).output().expect("it runs"));
    let command = || {
        let mut command = home.command();
        command.current_dir(home.folder.path());
        command
    };
    fails(output(command().env("CODEHOST_CLIENT_SECRET", "wrong")), 1, &["invalid_client", "help: "]);
    let nowhere = format!("http://127.0.0.1:{}/code", free_port());
    let address = format!("address: {nowhere}/");
    fails(
        output(command().env("CODEHOST_SERVER", nowhere)),
        1,
        &["connect_failed", &address, "08_command_line provider"],
    );
    fails(output(command().env("CODEHOST_CLIENT_ID", "")), 2, &["CODEHOST_CLIENT_ID"]);

    for arguments in [&[][..], &["--help"]] {
        let said = home.run(arguments);
        assert_eq!((said.code, &*said.err), (Some(0), ""));
        assert!(said.out.starts_with("usage: "), "{}", said.out);
    }
}

#[tokio::test]
async fn the_provider_of_the_eighth_example_says_what_to_type_and_what_it_was_asked() {
    let home = Home::new("");
    let mut provider = Process::start("provider", home.command().args(["provider", &free_port().to_string()]));
    let typed = |line: &str| line.strip_suffix("cargo run --bin 08_command_line -- list").map(str::to_owned);
    let settings = provider.wait_for_line(SOON, typed).await;
    for run in 1..=2 {
        let settings = settings.split_whitespace().filter_map(|setting| setting.split_once('='));
        let said = Said::from(home.command().envs(settings).arg("list").output().expect("the program runs"));
        assert_eq!((said.code, &*said.out), (Some(0), LISTED), "{}", said.err);
        let told = |line: &str| (line == "asked for the repositories").then_some(());
        provider.wait_for_line(SOON, told).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(provider.output().matches("asked for the repositories").count(), run, "{}", provider.output());
        assert_eq!(provider.output().matches("asked for a token").count(), 1, "{}", provider.output());
    }
}
