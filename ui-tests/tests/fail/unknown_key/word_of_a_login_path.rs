use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    login_url = "/sign-in",
)]
struct Example;

fn main() {}
