use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, profile implies(emial)),
    incremental_scopes(fone),
)]
struct Example;

fn main() {}
