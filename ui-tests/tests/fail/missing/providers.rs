use oauth_runtime::prelude::*;

#[derive(OAuthProviders)]
struct Providers {}

#[derive(OAuthProviders)]
struct Unit;

fn main() {
    let _: Router = Router::new().merge(Providers::routes()).merge(Unit::routes());
}
