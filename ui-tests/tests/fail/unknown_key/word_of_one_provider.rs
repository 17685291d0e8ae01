use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(provider = discogs)]
struct Example;

fn main() {}
