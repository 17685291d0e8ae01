//! Keycloak, with realms made for each test by its administration API.
//!
//! One process serves all tests of a program, from the first that asks for a realm until the program ends.

use std::net::SocketAddr;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::{Method, StatusCode};
use serde_json::{Map, Value, json};

use super::install;
use crate::browser::{Browser, Page};
use crate::process::{Process, free_port};
use crate::skip::{Missing, artefacts};

/// The address of a Keycloak that runs already, which is used and left running. Tests that start themselves again in a
/// process of their own hand theirs over so: [`Keycloak::hand_over`].
const RUNNING: &str = "OAUTH_TESTS_KEYCLOAK";

/// Kind to a machine that does many other things at once; usually it takes seven seconds.
const START_DEADLINE: Duration = Duration::from_secs(120);

/// How long a token of the administrator is used. It lives for a minute.
const ADMINISTRATION: Duration = Duration::from_secs(30);

/// A realm to be made: its users are `alice`, whose password is her name, and whoever is added.
#[derive(Debug, Clone)]
pub struct KeycloakRealm {
    settings: Map<String, Value>,
    keys: Vec<Value>,
    clients: Vec<Value>,
    users: Vec<Value>,
}

impl Default for KeycloakRealm {
    fn default() -> Self {
        let settings = json!({
            "enabled": true,
            "sslRequired": "none",
            // What a password is worth is no question here, and what its hash costs is.
            "passwordPolicy": "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)",
            // Without this list refreshes are not noted.
            "eventsEnabled": true,
            "enabledEventTypes": ["LOGIN", "LOGOUT", "REFRESH_TOKEN", "REFRESH_TOKEN_ERROR", "REVOKE_GRANT"],
        });
        let Value::Object(settings) = settings else { unreachable!("an object was written") };
        let realm = Self { settings, keys: Vec::new(), clients: Vec::new(), users: Vec::new() };
        // By itself Keycloak makes keys of each kind, which takes ten times as long as the rest of a realm.
        realm
            .with_key("rsa", json!({ "algorithm": ["RS256"], "privateKey": [rsa_key()] }))
            .with_key("hmac-generated", json!({ "algorithm": ["HS512"] }))
            .with_key("aes-generated", json!({}))
            .with_user("alice", json!({}))
    }
}

impl KeycloakRealm {
    /// Adds a confidential client for the authorization code flow. `settings` are laid over it, by the names of Keycloak's
    /// `ClientRepresentation`.
    #[must_use]
    pub fn with_client(mut self, client_id: &str, secret: &str, redirect_uri: &str, settings: Value) -> Self {
        let client = json!({
            "clientId": client_id,
            "secret": secret,
            "redirectUris": [redirect_uri],
            "standardFlowEnabled": true,
            "directAccessGrantsEnabled": false,
        });
        self.clients.push(laid_over(client, settings));
        self
    }

    /// Adds a user, whose password is the name. `settings` are laid over it, by the names of `UserRepresentation`.
    #[must_use]
    pub fn with_user(mut self, name: &str, settings: Value) -> Self {
        let user = json!({
            "username": name,
            "enabled": true,
            "email": format!("{name}@example.com"),
            "emailVerified": true,
            "firstName": name,
            "lastName": "Example",
            "credentials": [{ "type": "password", "value": name }],
        });
        self.users.push(laid_over(user, settings));
        self
    }

    /// Adds a key beside the one for RS256, of one of Keycloak's key providers: `ecdsa-generated`, …
    #[must_use]
    pub fn with_key(mut self, provider: &str, config: Value) -> Self {
        self.keys.push(key_provider(provider, 100, config));
        self
    }

    /// Sets a field of the realm by its name in `RealmRepresentation`: `accessTokenLifespan`, `groups`, …
    #[must_use]
    pub fn with(mut self, field: &str, value: impl Into<Value>) -> Self {
        self.settings.insert(field.to_owned(), value.into());
        self
    }
}

/// The component of a realm that has or makes a key. Of those for one algorithm, the one of the highest priority signs.
fn key_provider(provider: &str, priority: u32, config: Value) -> Value {
    let config = laid_over(json!({ "priority": [priority.to_string()] }), config);
    json!({ "name": provider, "providerId": provider, "config": config })
}

const KEYS: &str = "org.keycloak.keys.KeyProvider";

/// One for all realms of a run.
fn rsa_key() -> &'static str {
    static KEY: OnceLock<String> = OnceLock::new();
    KEY.get_or_init(|| {
        let pair = KeyPair::generate(KeySize::Rsa2048).expect("an RSA key");
        let der = AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).expect("a key in PKCS#8");
        STANDARD.encode(der.as_ref())
    })
}

fn laid_over(mut value: Value, settings: Value) -> Value {
    if let (Value::Object(members), Value::Object(settings)) = (&mut value, settings) {
        members.extend(settings);
    }
    value
}

/// A realm of the running Keycloak.
#[derive(Debug)]
pub struct Keycloak {
    server: &'static Server,
    http: reqwest::Client,
    realm: String,
}

impl Keycloak {
    /// Makes the realm, after installing and starting Keycloak where that is still to be done.
    ///
    /// # Errors
    ///
    /// [`Missing`] without Java, Maven or the package.
    ///
    /// # Panics
    ///
    /// If Keycloak does not come up, with all it printed, or refuses the realm.
    pub async fn start(realm: KeycloakRealm) -> Result<Self, Missing> {
        static REALMS: AtomicUsize = AtomicUsize::new(1);
        let server = server()?;
        let http = reqwest::Client::builder().no_proxy().tls_certs_only([]).build().expect("an HTTP client");
        server.wait_until_ready(&http).await;
        // Another process may use the same server.
        let name = format!("realm-{}-{}", std::process::id(), REALMS.fetch_add(1, Ordering::Relaxed));
        let keycloak = Self { server, http, realm: name.clone() };
        let KeycloakRealm { mut settings, keys, clients, users } = realm;
        let parts = [
            ("realm", name.into()),
            ("components", json!({ KEYS: keys })),
            ("clients", clients.into()),
            ("users", users.into()),
        ];
        settings.extend(parts.map(|(field, value)| (field.to_owned(), value)));
        keycloak.ask(Method::POST, "/admin/realms", Some(settings.into())).await;
        Ok(keycloak)
    }

    /// Starts Keycloak, or says what is missing, and gives the setting by which a test that runs in a process of its own
    /// finds it.
    ///
    /// # Errors
    ///
    /// As [`Keycloak::start`].
    ///
    /// # Panics
    ///
    /// If Keycloak does not start.
    pub fn hand_over() -> Result<(&'static str, String), Missing> {
        Ok((RUNNING, server()?.url.clone()))
    }

    /// The name of the realm.
    pub fn realm(&self) -> &str {
        &self.realm
    }

    /// Scheme, host and port of the server. Keycloak takes the issuer from the address by which it is asked, so one in
    /// front of it has an issuer of its own.
    pub fn url(&self) -> &str {
        &self.server.url
    }

    /// Where the server listens.
    ///
    /// # Panics
    ///
    /// If it was handed over by a name.
    pub fn address(&self) -> SocketAddr {
        self.url().trim_start_matches("http://").parse().expect("an address of loopback")
    }

    /// The issuer identifier of the realm at the server's own address.
    pub fn issuer(&self) -> String {
        format!("{}/realms/{}", self.url(), self.realm)
    }

    /// A browser that Keycloak knows for one that takes no `Secure` cookie over plain http, as [`Browser`] does not.
    pub fn browser() -> Browser {
        let mut browser = Browser::new();
        Self::introduce(&mut browser);
        browser
    }

    /// As [`browser`](Self::browser), for one that is there.
    pub fn introduce(browser: &mut Browser) {
        let safari = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) \
                      Version/18.0 Safari/605.1.15";
        browser.set_header("user-agent", safari);
    }

    /// Answers the login form as this user, if the page is one, and gives what comes after.
    pub async fn sign_in(browser: &mut Browser, page: Page, user: &str) -> Page {
        let forms = page.forms();
        let Some(form) = forms.iter().find(|form| form.id() == Some("kc-form-login")) else { return page };
        browser.submit(&page, &form.clone().with("username", user).with("password", user)).await
    }

    /// Asks the administration API below the realm: `GET`, `/users?username=alice`. An answer without a body is null.
    ///
    /// # Panics
    ///
    /// If it refuses.
    pub async fn administer(&self, method: Method, path: &str, body: Option<Value>) -> Value {
        self.ask(method, &format!("/admin/realms/{}{path}", self.realm), body).await
    }

    /// Makes another key for RS256, which signs from now on.
    ///
    /// # Panics
    ///
    /// If Keycloak refuses.
    pub async fn rotate_keys(&self) {
        let key = key_provider("rsa-generated", 200, json!({ "algorithm": ["RS256"] }));
        self.administer(Method::POST, "/components", Some(laid_over(key, json!({ "providerType": KEYS })))).await;
    }

    /// The identifier of this user, which is the subject of the tokens.
    ///
    /// # Panics
    ///
    /// If there is no such user.
    pub async fn user_id(&self, name: &str) -> String {
        let users = self.administer(Method::GET, &format!("/users?exact=true&username={name}"), None).await;
        users[0]["id"].as_str().unwrap_or_else(|| panic!("no user {name}: {users}")).to_owned()
    }

    /// How many events of this type Keycloak has noted in the realm: `REFRESH_TOKEN`, `REFRESH_TOKEN_ERROR`, …
    ///
    /// # Panics
    ///
    /// If the answer is none.
    pub async fn events(&self, kind: &str) -> usize {
        let events = self.administer(Method::GET, &format!("/events?max=1000&type={kind}"), None).await;
        events.as_array().expect("a list of events").len()
    }

    async fn ask(&self, method: Method, path: &str, body: Option<Value>) -> Value {
        let token = self.server.administrator(&self.http).await;
        let mut request = self.http.request(method.clone(), format!("{}{path}", self.url())).bearer_auth(token);
        if let Some(body) = &body {
            request = request.json(body);
        }
        let (status, text) = read(request).await;
        assert!(status.is_success(), "{method} {path}: {status} {text}");
        serde_json::from_str(&text).unwrap_or_default()
    }
}

#[derive(Debug)]
struct Server {
    url: String,
    /// None for one that somebody else started.
    process: Option<Mutex<Process>>,
    administrator: Mutex<Option<(String, Instant)>>,
}

fn server() -> Result<&'static Server, Missing> {
    static SERVER: OnceLock<Result<Server, Missing>> = OnceLock::new();
    SERVER.get_or_init(Server::start).as_ref().map_err(Clone::clone)
}

impl Server {
    fn start() -> Result<Self, Missing> {
        let administrator = Mutex::default();
        if let Ok(url) = std::env::var(RUNNING) {
            return Ok(Self { url, process: None, administrator });
        }
        let folder = install::folder("keycloak");
        let server = install::keycloak(&folder)?;
        let port = free_port();
        let data = artefacts().join(format!("keycloak-{}", std::process::id()));
        let mut command = Command::new("sh");
        command.arg(folder.join("run")).arg(server).arg(port.to_string()).arg(data);
        let process = Process::start("Keycloak", &mut command);
        Ok(Self { url: format!("http://127.0.0.1:{port}"), process: Some(Mutex::new(process)), administrator })
    }

    async fn wait_until_ready(&self, http: &reqwest::Client) {
        let metadata = format!("{}/realms/master/.well-known/openid-configuration", self.url);
        let started = Instant::now();
        loop {
            let answer = http.get(&metadata).send().await;
            if answer.is_ok_and(|answer| answer.status().is_success()) {
                return;
            }
            self.assert_starting(started.elapsed());
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    #[track_caller]
    fn assert_starting(&self, since: Duration) {
        let Some(process) = &self.process else {
            assert!(since < START_DEADLINE, "no Keycloak at {}, which {RUNNING} names", self.url);
            return;
        };
        let mut process = process.lock().unwrap_or_else(PoisonError::into_inner);
        let printed = process.output();
        // The script waits for the tests also when Keycloak has given up.
        let is_starting = process.is_running() && !printed.contains("Failed to start server");
        assert!(
            is_starting && since < START_DEADLINE,
            "Keycloak did not start within {since:?}; it printed:\n{printed}"
        );
    }

    async fn administrator(&self, http: &reqwest::Client) -> String {
        let kept = self.administrator.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((token, _)) = kept.filter(|(_, since)| since.elapsed() < ADMINISTRATION) {
            return token;
        }
        let endpoint = format!("{}/realms/master/protocol/openid-connect/token", self.url);
        let form =
            [("grant_type", "password"), ("client_id", "admin-cli"), ("username", "admin"), ("password", "admin")];
        let (status, text) = read(http.post(endpoint).form(&form)).await;
        assert_eq!(status, StatusCode::OK, "{text}");
        let answer: Value = serde_json::from_str(&text).expect("JSON");
        let token = answer["access_token"].as_str().expect("an access token").to_owned();
        *self.administrator.lock().unwrap_or_else(PoisonError::into_inner) = Some((token.clone(), Instant::now()));
        token
    }
}

async fn read(request: reqwest::RequestBuilder) -> (StatusCode, String) {
    let answer = request.send().await.expect("Keycloak answers");
    (answer.status(), answer.text().await.expect("a text"))
}
