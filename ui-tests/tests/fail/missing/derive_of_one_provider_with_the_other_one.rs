use oauth_runtime::prelude::*;

#[derive(OAuthProviders)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

async fn home(user: User<Corp>) -> String {
    user.subject().to_string()
}

fn main() {
    let _: Router = Router::new().route("/", get(home)).merge(Corp::routes());
}
