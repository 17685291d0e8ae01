use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile), id_token_alg = "RS256")]
struct Corp;

fn main() {}
