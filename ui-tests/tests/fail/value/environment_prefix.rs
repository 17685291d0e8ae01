use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", env_prefix = "2FA")]
struct Example;

fn main() {}
