use oauth_runtime::prelude::*;

#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

fn main() {}
