use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = jira_server)]
struct Example;

fn main() {}
