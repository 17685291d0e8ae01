use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes("openid", "email"))]
struct Corp;

fn main() {}
