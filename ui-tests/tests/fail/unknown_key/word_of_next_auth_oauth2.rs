use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization = "https://as.example/authorize",
    token = "https://as.example/token",
    userinfo = "https://as.example/me",
)]
struct Example;

fn main() {}
