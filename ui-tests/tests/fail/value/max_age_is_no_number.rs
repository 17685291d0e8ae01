use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", authorization_params(max_age = "5m"))]
struct Minutes;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", authorization_params(max_age = " 60"))]
struct Space;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", authorization_params(max_age = "99999999999"))]
struct Ages;

fn main() {}
