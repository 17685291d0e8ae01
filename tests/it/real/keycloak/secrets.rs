//! A wrong secret: Keycloak says `unauthorized_client`, which is the code of another mistake.

use axum::Router;
use http::StatusCode;
use oauth_runtime::Routes;
use oauth_tests::peer::Keycloak;
use oauth_tests::skip;
use serde_json::json;

use super::{ID, Plain, SECRET, realm, sign_in};
use crate::real::registered::Registered;
use crate::real::site::Site;
use crate::rig::{Log, alone_with};

#[test]
fn a_wrong_client_secret_is_called_one_on_the_page_and_in_the_log() {
    let Some(running) = skip::unless(Keycloak::hand_over()) else { return };
    let name = "real::keycloak::secrets::a_wrong_client_secret_is_called_one_on_the_page_and_in_the_log";
    alone_with(name, Some(running), async {
        let site = Site::http().await;
        let realm = realm(&site, "plain", json!({}));
        let peer = Keycloak::start(realm).await.expect("it runs");
        let wrong = Registered::new(ID, "another secret", peer.url()).in_realm(peer.realm());
        let app = site.serve(Router::new().merge(Routes::with(Plain(wrong))));
        let (log, _guard) = Log::begin();
        let page = sign_in(&mut Keycloak::browser(), &app, "plain").await;
        assert_eq!(page.status(), StatusCode::BAD_GATEWAY, "{}", page.body());
        assert!(page.body().contains("unauthorized_client"), "{}", page.body());
        assert!(page.body().contains("client secret"), "{}", page.body());
        let text = log.text();
        let line = text.lines().find(|line| line.contains("login failed")).unwrap_or_else(|| panic!("{text}"));
        assert!(
            line.contains("unauthorized_client") && line.contains("Invalid client or Invalid client credentials"),
            "{line}"
        );
        assert!(!text.contains(SECRET) && !text.contains("another secret"), "{line}");
    });
}
