//! PostgreSQL, as Debian has it.
//!
//! One server is for all tests of a program, each with a database of its own; those that stop it start one themselves.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::OnceCell;

use crate::folder::Folder;
use crate::process::{Process, free_port, program};
use crate::skip::Missing;

/// Kind to a machine that does many other things at once; usually it takes a second.
const START_DEADLINE: Duration = Duration::from_secs(60);

/// A server with a folder of its own. Its user is `admin`.
#[derive(Debug)]
pub struct PostgresServer {
    process: Option<Process>,
    folder: Folder,
    programs: PathBuf,
    port: u16,
}

impl PostgresServer {
    /// The password of `admin`.
    pub const PASSWORD: &str = "hunter2hunter2";

    /// The server that all tests of this program share.
    ///
    /// # Errors
    ///
    /// [`Missing`] without PostgreSQL.
    ///
    /// # Panics
    ///
    /// If it does not come up, with all it printed.
    pub async fn shared() -> Result<&'static Self, Missing> {
        static SERVER: OnceCell<PostgresServer> = OnceCell::const_new();
        SERVER.get_or_try_init(Self::start).await
    }

    /// Starts a server on a free port.
    ///
    /// # Errors
    ///
    /// [`Missing`] without PostgreSQL.
    ///
    /// # Panics
    ///
    /// If it does not come up, with all it printed.
    pub async fn start() -> Result<Self, Missing> {
        let programs = programs().ok_or_else(|| Missing::new("PostgreSQL", "apt-get install postgresql"))?;
        let mut server = Self { process: None, folder: Folder::new("postgres"), programs, port: free_port() };
        server.initialize();
        server.start_again().await;
        Ok(server)
    }

    /// Stops it at once, as a machine that fails.
    pub fn stop(&mut self) {
        self.process = None;
    }

    /// Starts it at the same port with the same data.
    ///
    /// # Panics
    ///
    /// If it does not come up, with all it printed.
    pub async fn start_again(&mut self) {
        self.stop();
        // It ends with its standard input, and takes its folder along: what is shared by all tests is dropped by none.
        let script = "server=$$; exec 3<&0; \
                      { cat <&3 > /dev/null; kill -INT $server; sleep 2; rm -rf \"$FOLDER\"; } & \
                      exec \"$@\" 3<&-";
        let mut command = self.unprivileged("sh");
        command.args(["-c", script, "sh"]).arg(self.programs.join("postgres"));
        command.arg("-D").arg(self.data()).args(["-p", &self.port.to_string()]);
        command.arg("-k").arg(self.folder.path()).args(["-c", "listen_addresses=127.0.0.1"]);
        // Tests that run side by side have a dozen processes with ten connections each.
        command.args(["-c", "max_connections=400"]);
        command.env("FOLDER", self.folder.path());
        let mut process = Process::start("postgres", &mut command);
        let ready = |line: &str| line.contains("ready to accept connections").then_some(());
        process.wait_for_line(START_DEADLINE, ready).await;
        process.wait_until_listening(SocketAddr::from(([127, 0, 0, 1], self.port)), START_DEADLINE).await;
        self.process = Some(process);
    }

    /// Where a database is, for `admin`.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://admin:{}@127.0.0.1:{}/{database}", Self::PASSWORD, self.port)
    }

    /// Makes a database of this test alone, and gives its name.
    pub fn database(&self) -> String {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let name = format!("test{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        self.sql("postgres", &format!("create database {name}"));
        name
    }

    /// What `psql` answers to statements of an administrator.
    ///
    /// # Panics
    ///
    /// If the server refuses them.
    pub fn sql(&self, database: &str, statements: &str) -> String {
        let mut command = Command::new(self.programs.join("psql"));
        command.args(["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-c", statements, &self.url(database)]);
        let output = command.output().expect("psql");
        assert!(output.status.success(), "{statements}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// What it wrote to its log since it started.
    pub fn log(&self) -> String {
        self.process.as_ref().map(Process::output).unwrap_or_default()
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn initialize(&self) {
        let password = self.folder.path().join("password");
        std::fs::write(&password, Self::PASSWORD).expect("a file");
        if is_root() {
            let status = Command::new("chown").arg("-R").arg(USER).arg(self.folder.path()).status().expect("chown");
            assert!(status.success(), "chown ended with {status}");
        }
        let mut command = self.unprivileged(self.programs.join("initdb"));
        command.arg("-D").arg(self.data()).args(["-U", "admin", "--auth=scram-sha-256", "--no-sync"]);
        command.args(["--encoding=UTF8", "--locale=C", "--pwfile"]).arg(password);
        let output = command.output().expect("initdb");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }

    /// It does not run as root.
    fn unprivileged(&self, program: impl AsRef<Path>) -> Command {
        let program = program.as_ref();
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command.args(["--reuid", USER, "--regid", USER, "--clear-groups"]).arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir(self.folder.path()).env("LC_ALL", "C").env("TZ", "UTC");
        command
    }
}

/// The user of Debian's package.
const USER: &str = "postgres";

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

/// The folder of the newest version; Debian keeps it out of `PATH`.
fn programs() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let folders = versions.map(|version| version.path().join("bin"));
    let debian = folders.filter(|folder| folder.join("postgres").is_file()).max();
    debian.or_else(|| Some(program(&["postgres"])?.parent()?.to_owned()))
}
