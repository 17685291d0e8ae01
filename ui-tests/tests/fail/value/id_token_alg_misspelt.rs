use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", id_token_alg = RS265)]
struct Example;

fn main() {}
