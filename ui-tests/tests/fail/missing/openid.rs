use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(email, "read:user" as read_user))]
struct Example;

fn main() {}
