use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    headers("X-Secret" = "{client_secret}"),
)]
struct Example {
    client_secret: oauth_runtime::ClientSecret,
}

fn main() {}
