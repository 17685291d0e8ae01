//! nginx, as Debian has it, with the configuration that the guide gives for several instances.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use crate::folder::Folder;
use crate::process::{Process, free_port, program};
use crate::skip::Missing;
use crate::tls::Certificate;

const START_DEADLINE: Duration = Duration::from_secs(60);

/// What the guide says, and so what is tried.
const CHAPTER: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../oauth-runtime/src/docs/guide/several-instances.md"));

/// In front of several instances, at `https://localhost:PORT`.
#[derive(Debug)]
pub struct Nginx {
    process: Process,
    folder: Folder,
    port: u16,
    certificate_pem: String,
}

impl Nginx {
    /// Starts it in front of what listens, or will listen, at these ports.
    ///
    /// # Errors
    ///
    /// [`Missing`] without nginx.
    ///
    /// # Panics
    ///
    /// If it does not come up, with all it printed, or the guide's configuration is no more what this knows.
    pub async fn start(instances: &[u16]) -> Result<Self, Missing> {
        let program = program_of_nginx()?;
        let (folder, port) = (Folder::new("nginx"), free_port());
        let certificate = Certificate::of(&["localhost"]);
        std::fs::write(folder.path().join("certificate.pem"), certificate.pem_with_key()).expect("a file");
        std::fs::write(folder.path().join("site.conf"), site(folder.path(), port, instances)).expect("a file");
        std::fs::write(folder.path().join("nginx.conf"), main(folder.path())).expect("a file");
        // It does not end with its standard input, but this does, and takes it along.
        let script = "\"$@\" & server=$!; cat > /dev/null; kill -TERM $server";
        let mut command = Command::new("sh");
        command.args(["-c", script, "sh"]).arg(program).arg("-p").arg(folder.path());
        command.arg("-c").arg(folder.path().join("nginx.conf"));
        let mut process = Process::start("nginx", &mut command);
        process.wait_until_listening(SocketAddr::from(([127, 0, 0, 1], port)), START_DEADLINE).await;
        Ok(Self { process, folder, port, certificate_pem: certificate.pem() })
    }

    /// What `nginx -t` says about the guide's configuration.
    ///
    /// # Errors
    ///
    /// [`Missing`] without nginx.
    ///
    /// # Panics
    ///
    /// If it does not run.
    pub fn judges_the_guide() -> Result<(bool, String), Missing> {
        let program = program_of_nginx()?;
        let folder = Folder::new("nginx");
        let certificate = Certificate::of(&["localhost"]);
        std::fs::write(folder.path().join("certificate.pem"), certificate.pem_with_key()).expect("a file");
        std::fs::write(folder.path().join("site.conf"), site(folder.path(), free_port(), &[1, 2])).expect("a file");
        std::fs::write(folder.path().join("nginx.conf"), main(folder.path())).expect("a file");
        let mut command = Command::new(program);
        let command = command.arg("-t").arg("-p").arg(folder.path()).arg("-c").arg(folder.path().join("nginx.conf"));
        let output = command.output().expect("nginx runs");
        Ok((output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned()))
    }

    /// Where browsers find it, without a slash at the end.
    pub fn url(&self) -> String {
        format!("https://localhost:{}", self.port)
    }

    /// What a browser must trust.
    pub fn certificate_pem(&self) -> &str {
        &self.certificate_pem
    }

    /// What it complained about.
    pub fn complaints(&self) -> String {
        self.process.output()
    }

    /// Each request: which instance it went to, in order where there was more than one, its status, and its path.
    pub fn requests(&self) -> Vec<String> {
        let log = std::fs::read_to_string(self.folder.path().join("access.log")).unwrap_or_default();
        log.lines().map(str::to_owned).collect()
    }
}

fn program_of_nginx() -> Result<std::path::PathBuf, Missing> {
    // Debian keeps it where a user's PATH does not lead.
    let debian = Path::new("/usr/sbin/nginx");
    let found = program(&["nginx"]).or_else(|| debian.is_file().then(|| debian.to_owned()));
    found.ok_or_else(|| Missing::new("nginx", "apt-get install nginx"))
}

/// What Debian's own `nginx.conf` is for a whole machine, for one folder.
fn main(folder: &Path) -> String {
    let folder = folder.display();
    let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    let temporary = temporary.map(|what| format!("    {what}_temp_path {folder}/{what};\n")).concat();
    let user = if is_root() { "user root;\n" } else { "" };
    format!(
        "{user}daemon off;\nworker_processes 1;\npid {folder}/nginx.pid;\nerror_log stderr warn;\n\
         events {{ worker_connections 768; }}\n\
         http {{\n{temporary}    log_format short '$upstream_addr $status $request_method $uri';\n    \
         access_log {folder}/access.log short;\n    include {folder}/site.conf;\n}}\n"
    )
}

/// The guide's configuration with the ports and the files of a test.
fn site(folder: &Path, port: u16, instances: &[u16]) -> String {
    let (_, block) = CHAPTER.split_once("```nginx\n").expect("the guide has a configuration");
    let (block, _) = block.split_once("```").expect("a block has an end");
    let servers =
        instances.iter().map(|port| format!("    server 127.0.0.1:{port} max_fails=0;\n")).collect::<String>();
    let certificate = folder.join("certificate.pem").display().to_string();
    let mut text = block.to_owned();
    for (of_the_guide, here) in [
        ("    server 127.0.0.1:3001 max_fails=0;\n    server 127.0.0.1:3002 max_fails=0;\n", &*servers),
        ("listen 443 ssl;", &format!("listen 127.0.0.1:{port} ssl;")),
        ("server_name app.example;", "server_name localhost;"),
        ("/etc/ssl/app.example.pem", &certificate),
        ("/etc/ssl/private/app.example.key", &certificate),
    ] {
        assert_eq!(text.matches(of_the_guide).count(), 1, "{of_the_guide:?} in\n{text}");
        text = text.replace(of_the_guide, here);
    }
    text
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}
