use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email))]
struct Corp;

async fn judges_who_was_there_before(_: User<Corp>) -> Result<(), LoginRefused> {
    Ok(())
}

fn main() {
    let _: Router = Corp::routes().on_login(judges_who_was_there_before).into();
}
