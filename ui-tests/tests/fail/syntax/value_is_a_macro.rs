use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = concat!("https://", "as.example"))]
struct Example;

fn main() {}
