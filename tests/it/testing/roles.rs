//! Roles where the development provider stands in: whatever the declaration reads them from.

use http::StatusCode;
use oauth_runtime::prelude::*;
use oauth_runtime::testing::{self, Persona};
use oauth_runtime::web::Role;
use serde_json::json;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", roles(id_token = "roles"), scopes(openid))]
struct Staff;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://id.example.com", roles(access_token = "/realm_access/roles"), scopes(openid))]
struct Realm;

#[derive(OAuthProvider)]
#[oauth(
    protocol = oauth2,
    authorization_endpoint = "https://forge.example.com/authorize",
    token_endpoint = "https://forge.example.com/token",
    userinfo_endpoint = "https://forge.example.com/user",
    userinfo(subject = "/id"),
    roles(userinfo = "roles"),
    scopes("user" as user),
)]
struct Forge;

oauth_runtime::roles! {
    Admin = "admin";
}

fn app() -> Router {
    let layer = OAuthLayer::builder().build().expect("a layer");
    Router::new()
        .route("/admin", get(|_: Role<Admin>| async { "for admins" }))
        .merge(Staff::routes())
        .merge(Realm::routes())
        .merge(Forge::routes())
        .layer(layer)
}

#[tokio::test]
async fn a_persona_with_a_role_gets_in_by_every_kind_of_declaration_and_another_one_does_not() {
    let roles = json!(["admin", "author"]);
    let nested = json!({ "roles": roles });
    let admin = Persona::ada().with_claim("roles", roles).with_claim("realm_access", nested);
    let app = testing::TestApp::new(app()).await;
    for provider in ["staff", "realm", "forge"] {
        let admin = app.logged_in_at(provider, admin.clone()).await;
        assert_eq!(admin.get("/admin").await.text(), "for admins", "{provider}");
        let grace = app.logged_in_at(provider, Persona::grace()).await;
        assert_eq!(grace.get("/admin").await.status(), StatusCode::FORBIDDEN, "{provider}");
    }
}
