use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(protocol = oicd, issuer = "https://as.example")]
struct Example;

fn main() {}
