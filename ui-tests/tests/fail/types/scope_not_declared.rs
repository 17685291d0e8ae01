use oauth_runtime::OAuthProvider;
use oauth_runtime::scope::{self, Declares};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Example;

fn needs_email<P: Declares<scope::email>>() {}

fn main() {
    needs_email::<Example>();
}
