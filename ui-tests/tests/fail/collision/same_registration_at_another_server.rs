use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Corp;

mod clubs {
    #[derive(oauth_runtime::OAuthProvider)]
    #[oauth(issuer = "https://id.example", env_prefix = "CORP")]
    pub struct Club;
}

#[derive(OAuthProviders)]
struct Providers(Corp, clubs::Club);

fn main() {
    let _: Router = Router::new().merge(Providers::routes());
}
