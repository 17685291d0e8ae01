use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile), client_id = env!("CORP_ID"))]
struct Corp;

fn main() {}
