use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = gmail)]
struct Mail;

fn main() {}
