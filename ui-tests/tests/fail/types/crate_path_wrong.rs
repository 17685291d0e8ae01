use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", crate = ::oauth)]
struct Example;

fn main() {}
