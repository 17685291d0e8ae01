use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    before_request = sign,
    lenient_boolean,
    refresh_url = "https://as.example/refresh",
)]
struct Example;

fn main() {}
