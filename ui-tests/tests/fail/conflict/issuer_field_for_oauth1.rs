use oauth_runtime::{IssuerIdentifier, OAuthProvider};

#[derive(OAuthProvider)]
#[oauth(preset = flickr)]
struct Example {
    issuer: IssuerIdentifier,
}

fn main() {}
