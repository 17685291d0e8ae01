use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile), callback_path = "http://localhost:3000/auth/corp")]
struct Corp;

fn main() {}
