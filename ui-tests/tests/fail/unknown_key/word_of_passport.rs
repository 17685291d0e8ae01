use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    clientID = "1234",
    clientSecret = "hunter2",
    authorizationURL = "https://as.example/authorize",
    tokenURL = "https://as.example/token",
    userProfileURL = "https://as.example/me",
    callbackURL = "https://app.example/auth/example",
    scope = ["read:user", "repo"],
    userinfo(subject = "/id"),
)]
struct Example;

fn main() {}
