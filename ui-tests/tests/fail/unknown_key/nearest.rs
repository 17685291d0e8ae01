use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    login_button_path = "/x",
    token_life = 60,
)]
struct Example;

fn main() {}
