use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use oauth_runtime::testing::{DevelopmentProvider, Endpoint, Misbehaviour, Persona};
use serde_json::Value;
use url::Url;
use url::form_urlencoded::byte_serialize;

use crate::rig::{Log, Rig, SECRET, alone, is_logged_in};

/// Everything that one browser and the application's back channel have seen and no log may.
fn secrets(rig: &Rig, pages: &[oauth_tests::browser::Page]) -> Vec<(String, String)> {
    const SECRET_NAMES: &[&str] = &[
        "code",
        "state",
        "nonce",
        "code_verifier",
        "client_secret",
        "oauth_token",
        "oauth_token_secret",
        "oauth_verifier",
    ];
    let mut secrets = vec![("client secret".to_owned(), SECRET.to_owned())];
    let mut forms = Vec::new();
    let mut form = |text: &str| forms.push(text.to_owned());
    for hop in pages.iter().flat_map(oauth_tests::browser::Page::hops) {
        form(hop.url.query().unwrap_or_default());
        let location = hop.location.as_deref().and_then(|location| Url::parse(location).ok());
        form(location.as_ref().and_then(Url::query).unwrap_or_default());
    }
    for call in rig.http.calls() {
        form(&call.sent);
        form(&call.received);
    }
    let mut keep = |name: &str, value: &str| {
        if value.len() >= 12 {
            secrets.push((name.to_owned(), value.to_owned()));
        }
    };
    for text in &forms {
        for (name, value) in url::form_urlencoded::parse(text.as_bytes()) {
            if SECRET_NAMES.contains(&&*name) {
                keep(&name, &value);
            }
        }
    }
    for call in rig.http.calls() {
        if let Ok(members) = serde_json::from_str::<Value>(&call.received) {
            for name in ["access_token", "id_token", "refresh_token"] {
                keep(name, members[name].as_str().unwrap_or_default());
                // The signature alone would do, and so would the claims.
                for part in members[name].as_str().unwrap_or_default().split('.').skip(1) {
                    keep(name, part);
                }
            }
        }
        keep("Authorization", call.authorization.split_once(' ').map_or("", |(_, credentials)| credentials));
    }
    for hop in pages.iter().flat_map(oauth_tests::browser::Page::hops) {
        for line in hop.set_cookies.iter().map(String::as_str).chain(hop.sent_cookies.as_deref()) {
            for pair in line.split(';') {
                keep("cookie", pair.split_once('=').map_or("", |(_, value)| value));
            }
        }
    }
    secrets
}

/// A value as it is, and as logs, URLs and headers write it.
fn spellings(value: &str) -> Vec<String> {
    let hex: String = value.bytes().map(|byte| format!("{byte:02x}")).collect();
    vec![
        value.to_owned(),
        byte_serialize(value.as_bytes()).collect(),
        STANDARD.encode(value),
        STANDARD_NO_PAD.encode(value),
        URL_SAFE.encode(value),
        URL_SAFE_NO_PAD.encode(value),
        hex.to_ascii_uppercase(),
        hex,
    ]
}

#[track_caller]
fn assert_silent(log: &str, secrets: &[(String, String)]) {
    for (name, value) in secrets {
        for spelling in spellings(value) {
            if let Some(at) = log.find(&spelling) {
                let line = log[..at].matches('\n').count();
                panic!("{name} {spelling:?} in the log: {}", log.lines().nth(line).unwrap_or_default());
            }
        }
    }
}

#[test]
fn t266_no_secret_reaches_a_log_however_talkative_it_is() {
    alone("security::secrets::t266_no_secret_reaches_a_log_however_talkative_it_is", log_everything());
}

async fn log_everything() {
    let (log, _guard) = Log::begin();
    let provider = DevelopmentProvider::builder().claims_in_user_info_only().auto_login(Persona::ada());
    let rig = Rig::at(provider.start().expect("a provider"), |builder| builder).await;
    let mut pages = Vec::new();
    for login in ["open", "plain", "legacy"] {
        let mut browser = rig.browser();
        pages.push(browser.get(&rig.app.path(&format!("/login/{login}?return_to=/any"))).await);
        let callback = pages.last().and_then(oauth_tests::browser::Page::location).expect("a callback");
        let page = browser.get(callback.as_str()).await;
        assert!(is_logged_in(&page), "{login}: {}", page.body());
        pages.push(page);
        pages.push(browser.get(callback.as_str()).await);
        pages.push(browser.post_form(&rig.app.path(&format!("/logout/{login}")), &[]).await);
    }
    for fault in [
        Misbehaviour::TokenInvalidGrant,
        Misbehaviour::TokenErrorAndTokens,
        Misbehaviour::TokenNewlineAccessToken,
        Misbehaviour::IdTokenWrongNonce,
        Misbehaviour::IdTokenInvalidSignature,
        Misbehaviour::IdTokenNotJson,
        Misbehaviour::IdTokenExtraParts,
        Misbehaviour::AuthorizationWrongState,
        Misbehaviour::AuthorizationTokensInFrontChannel,
        Misbehaviour::AuthorizationCodeTwice,
        Misbehaviour::UserInfoWrongSubject,
        Misbehaviour::OAuth1WrongTokenInCallback,
        Misbehaviour::OAuth1MissingVerifier,
        Misbehaviour::OAuth1Problem,
    ] {
        rig.provider.misbehave(fault);
        for login in ["open", "plain", "legacy"] {
            let mut browser = rig.browser();
            let page = browser.get(&rig.app.path(&format!("/login/{login}"))).await;
            let callback = page.location();
            pages.push(page);
            if let Some(callback) = callback {
                pages.push(browser.get(callback.as_str()).await);
            }
        }
        rig.provider.behave();
    }

    let log = log.text();
    assert!(log.contains("login failed") && log.contains("logged in"), "the framework's own events are there");
    let targets = ["hyper", "oauth_runtime"];
    assert!(targets.iter().all(|target| log.contains(target)), "and those of the libraries below it");
    let secrets = secrets(&rig, &pages);
    for name in [
        "code",
        "state",
        "nonce",
        "code_verifier",
        "access_token",
        "id_token",
        "oauth_token_secret",
        "cookie",
        "Authorization",
    ] {
        assert!(secrets.iter().any(|(known, _)| known == name), "no {name} to look for");
    }
    assert_silent(&log, &secrets);
}

#[tokio::test]
async fn t265_no_token_reaches_the_browser() {
    let rig = Rig::new().await;
    for provider in ["open", "plain", "legacy"] {
        rig.http.clear();
        let mut browser = rig.browser();
        let start = browser.get(&rig.app.path(&format!("/login/{provider}?return_to=/any"))).await;
        let callback = start.location().expect("the provider's answer");
        let landing = browser.get(callback.as_str()).await;
        assert!(is_logged_in(&landing), "{provider}: {}", landing.body());
        let asked = browser.get(&rig.app.path(&format!("/logout/{provider}"))).await;
        let ended = browser.post_form(&rig.app.path(&format!("/logout/{provider}")), &[]).await;

        let mut tokens = Vec::new();
        for call in rig.http.calls() {
            let members = serde_json::from_str::<Value>(&call.received).unwrap_or_default();
            let named =
                ["access_token", "id_token", "refresh_token"].map(|name| members[name].as_str().map(str::to_owned));
            tokens.extend(named.into_iter().flatten());
            let form = url::form_urlencoded::parse(call.received.as_bytes());
            tokens.extend(form.filter(|(name, _)| name == "oauth_token_secret").map(|(_, value)| value.into_owned()));
        }
        assert!(!tokens.is_empty() && tokens.iter().all(|token| token.len() >= 12), "{provider}: {tokens:?}");
        let mut seen = String::new();
        for page in [&start, &landing, &asked, &ended] {
            seen += page.body();
            for hop in page.hops() {
                // What the provider is asked with, and what it answers with, is not the application's.
                let own = hop.url.as_str().starts_with(&rig.app.url).then_some(hop.location.as_deref()).flatten();
                seen += &format!("\n{}\n{}", own.unwrap_or_default(), hop.set_cookies.join("\n"));
            }
        }
        for token in &tokens {
            for spelling in spellings(token) {
                assert!(!seen.contains(&spelling), "{provider}: {spelling} in {seen}");
            }
        }
    }
}

#[tokio::test]
async fn t182_no_secret_stands_in_an_address_that_the_application_calls() {
    let rig = Rig::new().await;
    for provider in ["open", "plain", "legacy"] {
        rig.assert_honest_login(provider, "nothing").await;
    }
    for call in rig.http.calls() {
        assert!(!call.url.contains('?'), "{}", call.url);
    }
    let for_browsers = [Endpoint::Authorization, Endpoint::OAuth1Authorization];
    for request in rig.provider.requests().iter().filter(|request| !for_browsers.contains(&request.endpoint)) {
        assert!(request.query.is_empty(), "{request:?}");
    }
}
