use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(scopes(openid))]
struct Example;

fn main() {}
