use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "http://as.example/initiate",
    authorization_endpoint = "http://as.example/authorize",
    token_endpoint = "http://as.example/token",
)]
struct Example;

fn main() {}
