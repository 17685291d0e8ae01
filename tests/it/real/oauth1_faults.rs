//! OAuth 1.0a gone wrong against Authlib: every fault ends with its stable code, and the next honest login works.

use std::time::SystemTime;

use http::StatusCode;
use oauth_runtime::ClientSecret;
use oauth_runtime::description::{Placement, SignatureMethod};
use oauth_runtime::http::{HttpClient as _, Request, ReqwestClient, Response};
use oauth_runtime::oauth1::{
    BodyHash, Signer, SigningKey, TemporaryCredentials, TokenCredentials, Verifier, sign_request,
};
use oauth_runtime::types::{EndpointUrl, UrlPolicy};
use oauth_tests::browser::Browser;
use oauth_tests::peer::{OAuth1Client, OAuth1Server, OAuth1ServerConfig};
use oauth_tests::skip;
use serde_json::Value;

use super::oauth1_login::{KEY, SECRET, approve, is_nobody, start_with, with_query};
use super::site::Running;
use crate::rig::code_of;

const NAME: &str = "hmac-sha1";

async fn assert_honest_login(app: &Running) {
    let mut browser = Browser::new();
    let callback = approve(&mut browser, app, NAME).await;
    let page = browser.get(callback.as_str()).await;
    assert!(page.body().contains("id-alice at"), "{} {}", page.status(), page.body());
}

#[tokio::test]
async fn a_wrong_verifier_is_refused_and_uses_the_login_up() {
    let Some((_server, app)) = start_with(OAuth1ServerConfig::default()).await else { return };
    let mut browser = Browser::new();
    let callback = approve(&mut browser, &app, NAME).await;
    let wrong = with_query(&callback, |query| {
        query.insert("oauth_verifier".into(), "guessed".into());
    });
    let page = browser.get(&wrong).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::BAD_GATEWAY, "oauth1_unauthorized"));
    // There is one guess: the right verifier comes too late.
    app.called();
    let page = browser.get(callback.as_str()).await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::BAD_REQUEST, "state_unknown"));
    assert!(app.called().is_empty());
    assert!(is_nobody(&mut browser, &app).await);
    assert_honest_login(&app).await;
}

#[tokio::test]
async fn a_server_that_does_not_confirm_the_callback_is_refused_before_the_browser_goes_there() {
    for confirmed in ["", "false", "1"] {
        let config = OAuth1ServerConfig::default().with_callback_confirmed(confirmed);
        let Some((_server, app)) = start_with(config).await else { return };
        let mut browser = Browser::new();
        let page = browser.get(&app.at("/login/hmac-sha1")).await;
        assert_eq!(
            (page.status(), &*code_of(&page)),
            (StatusCode::BAD_GATEWAY, "callback_not_confirmed"),
            "{confirmed:?}"
        );
        assert_eq!(browser.cookies().iter().count(), 0, "no login is in flight");
        assert!(is_nobody(&mut browser, &app).await);
    }
    let Some((_server, app)) = start_with(OAuth1ServerConfig::default()).await else { return };
    assert_honest_login(&app).await;
}

/// A program without a web server, as a command line is.
struct Tool {
    server: OAuth1Server,
    signer: Signer,
    http: ReqwestClient,
    nonce: u32,
}

impl Tool {
    async fn start() -> Option<Self> {
        let config = OAuth1ServerConfig::default().with_client(OAuth1Client::new(KEY, SECRET));
        let server = skip::unless(OAuth1Server::start(config).await)?;
        let key = SigningKey::new(SignatureMethod::HmacSha1, &ClientSecret::new(SECRET)).expect("a key");
        let signer = Signer::new(&KEY.into(), key, Placement::Header).expect("a signer");
        Some(Self { server, signer, http: ReqwestClient::new().expect("an HTTP client"), nonce: 0 })
    }

    fn fresh(&mut self) -> (SystemTime, String) {
        self.nonce += 1;
        (SystemTime::now(), format!("nonce{}", self.nonce))
    }

    async fn send(&self, request: Request) -> Response {
        self.http.fetch(request).await.expect("an answer")
    }

    async fn begin(&mut self) -> TemporaryCredentials {
        let (now, nonce) = self.fresh();
        let endpoint = endpoint(&self.server.temporary_credentials_url());
        let request =
            self.signer.temporary_credentials_request(&endpoint, TemporaryCredentials::OUT_OF_BAND, &[], now, &nonce);
        TemporaryCredentials::from_response(&self.send(request.expect("signed")).await).expect("temporary credentials")
    }

    /// The code that the server shows to the person who allows it.
    async fn ask(&self, temporary: &TemporaryCredentials) -> String {
        let url = temporary.authorization_url(&endpoint(&self.server.authorization_url()), &[]).expect("a URL");
        let mut browser = Browser::new();
        let page = browser.get(url.as_str()).await;
        let page = browser.submit(&page, &page.form().press("Allow")).await;
        let (_, rest) = page.body().split_once("id=\"verifier\">").expect("a code on the page");
        rest.split('<').next().expect("text").to_owned()
    }

    async fn exchange(
        &mut self,
        temporary: &TemporaryCredentials,
        typed: &str,
    ) -> oauth_runtime::Result<TokenCredentials> {
        let verifier = Verifier::new(typed)?;
        let (now, nonce) = self.fresh();
        let endpoint = endpoint(&self.server.token_url());
        let request = self.signer.token_credentials_request(&endpoint, temporary, &verifier, &[], now, &nonce)?;
        TokenCredentials::from_response(&self.send(request).await)
    }

    async fn user(&mut self, credentials: &TokenCredentials) -> Response {
        let (now, nonce) = self.fresh();
        let request = Request::get(endpoint(&self.server.verify_credentials_url()), 65536);
        let signed = sign_request(&self.signer, request, credentials, BodyHash::Omit, now, &nonce);
        self.send(signed.expect("signed")).await
    }
}

fn endpoint(url: &str) -> EndpointUrl {
    EndpointUrl::parse(url, UrlPolicy::DangerousLoopbackHttp).expect("a URL")
}

#[track_caller]
fn code(result: oauth_runtime::Result<TokenCredentials>) -> &'static str {
    result.map_or_else(|error| error.code(), |_| "accepted")
}

#[tokio::test]
async fn a_tool_logs_in_out_of_band_with_a_code_typed_by_hand() {
    let Some(mut tool) = Tool::start().await else { return };
    let temporary = tool.begin().await;
    let typed = tool.ask(&temporary).await;
    // Not worth a request.
    for nothing in ["", "a\nb"] {
        assert_eq!(code(tool.exchange(&temporary, nothing).await), "verifier_missing", "{nothing:?}");
    }
    let credentials = tool.exchange(&temporary, &typed).await.expect("token credentials");
    let answer = tool.user(&credentials).await;
    let user: Value = serde_json::from_slice(&answer.body).expect("JSON");
    assert_eq!((answer.status, &user["id"]), (StatusCode::OK, &"id-alice".into()));
    let forged = TokenCredentials::new(credentials.token.clone(), "another".into());
    assert_eq!(tool.user(&forged).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_tool_that_sends_what_does_not_fit_is_refused() {
    let Some(mut tool) = Tool::start().await else { return };
    // Before anybody allowed it.
    let temporary = tool.begin().await;
    assert_eq!(code(tool.exchange(&temporary, "guessed").await), "oauth1_unauthorized");
    // A wrong code; Authlib lets nobody guess twice.
    let temporary = tool.begin().await;
    let typed = tool.ask(&temporary).await;
    assert_eq!(code(tool.exchange(&temporary, "guessed").await), "oauth1_unauthorized");
    assert_eq!(code(tool.exchange(&temporary, &typed).await), "oauth1_unauthorized");
    // The token without its secret, as who looked over a shoulder has it.
    let temporary = tool.begin().await;
    let typed = tool.ask(&temporary).await;
    let seen = TemporaryCredentials::new(temporary.token.clone(), "another".into());
    assert_eq!(code(tool.exchange(&seen, &typed).await), "oauth1_unauthorized");
    // The code of another login.
    let [first, second] = [tool.begin().await, tool.begin().await];
    let typed = tool.ask(&first).await;
    tool.ask(&second).await;
    assert_eq!(code(tool.exchange(&second, &typed).await), "oauth1_unauthorized");

    let credentials = tool.exchange(&first, &typed).await.expect("an honest login");
    assert_eq!(tool.user(&credentials).await.status, StatusCode::OK);
}

#[tokio::test]
async fn temporary_credentials_are_exchanged_once() {
    let Some(mut tool) = Tool::start().await else { return };
    let temporary = tool.begin().await;
    let typed = tool.ask(&temporary).await;
    assert_eq!(code(tool.exchange(&temporary, &typed).await), "accepted");
    assert_eq!(code(tool.exchange(&temporary, &typed).await), "oauth1_unauthorized");

    let next = tool.begin().await;
    let typed = tool.ask(&next).await;
    let credentials = tool.exchange(&next, &typed).await.expect("an honest login");
    assert_eq!(tool.user(&credentials).await.status, StatusCode::OK);
}
