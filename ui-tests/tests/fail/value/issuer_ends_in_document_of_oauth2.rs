use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    protocol = oauth2,
    issuer = "https://as.example/.well-known/oauth-authorization-server",
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
)]
struct Example;

fn main() {}
