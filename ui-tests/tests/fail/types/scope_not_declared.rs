use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Example;

fn needs_email<P: Declares<email>>() {}

fn main() {
    needs_email::<Example>();
}
