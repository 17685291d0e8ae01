use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(protocol = OIDC, issuer = "https://as.example")]
struct Example;

fn main() {}
