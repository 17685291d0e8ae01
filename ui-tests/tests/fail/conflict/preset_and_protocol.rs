use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = twitter_oauth1, protocol = oauth2)]
struct Example;

fn main() {}
