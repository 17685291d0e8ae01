use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", userinfo(name = "/name", name = "/full_name"))]
struct Example;

fn main() {}
