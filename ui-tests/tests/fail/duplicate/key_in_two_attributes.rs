use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example")]
#[oauth(issuer = "https://other.example")]
struct Example;

fn main() {}
