use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", client_authentication = none, client_secret_env = "SECRET")]
struct Example;

fn main() {}
