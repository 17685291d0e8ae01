use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile), client_authentication = private_key_jwt)]
struct Corp;

fn main() {}
