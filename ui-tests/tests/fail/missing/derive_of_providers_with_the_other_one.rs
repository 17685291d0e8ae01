use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, email))]
struct Corp;
#[derive(OAuthProvider)]
#[oauth(issuer = "https://club.example", scopes(openid))]
struct Club;

#[derive(OAuthProvider)]
struct Providers {
    corp: Corp,
    club: Club,
}

fn main() {
    let _: Router = Router::new().merge(Providers::routes());
}
