use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid), client_id_env = "6731de76-14a6-49ae-97bc-6eba6914391e")]
struct Example;

fn main() {}
