use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", claims = "Claims")]
struct Example;

fn main() {}
