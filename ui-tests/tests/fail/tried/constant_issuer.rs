use oauth_runtime::prelude::*;

const ISSUER: &str = "https://login.example.com";

#[derive(OAuthProvider)]
#[oauth(issuer = ISSUER, scopes(openid))]
struct Corp;

fn main() {}
