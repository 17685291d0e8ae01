use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    token_endpoint_auth_method = "client_secret_post",
)]
struct Example;

fn main() {}
