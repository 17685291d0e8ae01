use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    scope_delimiter = ",",
    scopes("read" as read, "write" as write),
)]
struct Example;

fn main() {}
