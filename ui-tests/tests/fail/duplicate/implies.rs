use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, profile implies(email) implies(phone)),
)]
struct Example;

fn main() {}
