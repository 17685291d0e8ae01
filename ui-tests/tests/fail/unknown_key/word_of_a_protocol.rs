use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    provider = "openid",
    issuer = "https://as.example",
    scopes(openid),
)]
struct Example;

fn main() {}
