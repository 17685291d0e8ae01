//! Ten mistakes: ten errors, each at its own token, and not one about their consequences.

use oauth_runtime::OAuthProvider;
use oauth_runtime::scope::{self, Declares};

#[derive(OAuthProvider)]
#[oauth(
    name = "My Corp",
    isuer = "https://as.example",
    token_endpoint = "http://as.example/token",
    scopes(openid, emial, "read:user"),
    client_authentication = client_secret_baisc,
    authorization_params(state = "fixed"),
    client_secret_env = "client-secret",
    login_path = "login",
)]
struct Example {
    #[oauth(scopes(email))]
    client_id: String,
}

fn needs_email<P: Declares<scope::email>>() {}

fn main() {
    needs_email::<Example>();
    let _ = Example::routes::<()>();
    let _ = <Example as OAuthProvider>::DESCRIPTION.name();
}
