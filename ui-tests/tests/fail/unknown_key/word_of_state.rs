use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    state = true,
    nonce = "random",
)]
struct Example;

fn main() {}
