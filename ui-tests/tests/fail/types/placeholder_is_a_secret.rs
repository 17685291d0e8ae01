use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    headers("X-API-Key" = "{api_key}"),
)]
struct Example {
    api_key: oauth_runtime::ClientSecret,
}

fn main() {}
