use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "read:user" => read_user))]
struct Example;

fn main() {}
