use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(token_endpoint = "https://as.example/token")]
struct Example;

fn main() {}
