use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", client_id_env = "EXAMPLE", client_secret_env = "EXAMPLE")]
struct Example;

fn main() {}
