//! The sixth example with each database: what it keeps outlives the program.

use oauth_tests::browser::{Browser, Page};
use oauth_tests::folder::Folder;
use oauth_tests::peer::PostgresServer;
use oauth_tests::process::free_port;
use oauth_tests::skip;

use super::example::{announced, start_with};

const SECRET: &str = "a secret of this test that is long enough";

async fn log_in(browser: &mut Browser, app: &str) -> Page {
    let page = browser.get(&format!("{app}/login/google")).await;
    let page = browser.submit(&page, &page.form().press("Log in")).await;
    assert!(page.body().contains("Hello, Ada Lovelace"), "{}", page.body());
    page
}

async fn assert_says(browser: &mut Browser, app: &str, text: &str) -> Page {
    let page = browser.get(app).await;
    assert!(page.body().contains(text), "{text}: {}", page.body());
    page
}

/// With a database, the program is killed in between.
async fn click_through(database: Option<&str>) {
    let port = free_port();
    let settings = database.map(|database| [("DATABASE_URL", database), ("OAUTH_SECRET", SECRET)]);
    let settings = settings.as_ref().map_or(&[][..], |settings| &settings[..]);
    let mut example = start_with("06_database", port, settings);
    let app = announced(&mut example).await;
    let (mut one, mut other) = (Browser::new(), Browser::new());
    assert_says(&mut one, &app, "Hello, visitor").await;
    assert!(log_in(&mut one, &app).await.body().contains("at this browser alone"));
    assert!(log_in(&mut other, &app).await.body().contains("at 2 browsers"));

    if database.is_some() {
        drop(example);
        example = start_with("06_database", port, settings);
        assert_eq!(announced(&mut example).await, app);
    }
    let page = assert_says(&mut one, &app, "at 2 browsers").await;
    let elsewhere = page.forms().into_iter().find(|form| form.action() == "/elsewhere").expect("a form");
    let page = one.submit(&page, &elsewhere.press("Log out elsewhere")).await;
    assert!(page.body().contains("at this browser alone"), "{}", page.body());
    assert_says(&mut other, &app, "Hello, visitor").await;
    let logout = page.forms().into_iter().find(|form| form.action() == "/logout/google").expect("a form");
    one.submit(&page, &logout.press("Log out")).await;
    assert_says(&mut one, &app, "Hello, visitor").await;
    assert!(example.is_running(), "{}", example.output());
}

#[tokio::test]
async fn the_sixth_example_keeps_everything_in_the_process_without_a_database() {
    click_through(None).await;
}

#[tokio::test]
async fn logins_in_a_file_of_sqlite_outlive_the_program() {
    let folder = Folder::new("example");
    let file = folder.path().join("example.db");
    click_through(Some(file.to_str().expect("text"))).await;
}

#[tokio::test]
async fn logins_in_postgresql_outlive_the_program() {
    let Some(server) = skip::unless(PostgresServer::shared().await) else { return };
    click_through(Some(&server.url(&server.database()))).await;
}

#[tokio::test]
async fn while_postgresql_is_away_nobody_is_logged_out_and_afterwards_everybody_is_there() {
    let Some(mut server) = skip::unless(PostgresServer::start().await) else { return };
    let url = server.url("postgres");
    let mut example = start_with("06_database", free_port(), &[("DATABASE_URL", &url), ("OAUTH_SECRET", SECRET)]);
    let app = announced(&mut example).await;
    let mut browser = Browser::new();
    log_in(&mut browser, &app).await;
    server.stop();
    let page = browser.get(&app).await;
    assert_eq!(page.status(), 503, "a page for visitors would say that somebody was logged out: {}", page.body());
    server.start_again().await;
    // A connection of before may have to be found dead first.
    for _ in 0..20 {
        if browser.get(&app).await.status() == 200 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(250)).await;
    }
    assert_says(&mut browser, &app, "at this browser alone").await;
    assert!(!example.output().contains(PostgresServer::PASSWORD), "{}", example.output());
}

#[tokio::test]
async fn a_database_without_a_secret_is_reported_at_start() {
    let folder = Folder::new("example");
    let file = folder.path().join("example.db");
    let settings = [("DATABASE_URL", file.to_str().expect("text"))];
    let mut example = start_with("06_database", free_port(), &settings);
    let said = |line: &str| line.contains("records_secret_missing").then_some(());
    example.wait_for_line(std::time::Duration::from_secs(20), said).await;
}
