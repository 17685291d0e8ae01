//! The runtime under another name, re-exported by a crate between.
#![deny(warnings)]

mod between {
    pub mod login {
        pub use oauth_runtime::*;
    }
}

use between::login::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(crate = crate::between::login, issuer = "https://as.example", scopes(openid, "read:user" as read_user))]
struct Example;

fn main() {
    let _ = Example::routes::<()>();
}
