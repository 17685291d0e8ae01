use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email))]
struct Corp;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://id.example.org", scopes(openid))]
struct Club;

async fn of_the_club(_: Login<Club>) {}

fn main() {
    let _: Router = Corp::routes().on_login(of_the_club).into();
}
