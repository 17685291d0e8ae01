use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = twitter, userinfo(username = "/screen_name"))]
struct Example;

fn main() {}
