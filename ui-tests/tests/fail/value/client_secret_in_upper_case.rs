use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid), client_secret_env = "4A1B2C3D4E5F60718293A4B5C6D7E8F9")]
struct Example;

fn main() {}
