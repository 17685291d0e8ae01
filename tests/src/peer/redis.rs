//! Redis, as Debian has it.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::folder::Folder;
use crate::process::{Process, free_port, program};
use crate::skip::Missing;
use crate::tls::Certificate;

const START_DEADLINE: Duration = Duration::from_secs(30);

/// A server with a folder of its own, which writes each change to disk and throws nothing away.
#[derive(Debug)]
pub struct RedisServer {
    process: Option<Process>,
    folder: Folder,
    server: PathBuf,
    cli: PathBuf,
    port: u16,
    tls_port: u16,
    settings: Vec<String>,
}

impl RedisServer {
    /// The password of everybody.
    pub const PASSWORD: &str = "hunter2hunter2";

    /// Starts a server on a free port.
    ///
    /// # Errors
    ///
    /// [`Missing`] without Redis.
    ///
    /// # Panics
    ///
    /// If it does not come up, with all it printed.
    pub async fn start() -> Result<Self, Missing> {
        Self::start_with(&["--appendonly", "yes", "--appendfsync", "always"]).await
    }

    /// As [`start`](Self::start), with settings as on its command line.
    ///
    /// # Errors
    ///
    /// [`Missing`] without Redis.
    ///
    /// # Panics
    ///
    /// If it does not come up, with all it printed.
    pub async fn start_with(settings: &[&str]) -> Result<Self, Missing> {
        let missing = || Missing::new("Redis", "apt-get install redis-server");
        let server = program(&["redis-server", "valkey-server"]).ok_or_else(missing)?;
        let cli = program(&["redis-cli", "valkey-cli"]).ok_or_else(missing)?;
        let folder = Folder::new("redis");
        let settings = settings.iter().map(|&setting| setting.to_owned()).collect();
        let (port, tls_port) = (free_port(), free_port());
        let mut server = Self { process: None, folder, server, cli, port, tls_port, settings };
        let certificate = Certificate::of(&["localhost"]);
        std::fs::write(server.certificate(), certificate.pem_with_key()).expect("a file");
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
        // It does not end with its standard input, but this does, and takes it along.
        let script = "\"$@\" & server=$!; cat > /dev/null; kill -KILL $server";
        let mut command = Command::new("sh");
        command.args(["-c", script, "sh"]).arg(&self.server);
        command.args(["--bind", "127.0.0.1", "--port", &self.port.to_string(), "--dir"]).arg(self.folder.path());
        command.args(["--tls-port", &self.tls_port.to_string(), "--tls-auth-clients", "no"]);
        command.arg("--tls-cert-file").arg(self.certificate()).arg("--tls-key-file").arg(self.certificate());
        command.args(["--requirepass", Self::PASSWORD]).args(&self.settings);
        let mut process = Process::start("redis-server", &mut command);
        let ready = |line: &str| line.contains("Ready to accept connections").then_some(());
        process.wait_for_line(START_DEADLINE, ready).await;
        process.wait_until_listening(SocketAddr::from(([127, 0, 0, 1], self.port)), START_DEADLINE).await;
        self.process = Some(process);
    }

    /// Where it is, with the password.
    pub fn url(&self) -> String {
        format!("redis://:{}@127.0.0.1:{}/0", Self::PASSWORD, self.port)
    }

    /// Where it is with TLS, with the password.
    pub fn tls_url(&self) -> String {
        format!("rediss://:{}@localhost:{}/0", Self::PASSWORD, self.tls_port)
    }

    /// The port for everybody.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The certificate in PEM; its private key is there too.
    pub fn certificate(&self) -> PathBuf {
        self.folder.path().join("certificate.pem")
    }

    /// What `redis-cli` answers to a command, a value a line.
    ///
    /// # Panics
    ///
    /// If there is no answer.
    pub fn command(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(&self.cli);
        command.args(["-h", "127.0.0.1", "-p", &self.port.to_string(), "--no-auth-warning"]).args(arguments);
        let output = command.env("REDISCLI_AUTH", Self::PASSWORD).output().expect("redis-cli");
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }
}
