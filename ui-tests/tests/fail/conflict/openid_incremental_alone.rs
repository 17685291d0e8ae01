use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(email),
    incremental_scopes(openid, phone),
)]
struct Example;

fn main() {}
