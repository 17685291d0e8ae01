use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile))]
struct Corp;

#[derive(OAuthProviders)]
struct Providers {
    #[oauth(scopes(openid))]
    corp: Corp,
}

fn main() {}
