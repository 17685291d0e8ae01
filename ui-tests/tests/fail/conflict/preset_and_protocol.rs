use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = twitter, protocol = oauth2)]
struct Example;

fn main() {}
