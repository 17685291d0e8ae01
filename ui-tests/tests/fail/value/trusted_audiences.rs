use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", trusted_audiences("api", "", "api", " b", other))]
struct Audiences;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", trusted_audiences = "api")]
struct NoList;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    trusted_audiences("api"),
)]
struct NoIdToken;

fn main() {}
