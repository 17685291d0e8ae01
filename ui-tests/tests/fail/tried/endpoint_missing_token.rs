use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(authorization_endpoint = "https://as.example/authorize", userinfo_endpoint = "https://as.example/me", userinfo(subject = "/id"))]
struct Corp;

fn main() {}
