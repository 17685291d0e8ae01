use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, emial, porfile, "read:user" as read_user, offline_acess))]
struct Example;

fn main() {}
