use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    tokn_url = "https://as.example/token",
    auhorization_url = "https://as.example/authorize",
)]
struct Example;

fn main() {}
