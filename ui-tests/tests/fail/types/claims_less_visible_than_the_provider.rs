use oauth_runtime::OAuthProvider;

#[derive(serde::Deserialize)]
struct Claims {}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", claims = Claims)]
pub struct Example;

fn main() {}
