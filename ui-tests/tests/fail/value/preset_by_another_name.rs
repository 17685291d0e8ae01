use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = microsoft)]
struct Microsoft;

fn main() {}
