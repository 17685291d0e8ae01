use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile), env_prefix = "corp-")]
struct Corp;

fn main() {}
