use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile), userinfo(subject = "/sub"))]
struct Corp;

fn main() {}
