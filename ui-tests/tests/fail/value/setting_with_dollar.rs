use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid), client_secret_env = "${GOOGLE_SECRET}")]
struct Example;

fn main() {}
