use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    incremental_scopes(calendar),
)]
struct Example;

fn main() {}
