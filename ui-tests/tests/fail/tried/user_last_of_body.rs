use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://login.example.com", scopes(openid, email, profile))]
struct Corp;

async fn home(body: String, user: User<Corp>) -> String {
    user.subject().to_string() + &body
}

fn main() {
    let _: Router = Router::new().route("/", post(home));
}
