//! Every protocol with every key it knows.
#![deny(warnings)]

use oauth_runtime::prelude::*;
use oauth_runtime::{ClientConfig, Environment};
use oauth_runtime::description::Protocol;

#[derive(OAuthProvider)]
#[oauth(
    name = "github",
    display_name = "GitHub",
    protocol = oauth2,
    authorization_endpoint = "https://github.com/login/oauth/authorize",
    token_endpoint = "https://github.com/login/oauth/access_token",
    userinfo_endpoint = "https://api.github.com/user",
    revocation_endpoint = "https://github.com/revoke",
    introspection_endpoint = "https://github.com/introspect",
    userinfo(subject = "/id", name = "/name", username = "/login", email = "/email", email_verified = "/verified", picture = "/avatar_url"),
    scopes("read:user" as read_user implies("read:org" as read_org), "user:email" as user_email),
    incremental_scopes("gist" as gist),
    scope_separator = ",",
    authorization_params(allow_signup = "false", "x-hint" = "a b"),
    token_params(audience = "https://api.github.com/"),
    client_authentication = client_secret_post,
    env_prefix = "GH",
    client_id_env = "GH_ID",
    client_secret_env = "GH_SECRET",
    login_path = "/in/github",
    callback_path = "/back/github",
    logout_path = "/out/github",
    dangerous_no_pkce,
)]
struct GitHub;

#[derive(OAuthProvider)]
#[oauth(
    protocol = oauth1,
    temporary_credentials_endpoint = "http://127.0.0.1:8080/initiate",
    authorization_endpoint = "http://localhost:8080/authorize",
    token_endpoint = "http://[::1]:8080/token",
    userinfo_endpoint = "https://api.example/me",
    userinfo(subject = "/id_str"),
    authorization_params(scope = "read"),
    signature_method = dangerous_plaintext,
    placement = query,
    realm = "api",
    dangerous_allow_loopback_http,
)]
struct MicroblogProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    internal_url = "http://as-inside:8080",
    internal_url_env = "AS_INSIDE",
    dangerous_optional_nonce,
    metadata_url = "https://as.example/.well-known/openid-configuration",
    authorization_endpoint = "https://as.example/authorize?flow=web",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/userinfo",
    jwks_uri = "https://as.example/keys",
    end_session_endpoint = "https://as.example/logout",
    revocation_endpoint = "https://as.example/revoke",
    response_mode = form_post,
    client_authentication = none,
    id_token_alg = ES256,
    trusted_audiences("https://api.example", "project"),
    scope_aliases("Mail.Read" = "https://graph.example/Mail.Read", mail = "email"),
    claims = Claims,
    roles(access_token = "/realm_access/roles"),
)]
struct CorpProvider;

#[derive(serde::Deserialize)]
struct Claims {}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example")]
struct Empty {}

/// A server that names its issuer in every answer, and has no ID tokens.
#[derive(OAuthProvider)]
#[oauth(
    protocol = oauth2,
    issuer = "https://as.example",
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    response_mode = query,
)]
struct Named;

/// A server that is found by its metadata (RFC 8414).
#[derive(OAuthProvider)]
#[oauth(
    protocol = oauth2,
    metadata_url = "https://as.example/.well-known/oauth-authorization-server",
    userinfo(subject = "/id"),
)]
struct Discovered;

/// Nobody logs in with it: it gives out tokens for its API.
#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    scopes("calendar:read" as calendar_read),
)]
struct Calendar;

/// The same with a preset whose profile is not known.
#[derive(OAuthProvider)]
#[oauth(preset = smugmug)]
struct Photos;

/// Scheme and host differ between deployments.
#[derive(OAuthProvider)]
#[oauth(
    issuer = "{base}/realms/{realm}",
    token_endpoint = "http://login.localhost:8080/token",
    dangerous_allow_loopback_http,
)]
struct Anywhere {
    base: String,
    #[oauth(default = "staff")]
    realm: String,
}

/// One server for many tenants.
#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://login.example/{tenantid}/v2.0",
    metadata_url = "https://login.example/common/v2.0/.well-known/openid-configuration",
    tenants("72f988bf-86f1-41af-91ab-2d7cd011db47", "contoso.example"),
)]
struct Listed;

/// The same where each deployment has its own.
#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://{region}.login.example/{tenantid}/v2.0",
    metadata_url = "https://{region}.login.example/common/v2.0/.well-known/openid-configuration",
)]
struct Configured {
    region: String,
    tenants: oauth_runtime::Tenants,
}

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://login.example/{tenantid}/v2.0",
    metadata_url = "https://login.example/common/v2.0/.well-known/openid-configuration",
    dangerous_any_tenant,
)]
struct Everybody;

fn main() {
    let _ = (Listed::routes::<()>(), Configured::routes::<()>(), Everybody::routes::<()>());
    let _ = Anywhere::routes::<()>();
    assert_eq!(GitHub::DESCRIPTION.protocol(), Protocol::OAuth2);
    assert_eq!(MicroblogProvider::DESCRIPTION.protocol(), Protocol::OAuth1);
    assert_eq!(CorpProvider::DESCRIPTION.protocol(), Protocol::OpenIdConnect);
    assert_eq!(CorpProvider::DESCRIPTION.declared_scopes(), ["openid"]);
    assert_eq!(Empty::DESCRIPTION.name(), "empty");
    assert_eq!(Named::DESCRIPTION.protocol(), Protocol::OAuth2);
    let routers = [Router::<()>::from(Named::routes()), Discovered::routes().into()];
    assert!(routers.iter().all(Router::has_routes));
    let settings = |name: &str| {
        Environment::from_iter([(format!("{name}_CLIENT_ID"), "id"), (format!("{name}_CLIENT_SECRET"), "secret")])
    };
    assert!(Calendar::client(ClientConfig::new().with_environment(settings("CALENDAR"))).is_ok());
    assert!(Photos::client(ClientConfig::new().with_environment(settings("PHOTOS"))).is_ok());
}
