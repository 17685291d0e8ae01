use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    isuer = "https://as.example",
    scopes(openid, profile implies(emial)),
    incremental_scopes(fone, "repo" as repo implies(gist)),
)]
struct Example;

fn main() {}
