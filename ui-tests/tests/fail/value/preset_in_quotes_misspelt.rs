use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = "gitub")]
struct GitHub;

fn main() {}
