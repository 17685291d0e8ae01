use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(metadata_url = "https://as.example/metadata.json")]
struct Example;

fn main() {}
