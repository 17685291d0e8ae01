use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, email))]
struct Example;

fn page(user: &User<Example>) {
    let _ = (user.email(), user.email_trust());
    let _ = user.nickname();
    let _ = user.phone_number_trust();
    let _ = user.address();
}

fn main() {}
