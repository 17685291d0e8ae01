use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, email))]
struct Corp;

#[derive(OAuthProviders)]
struct Providers {
    corp: Option<Corp>,
}

fn main() {}
