use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", token_params(grant_type = "password"))]
struct Example;

fn main() {}
