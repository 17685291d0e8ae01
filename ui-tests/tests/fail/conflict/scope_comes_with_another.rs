use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, "repo" as repo implies("repo:status" as repo_status), "repo:status" as repo_status),
)]
struct Example;

fn main() {}
