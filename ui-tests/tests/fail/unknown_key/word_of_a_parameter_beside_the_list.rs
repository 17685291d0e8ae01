use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    authorization_params(hd = "example.com"),
    login_hint = "ada",
)]
struct Example;

fn main() {}
