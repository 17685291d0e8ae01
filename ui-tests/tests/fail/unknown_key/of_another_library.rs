use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(server_metadata_url = "https://as.example/.well-known/openid-configuration")]
struct Example;

fn main() {}
