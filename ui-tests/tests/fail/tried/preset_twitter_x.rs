use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(preset = x)]
struct Corp;

fn main() {}
