use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    auth_url = "https://as.example/authorize",
    token_url = "https://as.example/token",
    redirect_url = "http://localhost:3000/auth/example",
    revocation_url = "https://as.example/revoke",
    auth_type = RequestBody,
    introspection_url = "https://as.example/introspect",
)]
struct Example;

fn main() {}
