use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "" as nothing))]
struct Example;

fn main() {}
