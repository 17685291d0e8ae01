use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(protocol = oauth_2, authorization_endpoint = "https://as.example/authorize", token_endpoint = "https://as.example/token", userinfo_endpoint = "https://as.example/me", userinfo(subject = "/id"))]
struct Corp;

fn main() {}
