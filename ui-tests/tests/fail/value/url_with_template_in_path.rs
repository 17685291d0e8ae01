use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example/<tenant id>/v2.0",
    scopes(openid),
)]
struct Example;

fn main() {}
