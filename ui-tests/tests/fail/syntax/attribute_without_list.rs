use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth]
struct Example;

fn main() {}
