use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", client_id_env = "google-client-id")]
struct Example;

fn main() {}
