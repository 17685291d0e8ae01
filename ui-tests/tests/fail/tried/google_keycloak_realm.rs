use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://keycloak.example.com", realm = "main", scopes(openid))]
struct Corp;

fn main() {}
