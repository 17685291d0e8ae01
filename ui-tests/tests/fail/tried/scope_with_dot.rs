use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(authorization_endpoint = "https://as.example/authorize", token_endpoint = "https://as.example/token", userinfo_endpoint = "https://as.example/me", userinfo(subject = "/id"), scopes(user.read))]
struct Corp;

fn main() {}
