use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(preset = smugmug)]
struct Example;

fn main() {
    let _: Router = Router::new().merge(Example::routes());
}
