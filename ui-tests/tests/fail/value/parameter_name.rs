use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", authorization_params("log in" = "x"))]
struct Example;

fn main() {}
