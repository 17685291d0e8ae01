use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, "repo" as repo implies("repo:status")),
)]
struct Example;

fn main() {}
