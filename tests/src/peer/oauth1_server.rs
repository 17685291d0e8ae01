//! Authlib's OAuth 1.0a server, with oauthlib beside it as a second opinion on signatures.

use std::process::Command;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::install;
use crate::process::Process;
use crate::skip::Missing;

/// A client known to the server.
#[derive(Debug, Clone, Serialize)]
pub struct OAuth1Client {
    key: String,
    secret: String,
    rsa_public_key: Option<String>,
    redirect_uri: Option<String>,
}

impl OAuth1Client {
    /// A client with a shared secret.
    pub fn new(key: &str, secret: &str) -> Self {
        Self { key: key.to_owned(), secret: secret.to_owned(), rsa_public_key: None, redirect_uri: None }
    }

    /// Registers the public key, as PEM, for the RSA methods.
    #[must_use]
    pub fn with_rsa_public_key(mut self, pem: &str) -> Self {
        self.rsa_public_key = Some(pem.to_owned());
        self
    }

    /// Where a browser is sent when the temporary credentials were asked for with the callback `oob`.
    ///
    /// Without it the verifier is shown on a page, in the element `verifier`.
    #[must_use]
    pub fn with_redirect_uri(mut self, redirect_uri: &str) -> Self {
        self.redirect_uri = Some(redirect_uri.to_owned());
        self
    }
}

/// Token credentials that are valid from the start, so that a signed request needs no login first.
#[derive(Debug, Clone, Serialize)]
pub struct OAuth1Token {
    token: String,
    secret: String,
    client: String,
}

impl OAuth1Token {
    /// The token and its secret, issued to this client key.
    pub fn new(token: &str, secret: &str, client_key: &str) -> Self {
        Self { token: token.to_owned(), secret: secret.to_owned(), client: client_key.to_owned() }
    }
}

/// How the server is set up.
#[derive(Debug, Clone, Default, Serialize)]
pub struct OAuth1ServerConfig {
    clients: Vec<OAuth1Client>,
    tokens: Vec<OAuth1Token>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confirm: Option<String>,
}

impl OAuth1ServerConfig {
    /// Adds a client.
    #[must_use]
    pub fn with_client(mut self, client: OAuth1Client) -> Self {
        self.clients.push(client);
        self
    }

    /// Adds token credentials.
    #[must_use]
    pub fn with_token(mut self, token: OAuth1Token) -> Self {
        self.tokens.push(token);
        self
    }

    /// Answers `oauth_callback_confirmed` with this value, such as the `true` of RFC 5849 §2.1; Authlib's own is `True`.
    /// An empty one leaves the field out.
    #[must_use]
    pub fn with_callback_confirmed(mut self, value: &str) -> Self {
        self.confirm = Some(value.to_owned());
        self
    }
}

/// What the two libraries say about the request that reached [`OAuth1Server::verify_url`].
#[derive(Debug, Clone, Deserialize)]
pub struct Verdict {
    /// Whether oauthlib accepts the signature.
    pub oauthlib: bool,
    /// Authlib's answer: a boolean, `"unsupported"`, or `"refused: …"` where it would not even look.
    pub authlib: Value,
    /// Whether `oauth_body_hash` fits the body; `None` where it was not sent.
    pub body_hash: Option<bool>,
    /// Where the protocol parameters were found: `header`, `body` or `query`.
    pub placement: Option<String>,
    /// The protocol parameters as they were understood.
    pub parameters: Map<String, Value>,
    /// The signature base string as oauthlib builds it.
    pub base_string: String,
}

/// The running server.
///
/// Authlib's own signature check decodes protocol parameters twice, so its endpoints refuse a right signature over a
/// callback or token with a percent sign in it. oauthlib at [`OAuth1Server::verify_url`] decodes them once.
#[derive(Debug)]
pub struct OAuth1Server {
    process: Process,
    url: String,
}

impl OAuth1Server {
    /// Starts the server on loopback, making its virtual environment first where it is missing.
    ///
    /// # Errors
    ///
    /// [`Missing`] without Python or the packages.
    ///
    /// # Panics
    ///
    /// If it does not come up, with all it printed.
    pub async fn start(config: OAuth1ServerConfig) -> Result<Self, Missing> {
        let folder = install::folder("oauth1-server");
        let python = install::python(&folder)?;
        let mut command = Command::new(python);
        command.arg("server.py").current_dir(&folder).env("PEER_CONFIG", json!(config).to_string());
        let mut process = Process::start("oauth1-server", &mut command);
        let url = process.wait_for_url(Duration::from_secs(60)).await;
        Ok(Self { process, url })
    }

    /// The address of the server.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The temporary credential request endpoint (RFC 5849 §2.1).
    pub fn temporary_credentials_url(&self) -> String {
        format!("{}/initiate", self.url)
    }

    /// The resource owner authorization endpoint (§2.2): a form, or an answer at once with `approve=yes` or `approve=no`.
    pub fn authorization_url(&self) -> String {
        format!("{}/authorize", self.url)
    }

    /// The token request endpoint (§2.3).
    pub fn token_url(&self) -> String {
        format!("{}/token", self.url)
    }

    /// A resource for authenticated requests (§3): JSON with `id`, `screen_name`, `name`, `email`, by GET or POST.
    pub fn verify_credentials_url(&self) -> String {
        format!("{}/verify_credentials.json", self.url)
    }

    /// Answers any request, at this path or below it, with a [`Verdict`] on its signature.
    pub fn verify_url(&self) -> String {
        format!("{}/verify", self.url)
    }

    /// The child process, for its output.
    pub fn process(&mut self) -> &mut Process {
        &mut self.process
    }
}
