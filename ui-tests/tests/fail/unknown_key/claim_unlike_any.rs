use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", userinfo(shoe_size = "/shoe"))]
struct Example;

fn main() {}
