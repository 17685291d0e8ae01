use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(preset = trello, scopes("read" as read))]
struct Corp;

fn main() {}
