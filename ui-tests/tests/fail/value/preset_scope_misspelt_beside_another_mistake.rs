use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = google, scopes(openid, calender_readonly), isuer = "https://accounts.google.com")]
struct Google;

fn main() {}
