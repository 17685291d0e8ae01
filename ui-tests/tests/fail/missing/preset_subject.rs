use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = tumblr, userinfo_endpoint = "https://api.tumblr.com/v2/user/info")]
struct Example;

fn main() {}
