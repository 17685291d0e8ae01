use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", logout_path = "/a/../logout")]
struct Example;

fn main() {}
