use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid), client_secret_env = "google_client_secret")]
struct Example;

fn main() {}
