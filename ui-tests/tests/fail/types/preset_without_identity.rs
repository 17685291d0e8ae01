use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(preset = acton)]
struct Example;

fn main() {
    let _: Router = Router::new().merge(Example::routes());
}
