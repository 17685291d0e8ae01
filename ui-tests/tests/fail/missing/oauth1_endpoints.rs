use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(protocol = oauth1)]
struct Example;

fn main() {}
