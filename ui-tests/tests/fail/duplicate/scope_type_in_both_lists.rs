use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, "read" as access),
    incremental_scopes("write" as access),
)]
struct Example;

fn main() {}
