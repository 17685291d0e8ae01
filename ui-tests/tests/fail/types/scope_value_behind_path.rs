use oauth_runtime::OAuthProvider;
use oauth_runtime::scope::Scope;

#[allow(non_camel_case_types)]
struct spaced {}

impl Scope for spaced {
    const VALUE: &'static str = "two words";
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, self::spaced))]
struct Example;

fn main() {}
