use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    site = "https://as.example",
    authorize_url = "https://as.example/authorize",
    token_url = "https://as.example/token",
    provider_ignores_state = true,
    auth_scheme = "request_body",
)]
struct Example;

fn main() {}
