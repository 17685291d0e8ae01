use oauth_runtime::{IssuerIdentifier, OAuthProvider};

#[derive(OAuthProvider)]
#[oauth(scopes(openid))]
struct Example {
    issuer: String,
}

#[derive(OAuthProvider)]
#[oauth(metadata_url = "https://as.example/{tenant}/.well-known/openid-configuration")]
struct Other {
    tenant: IssuerIdentifier,
}

fn main() {}
