use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example/.well-known",
    scopes(openid),
)]
struct Example;

fn main() {}
