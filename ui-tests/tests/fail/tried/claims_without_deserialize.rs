use oauth_runtime::prelude::*;

struct Employee {
    groups: Vec<String>,
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile), claims = Employee)]
struct Corp;

fn main() {}
