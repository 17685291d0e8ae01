use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "[https://as.example](https://as.example)",
    scopes(openid),
)]
struct Example;

fn main() {}
