use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(my::issuer = "https://as.example")]
struct Example;

fn main() {}
