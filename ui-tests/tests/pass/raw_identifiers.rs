//! Keywords as names, with and without `r#`.
#![deny(warnings)]
#![allow(non_camel_case_types)]

use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(r#issuer = "https://as.example/{type}", scopes(r#openid, "fn" as r#fn), authorization_params(type = "web", r#loop = "1"))]
struct r#match {
    r#type: String,
}

fn main() {
    let _ = r#match::routes::<()>();
    assert_eq!(r#match::DESCRIPTION.name(), "match");
    assert_eq!(r#match::DESCRIPTION.declared_scopes(), ["openid", "fn"]);
}
