use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    id_token_signing_alg = "ES256",
)]
struct Example;

fn main() {}
