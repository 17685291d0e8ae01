use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, email implies = "profile", profile implies "email"),
)]
struct Example;

fn main() {}
