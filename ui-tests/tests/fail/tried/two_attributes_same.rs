use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid))]
#[oauth(issuer = "https://login.example.com")]
struct Corp;

fn main() {}
