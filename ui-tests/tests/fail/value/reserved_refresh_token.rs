use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", token_params(refresh_token = "fixed"))]
struct Example;

fn main() {}
