use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid), client_id_env = "1234-abcd.apps.googleusercontent.com")]
struct Example;

fn main() {}
