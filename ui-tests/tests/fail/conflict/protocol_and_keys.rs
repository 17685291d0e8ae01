use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    protocol = oauth2,
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    jwks_uri = "https://as.example/keys",
)]
struct Example;

fn main() {}
