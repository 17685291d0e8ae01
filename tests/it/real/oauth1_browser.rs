//! OAuth 1.0a at Authlib as a browser lives through it: the pages, and what its cookies give away.

use std::sync::Arc;

use axum::Router;
use base64::Engine as _;
use base64::alphabet;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{
    GeneralPurpose, GeneralPurposeConfig, STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD,
};
use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};
use oauth_runtime::Routes;
use oauth_runtime::clock::{Clock as _, SystemClock};
use oauth_runtime::http::ReqwestClient;
use oauth_runtime::in_flight::{
    LoginHandle, LoginsInFlight as _, MemorySpentRecords, RequestCookies, SealedCookies, SealingKeys,
};
use oauth_runtime::oauth1::percent_encode;
use oauth_tests::browser::Browser;
use oauth_tests::chromium::Chromium;
use oauth_tests::peer::{OAuth1Client, OAuth1Server, OAuth1ServerConfig};
use oauth_tests::skip;

use super::oauth1_login::{HmacSha1, KEY, SECRET};
use super::registered::Registered;
use super::site::{Running, Site};
use crate::rig::Recorder;

const SEALING: &str = "what this application seals its cookies with";
const LOGIN: &str = "oauth-login-";

/// The application with this one provider, and what it and the server told each other.
async fn start(site: Site) -> Option<(OAuth1Server, Running, Arc<Recorder>)> {
    let client = OAuth1Client::new(KEY, SECRET);
    let config = OAuth1ServerConfig::default().with_client(client);
    let server = skip::unless(OAuth1Server::start(config).await)?;
    let recorder = Recorder::new();
    let http = Arc::clone(&recorder);
    let routes = Router::new().merge(Routes::with(HmacSha1(Registered::new(KEY, SECRET, server.url()))));
    let unused = ReqwestClient::new().expect("an HTTP client");
    let app = site.serve_with(routes, unused, |layer| layer.http_client(http).secrets([SEALING]));
    Some((server, app, recorder))
}

/// What the server answered when it was asked for temporary credentials: token and secret.
fn temporary(recorder: &Recorder) -> (String, String) {
    let calls = recorder.calls();
    let call = calls.iter().rfind(|call| call.url.ends_with("/initiate")).expect("asked for temporary credentials");
    let value = |name: &str| {
        let mut pairs = url::form_urlencoded::parse(call.received.as_bytes());
        pairs.find(|(n, _)| n == name).expect("in the answer").1.into_owned()
    };
    (value("oauth_token"), value("oauth_token_secret"))
}

/// A value as it is, and as cookies, URLs and headers write it.
fn spellings(value: &str) -> Vec<String> {
    let hex: String = value.bytes().map(|byte| format!("{byte:02x}")).collect();
    vec![
        value.to_owned(),
        percent_encode(value),
        STANDARD.encode(value),
        STANDARD_NO_PAD.encode(value),
        URL_SAFE.encode(value),
        URL_SAFE_NO_PAD.encode(value),
        hex.to_ascii_uppercase(),
        hex,
    ]
}

/// What a cookie says, as text and with its base64 undone.
fn readings(value: &str) -> Vec<Vec<u8>> {
    let config = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    let decoded = [alphabet::STANDARD, alphabet::URL_SAFE]
        .iter()
        .filter_map(|alphabet| GeneralPurpose::new(alphabet, config).decode(value).ok());
    std::iter::once(value.as_bytes().to_vec()).chain(decoded).collect()
}

fn contains(haystack: &[u8], needle: &str) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle.as_bytes())
}

/// Neither of `hidden` can be read out of these cookies, names and values.
#[track_caller]
fn assert_hidden<'a>(cookies: impl IntoIterator<Item = (&'a str, &'a str)>, hidden: &[&str]) {
    for (name, value) in cookies {
        for text in [name, value].into_iter().flat_map(readings) {
            for spelling in hidden.iter().flat_map(|hidden| spellings(hidden)) {
                assert!(!contains(&text, &spelling), "{spelling:?} is in the cookie {name}={value}");
            }
        }
    }
}

/// What another instance with this sealing secret makes of the browser's cookies.
async fn take(secret: &str, cookies: &str, token: &str) -> Result<Vec<u8>, &'static str> {
    let keys = SealingKeys::from_secrets([secret]).expect("long enough");
    let sealed = SealedCookies::new(keys, Arc::new(MemorySpentRecords::default()), false);
    let headers = HeaderMap::from_iter([(COOKIE, HeaderValue::from_str(cookies).expect("a header"))]);
    let handle = LoginHandle::from_temporary_token(token);
    let login = sealed.take(&handle, &RequestCookies::new(&headers), SystemClock.now()).await;
    login.map(|login| login.to_bytes().expect("a login of this version")).map_err(|error| error.code())
}

#[tokio::test]
async fn the_temporary_secret_is_in_no_cookie_that_can_be_read() {
    let Some((_server, app, recorder)) = start(Site::http().await).await else { return };
    let mut browser = Browser::new();
    let page = browser.get(&app.at("/login/hmac-sha1")).await;
    assert!(page.body().contains("asks for access"), "{}", page.body());
    let (token, secret) = temporary(&recorder);
    assert!(token.len() >= 12 && secret.len() >= 12, "too short to look for");
    let cookies: Vec<_> = browser.cookies().iter().map(|c| (c.name.clone(), c.value.clone())).collect();
    let pairs = || cookies.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    assert!(pairs().any(|(name, _)| name.starts_with(LOGIN)), "a login is in flight: {cookies:?}");
    assert_hidden(pairs(), &[&secret, &token]);
    // The search itself finds what is there.
    let sealed_by_nobody = URL_SAFE_NO_PAD.encode(format!("\x01\x02{token}\0{secret}"));
    assert!(readings(&sealed_by_nobody).iter().any(|text| contains(text, &secret)));

    // The login is in there all the same: the right key opens it, and no other does.
    let line = pairs().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    assert_eq!(take("another secret that is long enough to be one", &line, &token).await, Err("state_unknown"));
    assert_eq!(take(SEALING, &line, "another token").await, Err("state_unknown"));
    let login = take(SEALING, &line, &token).await.expect("the right key and the right token");
    assert!(contains(&login, &secret));

    // And it still ends as it should, with nothing of it in the cookies of the session.
    let page = browser.submit(&page, &page.form().press("Allow")).await;
    assert!(page.body().contains("id-alice at"), "{}", page.body());
    let cookies: Vec<_> = browser.cookies().iter().map(|c| (c.name.clone(), c.value.clone())).collect();
    assert_hidden(cookies.iter().map(|(name, value)| (name.as_str(), value.as_str())), &[&secret, &token]);
}

#[tokio::test]
async fn a_person_logs_in_by_oauth1_at_authlib_and_out_again() {
    let Some(chromium) = skip::unless(Chromium::start().await) else { return };
    let Some((server, app, recorder)) = start(Site::https().await).await else { return };

    chromium.goto(&app.at("/login")).await;
    chromium.click_text("Continue with Flask").await;
    let question = chromium.wait_for_url(&server.authorization_url()).await;
    chromium.find("button[name=approve][value=yes]").await;
    assert!(chromium.text().await.contains("client key asks for access to the account of alice"));
    chromium.screenshot("oauth1_question").await;

    // In flight: a cookie of the application, which its own pages show.
    chromium.goto(&app.at("/")).await;
    let cookies = chromium.cookies().await;
    let [login] = &cookies[..] else { panic!("one login in flight and no more: {cookies:?}") };
    assert!(login.name.starts_with("__Host-oauth-login-"), "{login:?}");
    assert!(login.secure && login.http_only && login.path == "/" && login.domain == "localhost", "{login:?}");
    assert_eq!(login.same_site.as_deref(), Some("Lax"));
    assert_eq!(chromium.execute("return document.cookie").await, "");
    let (token, secret) = temporary(&recorder);
    assert_hidden([(&*login.name, &*login.value)], &[&secret, &token]);

    chromium.goto(question.as_str()).await;
    app.received();
    chromium.click_text("Allow").await;
    chromium.wait_for_url(&app.at("/")).await;
    chromium.find("#who").await;
    let text = chromium.text().await;
    assert!(text.contains(&format!("id-alice at {}", server.url())), "{text}");
    chromium.screenshot("oauth1_landing").await;
    let received = app.received();
    let paths: Vec<_> = received.iter().map(|r| r.path.as_str()).filter(|path| *path != "/favicon.ico").collect();
    assert_eq!(paths, ["/auth/hmac-sha1", "/"], "{received:#?}");

    let cookies = chromium.cookies().await;
    let [session] = &cookies[..] else { panic!("the session and no more: {cookies:?}") };
    assert_eq!(session.name, "__Host-session");
    assert!(session.secure && session.http_only && session.path == "/" && session.domain == "localhost", "{session:?}");
    assert_eq!(session.same_site.as_deref(), Some("Lax"));
    assert_eq!(chromium.execute("return document.cookie").await, "");

    chromium.click_text("Log out").await;
    chromium.find("a[href='/login']").await;
    assert!(chromium.text().await.contains("Nobody is logged in"));
    let cookies = chromium.cookies().await;
    assert!(cookies.is_empty(), "{cookies:?}");
    chromium.close().await;
}
