//! npm's `oidc-provider`, a certified OpenID Provider, with its development sign-in and consent pages.

use std::process::Command;
use std::time::Duration;

use serde_json::{Map, Value, json};

use super::install;
use crate::browser::{Browser, Page};
use crate::process::Process;
use crate::skip::Missing;

/// A client registered at the provider.
#[derive(Debug, Clone)]
pub struct OidcClient(Map<String, Value>);

impl OidcClient {
    /// A client for the authorization code and refresh grants that authenticates with `client_secret_basic`.
    pub fn new(client_id: &str, client_secret: &str, redirect_uri: &str) -> Self {
        Self(Map::new())
            .with("client_id", client_id)
            .with("client_secret", client_secret)
            .with("redirect_uris", json!([redirect_uri]))
            .with("grant_types", json!(["authorization_code", "refresh_token"]))
    }

    /// Sets a client metadata field by its wire name: `token_endpoint_auth_method`, `id_token_signed_response_alg`, …
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<Value>) -> Self {
        self.0.insert(field.to_owned(), value.into());
        self
    }
}

/// How the provider is set up.
#[derive(Debug, Clone, Default)]
pub struct OidcProviderConfig {
    port: u16,
    issuer: Option<String>,
    clients: Vec<OidcClient>,
    claims: Map<String, Value>,
    settings: Map<String, Value>,
}

impl OidcProviderConfig {
    /// Adds a client.
    #[must_use]
    pub fn with_client(mut self, client: OidcClient) -> Self {
        self.clients.push(client);
        self
    }

    /// Sets a claim of every account; without it the account `alice` is `Account alice`, `alice@example.com`, verified.
    #[must_use]
    pub fn with_claim(mut self, claim: &str, value: impl Into<Value>) -> Self {
        self.claims.insert(claim.to_owned(), value.into());
        self
    }

    /// Listens on this port, to come back at the same place after a restart; an ephemeral one without it.
    #[must_use]
    pub fn with_port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Calls itself by this issuer, such as the `https` address of a [`crate::tls::Terminator`] in front of it.
    #[must_use]
    pub fn with_issuer(mut self, issuer: &str) -> Self {
        self.issuer = Some(issuer.to_owned());
        self
    }

    /// Lays a setting over `oidc-provider`'s configuration, objects merged key by key: `ttl`, `features`, ….
    #[must_use]
    pub fn with_setting(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.settings.insert(name.to_owned(), value.into());
        self
    }
}

/// The running provider.
#[derive(Debug)]
pub struct OidcProvider {
    process: Process,
    url: String,
    issuer: String,
}

impl OidcProvider {
    /// Starts the provider on loopback, installing its packages first where they are missing.
    ///
    /// # Errors
    ///
    /// [`Missing`] without node, npm or the packages.
    ///
    /// # Panics
    ///
    /// If it does not come up, with all it printed.
    pub async fn start(config: OidcProviderConfig) -> Result<Self, Missing> {
        let folder = install::folder("oidc-provider");
        let node = install::node(&folder)?;
        let clients: Vec<_> = config.clients.into_iter().map(|client| client.0).collect();
        let mut peer = json!({
            "port": config.port,
            "clients": clients,
            "claims": config.claims,
            "settings": config.settings,
        });
        if let Some(issuer) = &config.issuer {
            peer["issuer"] = json!(issuer);
        }
        let mut command = Command::new(node);
        command.arg("server.mjs").current_dir(&folder).env("PEER_CONFIG", peer.to_string());
        let mut process = Process::start("oidc-provider", &mut command);
        let url = process.wait_for_url(Duration::from_secs(60)).await;
        let issuer = config.issuer.unwrap_or_else(|| url.clone());
        Ok(Self { process, url, issuer })
    }

    /// The issuer identifier.
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Where the process listens: the issuer, unless it was given another name.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address of the provider metadata.
    pub fn metadata_url(&self) -> String {
        format!("{}/.well-known/openid-configuration", self.issuer)
    }

    /// The child process, for its output.
    pub fn process(&mut self) -> &mut Process {
        &mut self.process
    }

    /// Ends every grant that was made, as an operator would; and with it all their tokens.
    ///
    /// # Panics
    ///
    /// If the peer does not do it.
    pub async fn revoke_grants(&self) {
        self.told("revoke-grants", "revoked").await;
    }

    /// Disables all accounts.
    ///
    /// # Panics
    ///
    /// If the peer does not do it.
    pub async fn disable_accounts(&self) {
        self.told("disable-accounts", "disabled").await;
    }

    async fn told(&self, what: &str, answer: &str) {
        let page = Browser::new().get(&format!("{}/test/{what}", self.url)).await;
        assert_eq!(page.body(), answer, "{what}");
    }

    /// Signs in as `account` and consents, from the provider's first page until it sends the browser elsewhere.
    ///
    /// Gives the page at which the browser left the provider. A page already answered in an earlier login is not
    /// shown again, so each step is taken only where its form is there.
    ///
    /// # Panics
    ///
    /// If the pages are not what they should be.
    pub async fn sign_in(&self, browser: &mut Browser, page: Page, account: &str) -> Page {
        let mut page = page;
        for _ in 0..4 {
            let here = page.url().as_str().starts_with(&self.issuer);
            let Some(form) = page.forms().into_iter().find(|form| here && form.value("prompt").is_some()) else {
                return page;
            };
            let form = match form.value("prompt") {
                Some("login") => form.with("login", account).with("password", "any"),
                _ => form,
            };
            page = browser.submit(&page, &form).await;
        }
        panic!("the provider asks without end; it is at {}\n{}", page.url(), page.body())
    }
}
