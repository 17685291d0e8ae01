use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    proxy = "http://proxy.example:3128",
    ssl_verify = false,
)]
struct Example;

fn main() {}
