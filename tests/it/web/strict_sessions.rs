//! An application with a session middleware of its own, whose cookie does not come along from another site: `SameSite=Strict` is
//! the default of tower-sessions. The provider is such a site.

use axum::Router;
use axum::routing::get;
use http::{Method, StatusCode};
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Persona};
use oauth_runtime::web::{AnyUser, Granted, OAuthLayer, OAuthLayerBuilder, User};
use oauth_tests::browser::{Browser, Page};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower_sessions::cookie::SameSite;
use tower_sessions::{MemoryStore, Session, SessionManagerLayer};

use crate::rig::{CodeHost, Legacy, Log, Open, Posted, alone, assert_protected, code_of, environment, raw, repo};

struct App {
    provider: DevelopmentProvider,
    url: String,
    serving: JoinHandle<()>,
}

impl Drop for App {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

impl App {
    async fn new(same_site: SameSite) -> Self {
        Self::with(same_site, |builder| builder).await
    }

    async fn with(same_site: SameSite, configure: impl FnOnce(OAuthLayerBuilder) -> OAuthLayerBuilder) -> Self {
        let provider = DevelopmentProvider::builder().auto_login(Persona::ada()).start().expect("a provider");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://localhost:{}", listener.local_addr().expect("an address").port());
        let builder = OAuthLayer::builder().base_url(&url).environment(environment(provider.origin()));
        let layer = configure(builder).build().expect("a layer");
        let sessions = SessionManagerLayer::new(MemoryStore::default()).with_secure(false).with_same_site(same_site);
        let who = |user: Option<AnyUser>| async move {
            user.map_or("nobody".to_owned(), |user| user.subject().as_str().to_owned())
        };
        let router = Router::new()
            .route("/", get(who))
            .route("/guarded", get(|user: User<Open>| async move { user.subject().as_str().to_owned() }))
            .route("/repos", get(|_: Granted<CodeHost, (repo,)>| async { "repositories" }))
            .route("/basket", get(|session: Session| async move { session.insert("basket", 1).await.expect("kept") }))
            .merge(Open::routes())
            .merge(Legacy::routes())
            .merge(Posted::routes())
            .merge(CodeHost::routes())
            .layer(layer)
            .layer(sessions);
        let serving =
            tokio::spawn(async move { axum::serve(listener, router.into_make_service()).await.expect("serving") });
        Self { provider, url, serving }
    }

    fn path(&self, path: &str) -> String {
        format!("{}{path}", self.url)
    }

    /// A whole login from a page of the application. The provider's page is where the way back begins.
    async fn log_in(&self, browser: &mut Browser, path: &str) -> Page {
        browser.stop_at(&self.path("/auth/"));
        let page = browser.get_from(&self.url, &self.path(path)).await;
        let callback = page.location().expect("an answer");
        let mut hops = page.hops().to_vec();
        let mut others = Browser::new();
        std::mem::swap(browser, &mut others);
        // The same browser, which stops nowhere any more.
        *browser.cookies_mut() = others.cookies().clone();
        let page = browser.get_from(self.provider.origin(), callback.as_str()).await;
        hops.extend_from_slice(page.hops());
        page
    }
}

/// The pages that carried an answer on: their addresses.
fn carried(page: &Page) -> Vec<&str> {
    let hops = page.hops().iter().filter(|hop| hop.status == StatusCode::OK && hop.url.path().starts_with("/auth/"));
    hops.map(|hop| hop.url.as_str()).collect()
}

#[tokio::test]
async fn t030_a_guarded_page_sees_the_session_after_a_login_and_does_not_loop() {
    for same_site in [SameSite::Strict, SameSite::Lax] {
        let app = App::new(same_site).await;
        for (path, user) in [("/guarded", "ada"), ("/login/legacy", ""), ("/login/code?return_to=/", "")] {
            let mut browser = Browser::new();
            let page = app.log_in(&mut browser, path).await;
            assert_eq!(page.status(), StatusCode::OK, "{path}: {}", page.body());
            assert!(page.body() != "nobody" && page.body().contains(user), "{path}: {}", page.body());
            assert_eq!(carried(&page).len(), 1, "{path}");
            let last = &page.hops()[1].url;
            assert!(
                last.query().is_some_and(|query| query.starts_with("carried=") && !query.contains("state")),
                "{last}"
            );
        }
    }
}

#[tokio::test]
async fn the_page_in_between_shows_nothing_of_the_answer_and_runs_nothing() {
    let app = App::new(SameSite::Strict).await;
    let mut browser = Browser::new();
    browser.stop_at(&app.path("/auth/"));
    let callback = browser.get(&app.path("/login/open")).await.location().expect("an answer");
    let code = callback.query_pairs().find(|(name, _)| name == "code").expect("a code").1.into_owned();
    browser.follow_redirects(false);
    let page = browser.get_from(app.provider.origin(), callback.as_str()).await;
    assert_eq!(page.status(), StatusCode::OK);
    assert_protected(&page);
    assert!(!page.body().contains(&code) && !page.body().contains("<script"), "{}", page.body());
    let next = page.refresh().expect("it goes on");
    // Without a browser that goes on by itself, there is a link.
    assert!(page.links().iter().any(|link| next.as_str().ends_with(link.href())), "{}", page.body());
    assert_eq!(app.provider.request_count(Endpoint::Token), 0, "nothing was judged yet");

    // Another browser can do nothing with it, nor can this one at another provider; then this one goes on.
    let stranger = Browser::new().get(next.as_str()).await;
    assert_eq!(&*code_of(&stranger), "state_unknown");
    for bent in [next.as_str().replace("/auth/open", "/auth/code"), format!("{next}A"), app.path("/auth/open?carried=")]
    {
        let mut copy = Browser::new();
        *copy.cookies_mut() = browser.cookies().clone();
        assert_eq!(&*code_of(&copy.get(&bent).await), "state_unknown", "{bent}");
    }
    browser.follow_redirects(true);
    let mut own = Browser::new();
    *own.cookies_mut() = browser.cookies().clone();
    let page = own.get_from(&app.url, next.as_str()).await;
    assert_ne!(page.body(), "nobody");
}

#[tokio::test]
async fn consent_finds_the_session_that_it_is_about() {
    let app = App::new(SameSite::Strict).await;
    let mut browser = Browser::new();
    assert_ne!(app.log_in(&mut browser, "/login/code").await.body(), "nobody");
    let page = app.log_in(&mut browser, "/repos").await;
    assert_eq!((page.status(), page.body()), (StatusCode::OK, "repositories"), "{}", page.url());
    assert_eq!(carried(&page).len(), 1);
}

#[tokio::test]
async fn an_answer_that_is_posted_is_carried_on_too() {
    let app = App::new(SameSite::Strict).await;
    let mut browser = Browser::new();
    let page = browser.get_from(&app.url, &app.path("/login/posted")).await;
    let form = page.form();
    let cookies = browser.cookies().iter().map(|cookie| format!("{}={}", cookie.name, cookie.value));
    let cookies = cookies.collect::<Vec<_>>().join("; ");
    // On plain http no cookie comes along with what another site posts: sent as https would send it.
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(form.entries()).finish();
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let request = client.request(Method::POST, app.path("/auth/posted")).body(body);
    let request = request.header("content-type", "application/x-www-form-urlencoded").header("cookie", cookies);
    let request = request.header("sec-fetch-site", "cross-site").header("sec-fetch-mode", "navigate");
    let answer = request.header("accept", "text/html").send().await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK);
    let body = answer.text().await.expect("a page");
    let address = body.split("url=").nth(1).and_then(|rest| rest.split('"').next()).expect("an address");
    let page = browser.get_from(&app.url, &app.path(&format!("/auth/posted{address}"))).await;
    assert!(page.status() == StatusCode::OK && page.body() != "nobody", "{}", page.body());
}

#[tokio::test]
async fn nothing_is_carried_where_it_would_not_help() {
    let app = App::new(SameSite::Strict).await;
    // Junk, without a login of this browser; a script; a request of this site.
    let port = app.url.rsplit(':').next().and_then(|port| port.parse().ok()).expect("a port");
    for headers in [&[("sec-fetch-site", "cross-site")][..], &[("sec-fetch-mode", "cors")], &[]] {
        let answer = raw(port, "GET", "/auth/open?code=c&state=0123456789abcdef", headers).await;
        assert!([303, 400].contains(&answer.status), "{headers:?}");
    }
    let mut browser = Browser::new();
    browser.stop_at(&app.path("/auth/"));
    let callback = browser.get(&app.path("/login/open")).await.location().expect("an answer");
    browser.follow_redirects(false);
    for (headers, status) in
        [(&[("sec-fetch-mode", "cors"), ("sec-fetch-site", "same-origin"), ("accept", "*/*")][..], 303)]
    {
        assert_eq!(browser.get_with_headers(callback.as_str(), headers).await.status().as_u16(), status);
    }
}

#[test]
fn a_strict_cookie_is_warned_of_once_at_the_first_request_that_shows_it() {
    alone("web::strict_sessions::a_strict_cookie_is_warned_of_once_at_the_first_request_that_shows_it", async {
        for (same_site, said) in [(SameSite::Strict, 1), (SameSite::Lax, 0)] {
            let (log, _guard) = Log::begin();
            let app = App::new(same_site).await;
            let mut browser = Browser::new();
            browser.get_from(&app.url, &app.path("/basket")).await;
            for path in ["/guarded", "/login/code", "/repos"] {
                let page = app.log_in(&mut browser, path).await;
                assert_ne!(page.body(), "nobody");
            }
            let text = log.text();
            let lines = text.lines().filter(|line| line.contains("session_cookie_strict")).collect::<Vec<_>>();
            assert_eq!(lines.len(), said, "{same_site:?}: {lines:#?}");
            assert!(lines.iter().all(|line| line.contains("with_same_site(SameSite::Lax)")), "{lines:?}");
        }
    });
}
