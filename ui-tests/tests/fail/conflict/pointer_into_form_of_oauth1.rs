use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "https://as.example/initiate",
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    keep_from_token(name = "/user/name", secret = "/oauth_token_secret"),
)]
struct Example;

fn main() {}
