use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, "repo" as repo, implies(email)),
)]
struct Example;

fn main() {}
