//! npm's `@node-oauth/oauth2-server`: OAuth 2.0 without OpenID Connect.

use std::process::Command;
use std::time::Duration;

use serde_json::{Value, json};

use super::install;
use crate::process::Process;
use crate::skip::Missing;

/// The running server.
#[derive(Debug)]
pub struct OAuth2Server {
    _process: Process,
    url: String,
}

impl OAuth2Server {
    /// Starts the server with one client, installing its packages first where they are missing.
    ///
    /// # Errors
    ///
    /// [`Missing`] without node, npm or the packages.
    ///
    /// # Panics
    ///
    /// If it does not come up, with all it printed.
    pub async fn start(client_id: &str, secret: &str, redirect_uri: &str) -> Result<Self, Missing> {
        let folder = install::folder("oauth2-server");
        let node = install::node(&folder)?;
        let client = json!({ "id": client_id, "secret": secret, "redirectUri": redirect_uri });
        let mut command = Command::new(node);
        command.arg("server.mjs").current_dir(&folder).env("PEER_CONFIG", json!({ "client": client }).to_string());
        let mut process = Process::start("oauth2-server", &mut command);
        let url = process.wait_for_url(Duration::from_secs(60)).await;
        Ok(Self { _process: process, url })
    }

    /// Scheme, host and port: below it are `/authorize`, `/token`, and `/profile` with `user_id`, `login` and `mail`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// How often somebody asked for a refresh.
    ///
    /// # Panics
    ///
    /// If the server does not answer.
    pub async fn refreshes(&self) -> u64 {
        let answer = client().get(format!("{}/refreshes", self.url)).send().await.expect("an answer");
        answer.json::<Value>().await.expect("JSON").as_u64().expect("a number")
    }

    /// Takes all refresh tokens away.
    ///
    /// # Panics
    ///
    /// If the server does not answer.
    pub async fn forget_refresh_tokens(&self) {
        let answer = client().post(format!("{}/forget", self.url)).send().await.expect("an answer");
        assert!(answer.status().is_success(), "{}", answer.status());
    }
}

fn client() -> reqwest::Client {
    reqwest::Client::builder().no_proxy().tls_certs_only([]).build().expect("an HTTP client")
}
