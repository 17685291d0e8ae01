use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    request_token_url = "https://as.example/initiate",
    authorize_url = "https://as.example/authorize",
    access_token_url = "https://as.example/token",
)]
struct Example;

fn main() {}
