use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", claims = Vec<String>)]
struct Example;

fn main() {}
