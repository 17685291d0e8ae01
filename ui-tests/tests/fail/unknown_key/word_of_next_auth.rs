use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    wellKnown = "https://as.example/.well-known/openid-configuration",
    checks = ["pkce", "state"],
    type = "oidc",
    scopes(openid),
)]
struct Example;

fn main() {}
