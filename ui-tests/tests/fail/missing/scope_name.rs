use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "https://graph.example/Calendars.Read"))]
struct Example;

fn main() {}
