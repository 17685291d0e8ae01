//! Headless Chromium through chromedriver: what a person's browser does with the pages, cookies and redirects.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use fantoccini::elements::Element;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use url::Url;

use crate::process::{Process, program};
use crate::skip::{Missing, artefacts};

const START: Duration = Duration::from_secs(60);
const ELEMENT: Duration = Duration::from_secs(20);
const GET: &str = "apt-get install chromium chromium-driver";

/// A browser window with a fresh profile.
///
/// End it with [`Chromium::close`]; dropping it kills driver and browser by their process ids.
#[derive(Debug)]
pub struct Chromium {
    client: Client,
    session: String,
    // Killed before the profile it writes to goes.
    driver: Process,
    profile: Profile,
}

/// A cookie as the browser keeps it.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct BrowserCookie {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
    /// The host; with a leading dot where subdomains get it too.
    pub domain: String,
    /// The path.
    pub path: String,
    /// `Secure`.
    pub secure: bool,
    /// `HttpOnly`.
    pub http_only: bool,
    /// `Strict`, `Lax` or `None`; browsers fill in what was not given.
    pub same_site: Option<String>,
    /// Seconds since 1970; none for a cookie that lives as long as the browser.
    pub expiry: Option<i64>,
}

impl Chromium {
    /// Starts the browser.
    ///
    /// # Errors
    ///
    /// [`Missing`] without Chromium (or Chrome) and chromedriver.
    ///
    /// # Panics
    ///
    /// If they do not come up, with all the driver printed.
    pub async fn start() -> Result<Self, Missing> {
        let names = ["chromium", "chromium-browser", "google-chrome"];
        let binary = program(&names).ok_or_else(|| Missing::new("Chromium", GET))?;
        let driver = program(&["chromedriver"]).ok_or_else(|| Missing::new("chromedriver", GET))?;
        let profile = Profile::create();
        let mut driver = Process::start("chromedriver", Command::new(driver).arg("--port=0"));
        let port = driver
            .wait_for_line(START, |line| {
                line.rsplit_once("started successfully on port ")?.1.trim_end_matches('.').parse::<u16>().ok()
            })
            .await;
        let url = format!("http://127.0.0.1:{port}");

        let mut builder = ClientBuilder::new(HttpConnector::new());
        let connecting = builder.capabilities(capabilities(&binary, &profile.0)).connect(&url);
        let client = match tokio::time::timeout(START, connecting).await {
            Ok(Ok(client)) => client,
            Ok(Err(error)) => panic!("Chromium does not start: {error}\n{}", driver.output()),
            Err(_) => panic!("Chromium does not start within {START:?}\n{}", driver.output()),
        };
        let id = client.session_id().await.expect("a session").expect("a session has an id");
        Ok(Self { client, session: format!("{url}/session/{id}"), driver, profile })
    }

    /// Opens an address and waits until it is loaded.
    pub async fn goto(&self, url: &str) {
        self.client.goto(url).await.unwrap_or_else(|error| panic!("open {url}: {error}"));
    }

    /// The address shown.
    pub async fn current_url(&self) -> Url {
        self.client.current_url().await.expect("the address shown")
    }

    /// Waits until the address shown starts with `prefix`.
    ///
    /// # Panics
    ///
    /// With the address it is at, after twenty seconds.
    pub async fn wait_for_url(&self, prefix: &str) -> Url {
        let looking = async {
            loop {
                let url = self.current_url().await;
                if url.as_str().starts_with(prefix) {
                    return url;
                }
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        match tokio::time::timeout(ELEMENT, looking).await {
            Ok(url) => url,
            Err(_) => panic!("the browser did not come to {prefix}, it is at {}", self.current_url().await),
        }
    }

    /// The title of the page.
    pub async fn title(&self) -> String {
        self.client.title().await.expect("the title")
    }

    /// The page as it stands, scripts having run.
    pub async fn source(&self) -> String {
        self.client.source().await.expect("the source")
    }

    /// The text a person sees.
    pub async fn text(&self) -> String {
        loop {
            match self.find("body").await.text().await {
                Ok(text) => return text,
                // The browser went on to another page between the two questions.
                Err(error) if error.is_stale_element_reference() => {}
                Err(error) => panic!("the text: {error:?}"),
            }
        }
    }

    /// Waits for a page that says this, wherever it is.
    ///
    /// # Panics
    ///
    /// With the text of the page, after twenty seconds.
    pub async fn wait_for_text(&self, words: &str) {
        let looking = async {
            while !self.text().await.contains(words) {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        if tokio::time::timeout(ELEMENT, looking).await.is_err() {
            panic!("no page that says {words:?}: {}", self.text().await);
        }
    }

    /// Waits for the element of this CSS selector.
    ///
    /// # Panics
    ///
    /// With the source of the page, after twenty seconds.
    pub async fn find(&self, css: &str) -> Element {
        match self.client.wait().at_most(ELEMENT).for_element(Locator::Css(css)).await {
            Ok(element) => element,
            Err(error) => {
                let url = self.current_url().await;
                panic!("no element {css:?} at {url}: {error}\n{}", self.source().await)
            }
        }
    }

    /// Whether an element of this CSS selector is there now.
    pub async fn has(&self, css: &str) -> bool {
        !self.client.find_all(Locator::Css(css)).await.expect("a CSS selector").is_empty()
    }

    /// Types `text` into a field, in place of what is there.
    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.find(css).await;
        field.clear().await.unwrap_or_else(|error| panic!("clear {css:?}: {error}"));
        field.send_keys(text).await.unwrap_or_else(|error| panic!("type into {css:?}: {error}"));
    }

    /// Clicks an element.
    pub async fn click(&self, css: &str) {
        self.find(css).await.click().await.unwrap_or_else(|error| panic!("click {css:?}: {error}"));
    }

    /// Clicks the first link or button with this text.
    ///
    /// # Panics
    ///
    /// If there is none after twenty seconds.
    pub async fn click_text(&self, text: &str) {
        let path = format!("//*[self::a or self::button][normalize-space()='{text}']");
        let found = self.client.wait().at_most(ELEMENT).for_element(Locator::XPath(&path)).await;
        let element = found.unwrap_or_else(|error| panic!("no link or button {text:?}: {error}"));
        element.click().await.unwrap_or_else(|error| panic!("click {text:?}: {error}"));
    }

    /// Runs a script and gives what it returns.
    pub async fn execute(&self, script: &str) -> Value {
        self.client.execute(script, Vec::new()).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Every cookie the page shown would be sent with, hidden ones too.
    pub async fn cookies(&self) -> Vec<BrowserCookie> {
        self.ask(reqwest::Method::GET, "cookie", None).await
    }

    /// The cookie of this name.
    pub async fn cookie(&self, name: &str) -> Option<BrowserCookie> {
        self.cookies().await.into_iter().find(|cookie| cookie.name == name)
    }

    /// The errors in the console since the last time it was asked.
    pub async fn console_errors(&self) -> Vec<String> {
        let entries: Vec<Value> = self.ask(reqwest::Method::POST, "se/log", Some(json!({ "type": "browser" }))).await;
        let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        errors.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// Writes what is seen to `tests/artefacts/NAME.png`.
    ///
    /// # Panics
    ///
    /// If there is no picture or no room for it.
    pub async fn screenshot(&self, name: &str) -> PathBuf {
        let picture = self.client.screenshot().await.expect("a screenshot");
        let file = artefacts().join(format!("{name}.png"));
        std::fs::create_dir_all(artefacts())
            .and_then(|()| std::fs::write(&file, picture))
            .unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        file
    }

    /// Shows pages in dark colours from now on, or in light ones.
    pub async fn prefer_dark(&self, is_dark: bool) {
        let value = if is_dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": value }]);
        let command = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "features": features } });
        let _: Value = self.ask(reqwest::Method::POST, "goog/cdp/execute", Some(command)).await;
    }

    /// The folder of the profile, which goes with the browser.
    pub fn profile(&self) -> &Path {
        &self.profile.0
    }

    /// fantoccini's client, for what is not here.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Closes the window and ends the driver.
    pub async fn close(self) {
        let Self { client, driver, profile, .. } = self;
        // Killing the driver below ends what a failure here leaves.
        let _ = client.close().await;
        drop(driver);
        drop(profile);
    }

    /// Asks the driver for what fantoccini does not give.
    async fn ask<T: DeserializeOwned>(&self, method: reqwest::Method, path: &str, body: Option<Value>) -> T {
        #[derive(Deserialize)]
        struct Answer<T> {
            value: T,
        }
        let http = reqwest::Client::builder().no_proxy().build().expect("an HTTP client");
        let mut request = http.request(method, format!("{}/{path}", self.session));
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().await.and_then(reqwest::Response::error_for_status);
        let answer = answer.unwrap_or_else(|error| panic!("the driver refuses {path}: {error}"));
        answer.json::<Answer<T>>().await.unwrap_or_else(|error| panic!("the driver's {path}: {error}")).value
    }
}

fn capabilities(binary: &Path, profile: &Path) -> Capabilities {
    let arguments = [
        "--headless=new",
        // As root, and in most containers, the sandbox cannot start.
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1000,800",
    ];
    let mut arguments: Vec<String> = arguments.map(str::to_owned).into();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    let capabilities = json!({
        "acceptInsecureCerts": true,
        "goog:chromeOptions": { "binary": binary, "args": arguments },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    match capabilities {
        Value::Object(capabilities) => capabilities,
        _ => unreachable!("written as an object above"),
    }
}

/// The profile's folder, gone with the browser.
#[derive(Debug)]
struct Profile(PathBuf);

impl Profile {
    fn create() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("oauth-tests-chromium-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        Self(folder)
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
