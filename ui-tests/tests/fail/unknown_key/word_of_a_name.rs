use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    provider_id = "My Corp",
    issuer = "https://as.example",
    scopes(openid),
)]
struct Example;

fn main() {}
