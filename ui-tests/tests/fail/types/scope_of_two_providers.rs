use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://club.example", scopes(openid, "repo" as repo))]
struct Club;

fn main() {}
