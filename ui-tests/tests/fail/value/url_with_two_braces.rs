use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://{{domain}}/realms",
    scopes(openid),
)]
struct Example;

fn main() {}
