use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, email),
    incremental_scopes(openid),
)]
struct Example;

fn main() {}
