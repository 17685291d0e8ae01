use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scope_separator = "and")]
struct Example;

fn main() {}
