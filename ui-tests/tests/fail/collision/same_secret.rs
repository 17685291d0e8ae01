use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://id.example", client_secret_env = "CORP_CLIENT_SECRET")]
struct Club;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", client_id_env = "CORP_CLIENT_SECRET")]
struct Crossed;

#[derive(OAuthProviders)]
struct Providers {
    corp: Corp,
    club: Club,
    crossed: Crossed,
}

fn main() {
    let _: Router = Router::new().merge(Providers::routes());
}
