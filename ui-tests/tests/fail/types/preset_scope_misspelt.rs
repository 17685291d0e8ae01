use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = google, scopes(openid, calender_readonly))]
struct Google;

fn main() {}
