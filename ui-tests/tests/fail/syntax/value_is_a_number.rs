use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = 5)]
struct Example;

fn main() {}
