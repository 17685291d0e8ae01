use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    cookie_name = "sid",
    session_secret = "hunter2",
)]
struct Example;

fn main() {}
