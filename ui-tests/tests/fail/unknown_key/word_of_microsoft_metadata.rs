use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    metadata_address = "https://as.example/.well-known/openid-configuration",
    scopes(openid),
)]
struct Example;

fn main() {}
