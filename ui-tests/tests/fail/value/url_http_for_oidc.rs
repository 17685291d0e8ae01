use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(metadata_url = "http://as.example/.well-known/openid-configuration")]
struct Example;

fn main() {}
