use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile), login_path = "/login/:provider")]
struct Corp;

fn main() {}
