use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    openid,
    email,
)]
struct Example;

fn main() {}
