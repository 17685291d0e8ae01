use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(preset = "github")]
struct Corp;

fn main() {}
