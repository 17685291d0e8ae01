use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", authorization_params(prompt = "login", "prompt" = "consent"))]
struct Example;

fn main() {}
