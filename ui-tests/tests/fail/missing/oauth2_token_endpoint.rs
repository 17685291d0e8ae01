use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(authorization_endpoint = "https://as.example/authorize")]
struct Example;

fn main() {}
