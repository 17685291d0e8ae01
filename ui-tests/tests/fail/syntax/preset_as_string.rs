use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = "flickr")]
struct Example;

fn main() {}
