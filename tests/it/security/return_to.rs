use oauth_tests::browser::Browser;
use url::form_urlencoded::byte_serialize;

use crate::rig::{Rig, location};

/// What must never lead away. The application's own paths among them stay ours.
const SEEDS: &[&str] = &[
    "//evil.example",
    "///evil.example",
    "////evil.example",
    "/\\evil.example",
    "\\/evil.example",
    "\\\\evil.example",
    "/\\/evil.example",
    "/%09/evil.example",
    "/\t/evil.example",
    "/%0a/evil.example",
    "/%0d/evil.example",
    "/%2f%2fevil.example",
    "/%5cevil.example",
    "//%5cevil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/%2e%2e//evil.example",
    "//evil.example/%2f..",
    "/;//evil.example",
    "/?//evil.example",
    "/#//evil.example",
    "https://evil.example",
    "HTTPS:evil.example",
    "https:/evil.example",
    "https:evil.example",
    "http:////evil.example",
    "https:\\\\evil.example",
    "https://rp.example@evil.example",
    "https://rp.example:443@evil.example",
    "https://evil.example\\@rp.example",
    "https://evil.example\\.rp.example",
    "https://rp.example.evil.example",
    "https://evil-rp.example",
    "https://rp.example%00.evil.example",
    "https://rp.example%2eevil.example",
    "https://evil.example#rp.example",
    "https://evil.example?rp.example",
    "//rp.example@evil.example",
    "//evil.example:80",
    "//[::1]",
    "//0x7f000001",
    "//2130706433",
    "//127.1",
    "//google%E3%80%82com",
    "//evil%00.example",
    "//EVIL.example",
    "//ｅｖｉｌ.example",
    "//evil。example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java%0d%0ascript:alert(1)",
    "\tjavascript:alert(1)",
    "javascript://rp.example/%0aalert(1)",
    "data:text/html,x",
    "vbscript:x",
    "blob:https://rp.example/x",
    "about:blank",
    "file:///etc/passwd",
    "ftp://evil.example",
    "mailto:x@evil.example",
    "ws://evil.example",
    "view-source:https://evil.example",
    "",
    ".",
    "..",
    "?x=1",
    "#x",
    "a/b",
    "@evil.example",
    ":80",
    "%",
    "%zz",
    "http://[::1",
    "/é",
    "/%ff",
    "/ok?x=%0d%0aSet-Cookie:%20x=1",
    "/ok%0d%0aLocation:%20//evil.example",
    "/ok",
    "/ok?next=//evil.example",
    "/ok%2F..%2F..",
    "/\r\nSet-Cookie: x=1",
    "/\u{e58a}\u{98}",
];

/// Every seed raw and encoded once more, alone and behind white space.
fn payloads() -> Vec<String> {
    let mut payloads = Vec::new();
    for seed in SEEDS {
        for prefix in ["", " ", "\t", "\r", "\n", "\0"] {
            payloads.push(format!("{prefix}{seed}"));
        }
        payloads.push(byte_serialize(seed.as_bytes()).collect());
    }
    payloads.push(format!("/{}", "a".repeat(16_384)));
    payloads
}

#[tokio::test]
async fn t219_t222_t225_no_return_target_leads_away_from_the_application() {
    let rig = Rig::new().await;
    let mut kept = Vec::new();
    let mut browser = rig.browser();
    browser.follow_redirects(false);
    for payload in payloads() {
        browser.cookies_mut().clear();
        // As a form or script would send it; what the application decodes is `payload`.
        let query = byte_serialize(payload.as_bytes()).collect::<String>();
        let start = location(&browser.get(&rig.app.path(&format!("/login/plain?return_to={query}"))).await);
        let callback = location(&browser.get(&start).await);
        let page = browser.get(&callback).await;
        let target = page.hops()[0]
            .location
            .clone()
            .unwrap_or_else(|| panic!("{payload:?}: {}\n{}", page.status(), page.body()));
        let path = target.split(['?', '#']).next().unwrap_or_default();
        assert!(path.starts_with('/') && !path.contains("evil"), "{payload:?} led to {target:?}");
        let resolved = page.location().expect("a redirect");
        assert_eq!(resolved.origin().ascii_serialization(), rig.app.url, "{payload:?} led to {resolved}");
        assert_eq!(page.status(), 303, "{payload:?}");
        assert!(!page.set_cookies().any(|line| line.starts_with("x=")), "{payload:?}");
        if target != "/" {
            kept.push(target);
        }
    }
    for allowed in ["/ok", "/ok?next=//evil.example", "/?//evil.example", "/#//evil.example"] {
        assert!(kept.iter().any(|target| target == allowed), "{allowed} is ours and kept: {kept:?}");
    }
}

#[tokio::test]
async fn t221_a_return_target_comes_back_through_every_protocol() {
    let rig = Rig::new().await;
    for provider in ["open", "plain", "legacy"] {
        for target in ["/any?a=1&b=%2F", "/any", "/?next=//evil.example"] {
            let query = byte_serialize(target.as_bytes()).collect::<String>();
            let page = Browser::new().get(&rig.app.path(&format!("/login/{provider}?return_to={query}"))).await;
            assert_eq!(page.url().as_str(), rig.app.path(target), "{provider}");
            let codes = page.hops().iter().filter(|hop| hop.status.is_redirection()).map(|hop| hop.status.as_u16());
            assert!(codes.clone().all(|status| [302, 303].contains(&status)), "{:?}", codes.collect::<Vec<_>>());
        }
    }
}

#[tokio::test]
async fn t224_a_target_of_sixteen_kilobytes_is_left_out_and_the_cookie_stays_small() {
    let rig = Rig::new().await;
    let mut browser = rig.browser();
    for length in [1000, 1024, 1025, 3000] {
        let target = format!("/{}", "a".repeat(length - 1));
        let page = browser.get(&rig.app.path(&format!("/login/open?return_to={target}"))).await;
        let lines: Vec<_> = page.set_cookies().filter(|line| line.starts_with("oauth-login-")).collect();
        assert!(lines[0].len() < 3000, "{length}: {}", lines[0].len());
        let page = browser.get(&location(&page)).await;
        let expected = if length <= 1024 { rig.app.path(&target) } else { rig.app.path("/") };
        assert_eq!(page.url().as_str(), expected, "{length}");
    }
}

/// One link could start a login after the other, each of them at a provider that nobody asked for.
#[tokio::test]
async fn no_path_of_a_provider_is_a_target_to_come_back_to() {
    let rig = Rig::new().await;
    let chain = ["other", "plain", "open", "legacy"].iter().rev().fold("/".to_owned(), |target, provider| {
        format!("/login/{provider}?return_to={}", byte_serialize(target.as_bytes()).collect::<String>())
    });
    let own = ["login", "auth", "logout"].iter().flat_map(|route| {
        let others = ["open", "other", "legacy"].iter();
        others.map(move |provider| format!("/{route}/{provider}"))
    });
    let spelt =
        ["/login/%6fther", "/login/%256fther", "/login/other/", "/login/other#x", "/login/other?login_hint=ada"];
    for target in own.chain(spelt.map(str::to_owned)).chain([chain]) {
        let mut browser = rig.browser();
        let started = |rig: &Rig| rig.provider.request_count(oauth_runtime::testing::Endpoint::Authorization);
        let before = started(&rig);
        let link: String = byte_serialize(target.as_bytes()).collect();
        let answer = browser.get(&rig.app.path(&format!("/login/open?return_to={link}"))).await;
        let answer = answer.location().expect("the provider's answer");
        browser.follow_redirects(false);
        let page = browser.get(answer.as_str()).await;
        assert_eq!((location(&page), started(&rig) - before), (rig.app.path("/"), 1), "{target}");
        let choices = browser.get(&rig.app.path(&format!("/login?return_to={link}"))).await;
        assert!(choices.links().iter().all(|link| !link.href().contains("return_to")), "{target}: {}", choices.body());
    }
    let mut browser = rig.browser();
    for target in ["/login", "/login/others", "/auth", "/open?next=/login/open"] {
        let link: String = byte_serialize(target.as_bytes()).collect();
        let answer = browser.get(&rig.app.path(&format!("/login/open?return_to={link}"))).await;
        let answer = answer.location().expect("the provider's answer");
        browser.follow_redirects(false);
        let page = browser.get(answer.as_str()).await;
        browser.follow_redirects(true);
        assert_eq!(location(&page), rig.app.path(target));
    }
}
