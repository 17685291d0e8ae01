use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = twitter_oauth1, userinfo(username = "/screen_name"))]
struct Example;

fn main() {}
