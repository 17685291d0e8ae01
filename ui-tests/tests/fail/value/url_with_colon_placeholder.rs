use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example/:tenant",
    scopes(openid),
)]
struct Example;

fn main() {}
