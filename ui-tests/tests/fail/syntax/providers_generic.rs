use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

#[derive(OAuthProviders)]
struct Providers<P> {
    corp: P,
}

fn main() {
    let _: Router = Router::new().merge(Providers::<Corp>::routes());
}
