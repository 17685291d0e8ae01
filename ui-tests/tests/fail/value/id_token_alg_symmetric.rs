use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", id_token_alg = HS256)]
struct Example;

fn main() {}
