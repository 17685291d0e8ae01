use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile), authorization_params(scope = "openid email"))]
struct Corp;

fn main() {}
