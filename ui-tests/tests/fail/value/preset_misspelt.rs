use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = flikr)]
struct Example;

fn main() {}
