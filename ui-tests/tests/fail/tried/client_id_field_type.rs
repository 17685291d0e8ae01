use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile))]
struct Corp {
    client_id: u32,
}

fn main() {}
