use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid), headers("" = "1"), authorization_params("" = "1"))]
struct Corp;

fn main() {}
