// Several errors for one mistake: no way to fewer was found in rustc 1.95. The bound of the type is asked wherever the type is: in the
// signature, in the future that an `async fn` returns, and at `get`. An impl of `FromRequestParts` without the bound would silence
// `Handler`, but names a type that has it, so that it must have it too. With the bound hidden from the impl, in a type parameter with a
// default, `get` and each method call of the body ask for it instead; with a projection in its place, `Handler` fails as well.
// Without the bound on the type `Handler` alone is left, which names nothing.
use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, email))]
struct Corp;

use oauth_runtime::scope::{email, openid, phone};

async fn home(granted: Granted<Corp, (openid, phone, email)>) -> String {
    granted.user.subject().to_string()
}

fn main() {
    let _: Router = Router::new().route("/", get(home));
}
