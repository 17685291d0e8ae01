use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example/{tenant}")]
struct Example;

fn main() {}
