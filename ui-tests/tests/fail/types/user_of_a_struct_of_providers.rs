use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, email))]
struct Corp;

#[derive(OAuthProviders)]
struct Providers {
    corp: Corp,
}

async fn home(user: User<Providers>) -> String {
    user.subject().to_string()
}

fn main() {
    let _: Router = Router::new().route("/", get(home));
}
