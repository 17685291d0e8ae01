//! An API where the runtime has another name, re-exported by a crate between.
#![deny(warnings)]

mod between {
    pub mod login {
        pub use oauth_runtime::*;
    }
}

use between::login::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(crate = crate::between::login, issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, crate = crate::between::login, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a", scopes(openid, repo))]
    async fn a(&self, b: u8) -> u8;
}

fn calls(caller: &between::login::api::Caller<Corp>) {
    let _ = caller.a(1);
}

fn main() {
    let _ = calls;
}
