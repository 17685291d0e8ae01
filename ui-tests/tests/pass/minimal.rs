//! The hello world, warnings denied.
#![deny(warnings)]

use oauth_runtime::OAuthProvider;
use oauth_runtime::scope::{self, Declares};

#[derive(OAuthProvider)]
#[oauth(
    metadata_url = "https://accounts.google.com/.well-known/openid-configuration",
    scopes(openid, email, profile),
)]
struct GoogleProvider;

fn reads_email<P: Declares<scope::email>>() {}

fn main() {
    reads_email::<GoogleProvider>();
    let _ = GoogleProvider::routes::<()>();
    assert_eq!(GoogleProvider::DESCRIPTION.name(), "google");
    assert_eq!(GoogleProvider::DESCRIPTION.display_name(), "Google");
    assert_eq!(GoogleProvider::DESCRIPTION.declared_scopes(), ["openid", "email", "profile"]);
}
