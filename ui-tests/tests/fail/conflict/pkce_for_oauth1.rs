use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "https://as.example/initiate",
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    dangerous_no_pkce,
)]
struct Example;

fn main() {}
