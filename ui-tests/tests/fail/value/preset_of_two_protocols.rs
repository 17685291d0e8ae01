use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = twitter)]
struct Twitter;

fn main() {}
