use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, profile implies(profile), "repo" as repo implies("repo:status" as repo_status, self::repo)),
)]
struct Example;

fn main() {}
