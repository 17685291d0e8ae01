use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile), login_path = "/auth/corp")]
struct Corp;

fn main() {}
