use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    profile_url = "https://as.example/me",
    id_field = "user.id",
)]
struct Example;

fn main() {}
