use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile), authorization_params(max_age = 300))]
struct Corp;

fn main() {}
