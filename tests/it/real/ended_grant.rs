//! npm's oidc-provider, where a grant is revoked or an account disabled, and the session of the application.

use axum::Router;
use oauth_runtime::Routes;
use oauth_runtime::description::ProviderDescription;
use oauth_runtime::http::ReqwestClient;
use oauth_tests::browser::Browser;
use oauth_tests::peer::{OidcClient, OidcProvider, OidcProviderConfig};
use oauth_tests::skip;

use super::registered::{Registered, providers};
use super::site::Site;
use crate::rig::TestClock;

const ID: &str = "web app:1";
const SECRET: &str = "a secret";
const HOUR: i64 = 3600;

providers! {
    Lasting = ProviderDescription::open_id_connect("lasting", "Peer")
        .issuer("http://{authority}")
        .scopes(&["openid", "offline_access"])
        // Without the question the peer gives no refresh token.
        .authorization_params(&[("prompt", "consent")]);
}

#[tokio::test]
async fn a_session_ends_with_the_grant_or_the_account_where_the_layer_says_so() {
    for (ends, how) in [(true, "grant"), (true, "account"), (true, "nothing"), (false, "grant")] {
        let (site, clock) = (Site::http().await, TestClock::new());
        let client = OidcClient::new(ID, SECRET, &site.redirect_uri("lasting"));
        let config = OidcProviderConfig::default().with_client(client);
        let Some(peer) = skip::unless(OidcProvider::start(config).await) else { return };
        let routes = Router::new().merge(Routes::with(Lasting(Registered::new(ID, SECRET, peer.url()))));
        let at = std::sync::Arc::clone(&clock);
        let app = site.serve_with(routes, ReqwestClient::new().expect("a client"), |layer| {
            let layer = layer.clock(at);
            if ends { layer.end_sessions_with_grants() } else { layer }
        });
        let mut browser = Browser::new();
        let page = browser.get(&app.at("/login/lasting")).await;
        let page = peer.sign_in(&mut browser, page, "alice").await;
        assert!(page.body().contains("alice at"), "{}", page.body());
        match how {
            "grant" => peer.revoke_grants().await,
            "account" => peer.disable_accounts().await,
            _ => {}
        }
        let page = browser.get(&app.at("/")).await;
        assert!(page.body().contains("alice at"), "{how}: the access token is still good: {}", page.body());
        clock.advance(2 * HOUR);
        let page = browser.get(&app.at("/")).await;
        let stays = !ends || how == "nothing";
        assert_eq!(page.body().contains("alice at"), stays, "{how}: {}", page.body());
        assert_eq!(browser.cookies().find("session").is_some(), stays, "{how}");
    }
}
