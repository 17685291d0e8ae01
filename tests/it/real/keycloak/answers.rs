//! What an administrator may switch on and the framework does not read.

use http::StatusCode;
use oauth_tests::peer::Keycloak;
use serde_json::json;

use super::{Plain, realm, start};
use crate::real::site::Site;
use crate::rig::code_of;

#[tokio::test]
async fn an_id_token_with_900_groups_is_refused_with_the_reason() {
    let names: Vec<_> = (0..900).map(|number| format!("group-{number:03}-{}", "x".repeat(60))).collect();
    let mapper = json!({
        "name": "groups",
        "protocol": "openid-connect",
        "protocolMapper": "oidc-group-membership-mapper",
        "config": { "claim.name": "groups", "full.path": "false", "id.token.claim": "true" },
    });
    let groups: Vec<_> = names.iter().map(|name| json!({ "name": name })).collect();
    let paths: Vec<_> = names.iter().map(|name| format!("/{name}")).collect();
    let site = Site::http().await;
    let realm = realm(&site, "plain", json!({ "protocolMappers": [mapper] }))
        .with("groups", groups)
        .with_user("bob", json!({ "groups": paths }));
    let Some((_peer, app)) = start(realm, site, Plain).await else { return };
    let mut browser = Keycloak::browser();
    let page = browser.get(&app.at("/login/plain")).await;
    let page = Keycloak::sign_in(&mut browser, page, "bob").await;
    assert_eq!((page.status(), &*code_of(&page)), (StatusCode::BAD_REQUEST, "id_token_too_large"));
    assert!(page.body().contains("fewer group or role claims"), "{}", page.body());
}
