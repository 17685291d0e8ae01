//! Providers of the derive whose fields hold what differs from one installation to the next.

use axum::Router;
use http::StatusCode;
use oauth_runtime::Routes;
use oauth_runtime::prelude::*;
use oauth_runtime::settings::Environment;
use oauth_tests::skip;

use super::two_sites::{ID, SECRET, TwoSites};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://{authority}", scopes(openid, profile, email))]
struct InstalledProvider {
    client_id: ClientId,
    client_secret: ClientSecret,
    authority: String,
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://{authority}", scopes(openid, profile, email))]
struct MountedProvider {
    client_id: ClientId,
    #[oauth(env = "MOUNTED_SECRET_PATH", file)]
    client_secret: ClientSecret,
    authority: String,
}

fn authority(issuer: &str) -> &str {
    issuer.trim_start_matches("https://")
}

async fn log_in(sites: &mut TwoSites, name: &str) {
    let (browser, app) = (&mut sites.browser, &sites.app);
    let page = browser.get(&app.at(&format!("/login/{name}"))).await;
    assert!(page.url().as_str().starts_with(sites.peer.issuer()), "{} {}", page.url(), page.body());
    let page = sites.peer.sign_in(browser, page, "alice").await;
    assert_eq!((page.status(), page.url().as_str()), (StatusCode::OK, &*app.at("/")), "{}", page.body());
    let who = format!("alice at {}", sites.peer.issuer());
    assert!(page.body().contains(&who), "{}", page.body());
    let own: Vec<_> = browser.cookies().iter().filter(|cookie| cookie.domain == "localhost").collect();
    assert!(!own.is_empty() && own.iter().all(|cookie| cookie.name.starts_with("__Host-")), "{own:?}");
    assert!(own.iter().all(|cookie| cookie.secure && cookie.http_only && cookie.same_site.is_some()), "{own:?}");
    assert!(browser.cookies().refused().is_empty(), "{:?}", browser.cookies().refused());
}

#[tokio::test]
async fn fields_are_read_from_the_environment_and_fill_the_urls() {
    let settings = |issuer: &str| {
        Environment::from_iter([
            ("INSTALLED_CLIENT_ID", ID),
            ("INSTALLED_CLIENT_SECRET", SECRET),
            ("INSTALLED_AUTHORITY", authority(issuer)),
        ])
    };
    let routes = |_: &str| Router::new().merge(InstalledProvider::routes());
    let sites = TwoSites::start(&["installed"], routes, |layer, issuer| layer.environment(settings(issuer))).await;
    let Some(mut sites) = sites else { return };
    log_in(&mut sites, "installed").await;
}

#[tokio::test]
async fn fields_set_in_code_hold_the_registration_too() {
    let routes = |issuer: &str| {
        let authority = authority(issuer).to_owned();
        let provider = InstalledProvider { client_id: ID.into(), client_secret: SECRET.into(), authority };
        Router::new().merge(Routes::with(provider))
    };
    let Some(mut sites) = TwoSites::start(&["installed"], routes, |layer, _| layer).await else { return };
    log_in(&mut sites, "installed").await;
}

#[tokio::test]
async fn a_secret_mounted_as_a_file_is_what_the_file_holds() {
    let folder = skip::artefacts();
    let path = folder.join(format!("mounted-secret-{}", std::process::id()));
    std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, format!("{SECRET}\n"))).expect("a file");
    let settings = |issuer: &str| {
        Environment::from_iter([
            ("MOUNTED_CLIENT_ID", ID),
            ("MOUNTED_SECRET_PATH", path.to_str().expect("a readable path")),
            ("MOUNTED_AUTHORITY", authority(issuer)),
        ])
    };
    let routes = |_: &str| Router::new().merge(MountedProvider::routes());
    let sites = TwoSites::start(&["mounted"], routes, |layer, issuer| layer.environment(settings(issuer))).await;
    std::fs::remove_file(&path).expect("the file goes");
    let Some(mut sites) = sites else { return };
    log_in(&mut sites, "mounted").await;
}
