use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "http://192.168.0.10:8080",
    scopes(openid),
    dangerous_allow_loopback_http,
)]
struct Example;

fn main() {}
