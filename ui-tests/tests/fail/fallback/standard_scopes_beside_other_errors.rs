use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(isuer = "https://as.example", scopes(openid, profile, email, address, phone, offline_access, repo))]
struct Example;

fn main() {}
