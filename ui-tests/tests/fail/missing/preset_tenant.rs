use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = entra)]
struct Entra;

fn main() {}
