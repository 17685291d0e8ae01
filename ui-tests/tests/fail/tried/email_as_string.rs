use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile))]
struct Corp;

async fn home(user: User<Corp>) -> String {
    user.email()
}

fn main() {
    let _: Router = Router::new().route("/", get(home));
}
