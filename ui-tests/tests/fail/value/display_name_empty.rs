use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", display_name = " ")]
struct Example;

fn main() {}
