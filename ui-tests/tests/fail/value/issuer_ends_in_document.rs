use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example/realms/main/.well-known/openid-configuration",
    scopes(openid),
)]
struct Example;

fn main() {}
