use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = google, incremental_scopes(email))]
struct Google;

fn main() {}
