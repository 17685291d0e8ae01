use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", dangerous_no_pkce, dangerous_no_pkce)]
struct Example;

fn main() {}
