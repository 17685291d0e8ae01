use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    colour = "https://as.example/authorize",
    scopes("read" as read),
)]
struct Example;

fn main() {}
