use oauth_runtime::prelude::*;

#[derive(OAuthProvider, OAuthProviders)]
#[oauth(issuer = "https://as.example", scopes(openid, email, "groups" as groups))]
struct Corp;

async fn home(user: User<Corp>) -> String {
    user.email().map(ToString::to_string).unwrap_or_default()
}

fn main() {
    let _: Router = Router::new().route("/", get(home)).merge(Corp::routes());
}
