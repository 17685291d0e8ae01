//! An OAuth 1.0a server of oauthlib's own server classes with their defaults, over TLS as they demand.

use std::process::Command;
use std::time::Duration;

use serde_json::json;

use super::install;
use crate::process::Process;
use crate::skip::Missing;
use crate::tls::Terminator;

/// The running server.
#[derive(Debug)]
pub struct OauthlibServer {
    _process: Process,
    tls: Terminator,
}

impl OauthlibServer {
    /// Starts the server with one client; both its key and what is made up for it must be 20 to 30 letters and digits.
    ///
    /// # Errors
    ///
    /// [`Missing`] without Python or the packages.
    ///
    /// # Panics
    ///
    /// If it does not come up, with all it printed.
    pub async fn start(key: &str, secret: &str) -> Result<Self, Missing> {
        let folder = install::folder("oauth1-server");
        let python = install::python(&folder)?;
        let tls = Terminator::bind().await;
        let config = json!({ "url": tls.url(), "clients": { key: secret } });
        let mut command = Command::new(python);
        command.arg("oauthlib_server.py").current_dir(&folder).env("PEER_CONFIG", config.to_string());
        let mut process = Process::start("oauthlib", &mut command);
        let url = process.wait_for_url(Duration::from_secs(60)).await;
        tls.forward_to(url.trim_start_matches("http://").parse().expect("an address"));
        Ok(Self { _process: process, tls })
    }

    /// Scheme, host and port: below it are `/initiate`, `/authorize`, `/token` and `/me`, with `id` and `screen_name`.
    pub fn url(&self) -> String {
        self.tls.url()
    }

    /// What a client must trust to come here.
    pub fn certificate_pem(&self) -> &str {
        self.tls.certificate_pem()
    }
}
