use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    skip_issuer_check = true,
    auth_style = "in_params",
    scopes(openid),
)]
struct Example;

fn main() {}
