use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", userinfo(name = "/a~b"))]
struct Example;

fn main() {}
