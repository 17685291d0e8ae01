use oauth_runtime::OAuthProvider;

mod scopes {
    #[derive(Clone, Copy)]
    pub struct read {}
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, scopes::raed))]
struct Example;

fn main() {}
