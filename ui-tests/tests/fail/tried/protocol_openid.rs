use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(protocol = openid, issuer = "https://login.example.com", scopes(openid))]
struct Corp;

fn main() {}
