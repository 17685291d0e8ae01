use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, "a" as a implies("b" as b implies("c" as c))),
)]
struct Example;

fn main() {}
