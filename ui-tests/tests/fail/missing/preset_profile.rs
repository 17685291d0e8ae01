use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = smugmug)]
struct Example;

fn main() {}
