use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = flickr, preset = trello)]
struct Example;

fn main() {}
