use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", crate = "oauth_runtime")]
struct Example;

fn main() {}
