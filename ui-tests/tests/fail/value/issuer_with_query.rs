use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example/?tenant=1")]
struct Example;

fn main() {}
