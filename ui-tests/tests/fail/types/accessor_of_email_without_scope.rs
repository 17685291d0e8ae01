use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

fn see(user: &User<Corp>) {
    let _ = user.email();
}

fn main() {
    let _ = see;
}
