use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    grant_type = "authorization_code",
)]
struct Example;

fn main() {}
