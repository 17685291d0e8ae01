use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    domain = "example.eu.auth0.com",
    audience = "https://api.example",
    scope = "openid email",
)]
struct Example;

fn main() {}
