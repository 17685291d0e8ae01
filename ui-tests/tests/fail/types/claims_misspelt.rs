use oauth_runtime::OAuthProvider;

#[derive(serde::Deserialize)]
struct Claims {}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", claims = Clams)]
struct Example;

fn main() {}
