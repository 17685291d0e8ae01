use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    success_redirect = "/dashboard",
    post_logout_redirect_uri = "https://app.example/bye",
    on_login = admit,
    mount = "/accounts",
)]
struct Example;

fn main() {}
