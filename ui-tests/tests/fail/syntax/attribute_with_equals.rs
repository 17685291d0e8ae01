use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth = "https://as.example"]
struct Example;

fn main() {}
