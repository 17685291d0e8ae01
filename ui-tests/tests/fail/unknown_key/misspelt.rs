use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(metdata_url = "https://as.example/.well-known/openid-configuration", scopes(openid))]
struct Example;

fn main() {}
