use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    logout_url = "https://as.example/logout",
)]
struct Example;

fn main() {}
