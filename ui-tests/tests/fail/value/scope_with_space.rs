use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "read:user read:org" as read))]
struct Example;

fn main() {}
