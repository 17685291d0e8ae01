use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, repo = "read:repo"))]
struct Example;

fn main() {}
