use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(authorization_endpoint = "/authorize", token_endpoint = "https://as.example/token")]
struct Corp;

fn main() {}
