use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = b"https://as.example")]
struct Example;

fn main() {}
