//! A mistake in one provider does not hide those of the next.

use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "http://one.example")]
struct One;

#[derive(OAuthProvider)]
#[oauth(authorization_endpoint = "https://two.example/authorize")]
struct Two;

#[derive(OAuthProvider)]
struct Three;

fn main() {}
