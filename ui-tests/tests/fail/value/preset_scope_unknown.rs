use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = github, scopes(read_user, telepathy))]
struct GitHub;

fn main() {}
