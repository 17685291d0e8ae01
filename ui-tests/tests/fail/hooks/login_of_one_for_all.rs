use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email))]
struct Corp;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://id.example.org", scopes(openid))]
struct Club;

#[derive(OAuthProviders)]
struct Providers {
    corp: Corp,
    club: Club,
}

async fn of_the_club(_: Login<Club>) {}

fn main() {
    let _: Router = Providers::routes().on_login(of_the_club).into();
}
