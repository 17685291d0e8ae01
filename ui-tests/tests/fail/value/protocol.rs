use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(protocol = openid, issuer = "https://as.example")]
struct Example;

fn main() {}
