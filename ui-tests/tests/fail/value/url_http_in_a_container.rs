use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "http://keycloak:8080/realms/main",
    scopes(openid),
    dangerous_allow_loopback_http,
)]
struct Example;

fn main() {}
