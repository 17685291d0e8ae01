use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = facebook)]
struct Example;

fn main() {}
