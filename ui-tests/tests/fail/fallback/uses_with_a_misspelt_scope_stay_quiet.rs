use oauth_runtime::scope::{self, Declares};
use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, emial, "read:user" as read_user))]
struct Example;

fn needs<P: OAuthProvider + Declares<scope::email> + Declares<read_user>>() {}

fn main() {
    needs::<Example>();
    let _ = Example::routes::<()>();
    let _ = Example::from_env();
    let _ = <Example as OAuthProvider>::DESCRIPTION.name();
}
