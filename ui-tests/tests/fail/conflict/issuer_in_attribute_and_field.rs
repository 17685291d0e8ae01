use oauth_runtime::{IssuerIdentifier, OAuthProvider};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example")]
struct Example {
    issuer: IssuerIdentifier,
}

fn main() {}
