use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
struct Example;

fn main() {}
