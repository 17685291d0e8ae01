use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email))]
struct Corp;

fn main() {
    let _: Router = Corp::routes().on_login(|_: Granted<Corp, (oauth_runtime::scope::email,)>| async {}).into();
}
