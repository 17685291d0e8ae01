use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "read:user" as read, "read:org" as read))]
struct Example;

fn main() {}
