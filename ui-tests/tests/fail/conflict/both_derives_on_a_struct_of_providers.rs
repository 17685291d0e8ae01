use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, email))]
struct Corp;

#[derive(OAuthProvider, OAuthProviders)]
struct Providers {
    corp: Corp,
}

async fn home(user: User<Corp>) -> String {
    user.subject().to_string()
}

fn main() {
    let _: Router = Router::new().route("/", get(home)).merge(Providers::routes());
}
