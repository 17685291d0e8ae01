use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id", email = "/email", email_verified = "/verified"),
    email_endpoint = "https://as.example/emails",
)]
struct Second;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://op.example",
    userinfo(email = "/mail"),
    email_list(list = "/mails", address = "/value"),
)]
struct List;

fn main() {}
