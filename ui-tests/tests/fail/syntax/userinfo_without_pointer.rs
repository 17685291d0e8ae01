use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", userinfo(name))]
struct Example;

fn main() {}
