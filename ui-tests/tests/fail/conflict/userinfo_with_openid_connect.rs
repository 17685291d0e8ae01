use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", userinfo(subject = "/id"))]
struct Example;

fn main() {}
