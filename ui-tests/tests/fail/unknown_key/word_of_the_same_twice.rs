use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    well_known = "https://as.example/.well-known/openid-configuration",
    scopes(openid),
)]
struct Example;

fn main() {}
