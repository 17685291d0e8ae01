use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid), client_secret_env = "GOCSPX-a1B2c3D4e5F6g7H8")]
struct Example;

fn main() {}
