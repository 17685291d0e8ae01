use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", env = "EXAMPLE")]
struct Example;

fn main() {}
