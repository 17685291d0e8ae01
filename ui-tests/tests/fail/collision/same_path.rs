use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://id.example", callback_path = "/login/corp")]
struct Club;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", logout_path = "/out")]
struct First;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://rp.example", logout_path = "/members/out")]
struct Second;

#[derive(OAuthProviders)]
struct Providers {
    corp: Corp,
    club: Club,
    #[oauth(mount = "/members")]
    first: First,
    second: Second,
}

fn main() {
    let _: Router = Router::new().merge(Providers::routes());
}
