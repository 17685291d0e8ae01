use oauth_runtime::prelude::*;

#[derive(OAuthProviders)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

fn main() {}
