use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, "a,b" as both),
    scope_separator = ",",
)]
struct Example;

fn main() {}
