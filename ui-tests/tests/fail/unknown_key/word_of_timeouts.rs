use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    timeout = 10,
)]
struct Example;

fn main() {}
