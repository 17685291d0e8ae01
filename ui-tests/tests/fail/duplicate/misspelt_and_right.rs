use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(isuer = "https://as.example", issuer = "https://as.example")]
struct Example;

fn main() {}
