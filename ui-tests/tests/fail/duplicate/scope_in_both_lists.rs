use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://as.example",
    scopes(openid, email, "gist" as gist),
    incremental_scopes("calendar" as calendar, email, "gist" as gists),
)]
struct Example;

fn main() {}
