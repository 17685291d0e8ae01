//! A typed client at npm's oidc-provider: its userinfo endpoint is the API.

use axum::Router;
use axum::routing::get;
use http::StatusCode;
use oauth_runtime::Routes;
use oauth_runtime::api::ApiError;
use oauth_runtime::prelude::*;
use serde::Deserialize;

use super::two_sites::{ID, SECRET, TwoSites};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://{authority}", scopes(openid, profile), incremental_scopes(email))]
struct Peer {
    client_id: ClientId,
    client_secret: ClientSecret,
    authority: String,
}

#[derive(Debug, Deserialize)]
struct Me {
    sub: String,
    email: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Impossible {
    #[serde(rename = "sub")]
    _sub: u64,
}

#[oauth_api(Peer, base_url = "https://{authority}")]
trait PeerApi {
    #[get("/me", scopes(openid))]
    async fn me(&self) -> Me;

    #[get("/me", scopes(openid, email))]
    async fn me_with_email(&self) -> Me;

    #[get("/me")]
    async fn impossible(&self) -> Impossible;

    #[get("/nowhere")]
    async fn nowhere(&self) -> Me;
}

async fn me(peer: Granted<Peer, (oauth_runtime::scope::openid,)>) -> Result<String, ApiError> {
    let Me { sub, email } = peer.me().await?;
    let wrong = peer.impossible().await.expect_err("a subject is no number");
    let nowhere = peer.nowhere().await.expect_err("no such page");
    let status = nowhere.status().map_or(0, |status| status.as_u16());
    Ok(format!("{sub} {email:?} {} {wrong} {} {status}", wrong.code(), nowhere.code()))
}

type OpenIdAndEmail = (oauth_runtime::scope::openid, oauth_runtime::scope::email);

async fn email(peer: Granted<Peer, OpenIdAndEmail>) -> Result<String, ApiError> {
    Ok(peer.me_with_email().await?.email.unwrap_or_default())
}

#[tokio::test]
async fn a_typed_client_reads_userinfo_of_oidc_provider_and_asks_it_for_one_more_scope() {
    let routes = |issuer: &str| {
        let peer = Peer {
            client_id: ClientId::from(ID),
            client_secret: ClientSecret::from(SECRET),
            authority: issuer.trim_start_matches("https://").to_owned(),
        };
        Router::new().route("/me", get(me)).route("/email", get(email)).merge(Routes::with(peer))
    };
    let Some(mut sites) = TwoSites::start(&["peer"], routes, |layer, _| layer).await else { return };
    let (browser, app) = (&mut sites.browser, &sites.app);

    let page = browser.get(&app.at("/me")).await;
    let page = sites.peer.sign_in(browser, page, "alice").await;
    assert_eq!((page.status(), page.url().as_str()), (StatusCode::OK, &*app.at("/me")), "{}", page.body());
    let (said, errors) = page.body().split_once(" api_response_mismatch ").expect("two errors");
    assert_eq!(said, "alice None", "the scope `email` was not asked for");
    assert!(errors.contains("GET /me") && errors.contains("sub") && !errors.contains("alice"), "{errors}");
    assert!(errors.ends_with("api_status 404"), "{errors}");

    let page = browser.get(&app.at("/email")).await;
    let page = sites.peer.sign_in(browser, page, "alice").await;
    assert_eq!((page.url().as_str(), page.body()), (&*app.at("/email"), "alice@example.com"));
}
