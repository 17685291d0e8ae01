use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com/{tenant}", scopes(openid))]
struct Corp;

fn main() {}
