use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", userinfo(sub = "/id"))]
struct Example;

fn main() {}
