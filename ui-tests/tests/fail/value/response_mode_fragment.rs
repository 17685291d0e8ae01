use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", response_mode = fragment)]
struct Example;

fn main() {}
