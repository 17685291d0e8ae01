use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example")]
struct Example;

fn page(user: &User<Example>) {
    let _ = user.typed_claims();
}

fn main() {}
