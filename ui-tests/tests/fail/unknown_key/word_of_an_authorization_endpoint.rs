use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    login_url = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
)]
struct Example;

fn main() {}
