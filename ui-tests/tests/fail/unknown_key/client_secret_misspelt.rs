use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", client_secrt = "hunter2")]
struct Example;

fn main() {}
