use oauth_runtime::OAuthProvider;

const ISSUER: &str = "https://as.example";

#[derive(OAuthProvider)]
#[oauth(issuer = ISSUER)]
struct Example;

fn main() {}
