//! Keywords as names of methods and arguments: on the wire they have no `r#`.
#![deny(warnings)]
#![allow(non_camel_case_types)]

use oauth_runtime::api::Caller;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "fn" as r#fn))]
struct r#match;

#[oauth_api(r#match, base_url = "https://as.example")]
trait r#try {
    #[get("/{type}/{r}", scopes(r#fn, r#openid))]
    async fn r#loop(&self, r#type: u8, r#r: u8, r#in: &str, #[query("in2")] r#async: bool) -> u8;
}

fn calls(caller: &Caller<r#match>) {
    let _ = caller.r#loop(1, 2, "", true);
}

fn main() {
    let _ = calls;
}
