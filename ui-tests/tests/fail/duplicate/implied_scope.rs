use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, profile implies(email, email, "email" as mail)),
)]
struct Example;

fn main() {}
