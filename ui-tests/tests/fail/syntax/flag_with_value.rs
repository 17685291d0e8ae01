use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", dangerous_no_pkce = true)]
struct Example;

fn main() {}
