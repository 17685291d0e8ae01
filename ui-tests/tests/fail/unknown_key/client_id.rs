use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", client_id = "1234")]
struct Example;

fn main() {}
