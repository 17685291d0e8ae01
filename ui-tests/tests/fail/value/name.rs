use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", name = "My Corp")]
struct Example;

fn main() {}
