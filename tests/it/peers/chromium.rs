use std::path::Path;
use std::time::Duration;

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use oauth_tests::chromium::Chromium;
use oauth_tests::skip;
use oauth_tests::tls::Terminator;
use tokio::net::TcpListener;

const PAGE: &str = r#"<!doctype html><title>Tiny</title><link rel="icon" href="data:,">
<h1>Hello</h1><form action="/greet"><input name="who"><button>Greet</button></form>
<script>console.error("heard in the console")</script>"#;

#[tokio::test]
async fn a_chromium_dropped_by_a_failing_test_leaves_no_process_and_no_profile() {
    let Some(chromium) = skip::unless(Chromium::start().await) else { return };
    chromium.goto("data:text/html,<title>x</title>").await;
    let profile = chromium.profile().to_owned();
    assert!(Path::new("/proc/self").exists() && count_processes_with(&profile) > 0);
    drop(chromium);
    for _ in 0..200 {
        if count_processes_with(&profile) == 0 && !profile.exists() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{} processes left; profile there: {}", count_processes_with(&profile), profile.exists());
}

fn count_processes_with(argument: &Path) -> usize {
    let argument = argument.to_str().expect("a readable path");
    let entries = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let commands = entries.filter_map(|entry| std::fs::read(entry.path().join("cmdline")).ok());
    commands.filter(|command| String::from_utf8_lossy(command).contains(argument)).count()
}

#[tokio::test]
async fn chromium_keeps_a_host_cookie_over_tls_and_uses_a_form() {
    let Some(chromium) = skip::unless(Chromium::start().await) else { return };
    let cookie = "__Host-flow=sealed; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=600";
    let app = Router::new()
        .route("/", get(move || async move { ([("set-cookie", cookie)], Html(PAGE)) }))
        .route("/greet", get(|uri: http::Uri| async move { Html(format!("<p>{}", uri.query().unwrap_or("nobody"))) }));
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let serving = tokio::spawn(async move { axum::serve(listener, app).await });
    let tls = Terminator::start(address).await;

    chromium.goto(&tls.url()).await;
    assert_eq!(chromium.title().await, "Tiny");
    let cookie = chromium.cookie("__Host-flow").await.expect("the cookie was kept");
    assert_eq!((cookie.value.as_str(), cookie.path.as_str(), cookie.domain.as_str()), ("sealed", "/", "localhost"));
    assert!(cookie.secure && cookie.http_only && cookie.expiry.is_some(), "{cookie:?}");
    assert_eq!(cookie.same_site.as_deref(), Some("Lax"));
    let seen = chromium.execute("return document.cookie").await;
    assert_eq!(seen, "", "scripts do not see it");
    let errors = chromium.console_errors().await;
    assert!(errors.iter().any(|error| error.contains("heard in the console")), "{errors:?}");

    let picture = chromium.screenshot("peers-chromium").await;
    let bytes = std::fs::read(&picture).expect("the screenshot was written");
    assert!(bytes.starts_with(b"\x89PNG"), "{}", picture.display());

    chromium.fill("input[name=who]", "alice").await;
    chromium.click_text("Greet").await;
    let url = chromium.wait_for_url(&format!("{}/greet", tls.url())).await;
    assert_eq!(url.query(), Some("who=alice"));
    assert_eq!(chromium.text().await, "who=alice");
    chromium.close().await;
    serving.abort();
}
