use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(preset = google)]
struct Corp;

fn main() {}
