use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", client_authentication = client_secret_baisc)]
struct Example;

fn main() {}
