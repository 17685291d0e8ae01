use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid),
    subject_claim = "oid",
)]
struct Example;

fn main() {}
