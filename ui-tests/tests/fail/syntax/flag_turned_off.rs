use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", dangerous_no_pkce = false)]
struct Example;

fn main() {}
