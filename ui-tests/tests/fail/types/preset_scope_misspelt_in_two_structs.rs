use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = google, scopes(openid, calender_readonly))]
struct Google;

#[derive(OAuthProvider)]
#[oauth(preset = github, scopes(read_usr))]
struct GitHub;

fn main() {}
