use oauth_runtime::prelude::*;

#[derive(serde::Deserialize)]
struct Claims {
    number: u32,
}

#[derive(OAuthProvider)]
#[oauth(isuer = "https://as.example", claims = Claims)]
struct Example;

fn page(user: &User<Example>) -> u32 {
    user.typed_claims().map_or(0, |claims| claims.number)
}

fn main() {}
