use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes = "openid email read:user")]
struct Example;

fn main() {}
