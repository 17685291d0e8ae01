//! What a profile is declared to tell has its accessors, whether a scope gives it, another one implies it, or the profile keeps it.

use oauth_runtime::prelude::*;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example:{port}/authorize",
    token_endpoint = "https://as.example:{port}/token",
    userinfo_endpoint = "https://as.example:{port}/me",
    userinfo(subject = "/id", name = "/name", username = "/login", email = "/mail", picture = "/avatar")
)]
struct Mapped {
    port: String,
}

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id", name = "/name", email = "/mail"),
    scopes(email, scope::profile)
)]
struct Both;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://club.example/authorize",
    token_endpoint = "https://club.example/token",
    userinfo_endpoint = "https://club.example/me",
    userinfo(subject = "/id", email = "/mail"),
    scopes("user" as user implies(email, profile))
)]
struct Implied;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://old.example/authorize",
    token_endpoint = "https://old.example/token",
    userinfo_endpoint = "https://old.example/me",
    userinfo(changing_subject = "/login", username = "/login")
)]
struct Old;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://mail.example/authorize",
    token_endpoint = "https://mail.example/token",
    userinfo_endpoint = "https://mail.example/me",
    userinfo(subject = "/id"),
    email_endpoint = "https://mail.example/emails"
)]
struct Second;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", scopes(openid), userinfo(username = "/upn"), email_list(list = "/mails"))]
struct Elsewhere;

#[debug_handler]
async fn addresses(second: Option<User<Second>>, elsewhere: Option<User<Elsewhere>>) {
    let _ = second.as_ref().map(|user| (user.email(), user.email_trust()));
    let _ = elsewhere.as_ref().map(|user| (user.email(), user.preferred_username()));
}

#[debug_handler]
async fn home(mapped: Option<User<Mapped>>, both: Option<User<Both>>, implied: Option<User<Implied>>, old: Option<User<Old>>) {
    let _ = mapped.as_ref().map(|user| (user.name(), user.preferred_username(), user.email(), user.email_trust(), user.picture()));
    let _ = both.as_ref().map(|user| (user.name(), user.email(), user.nickname()));
    let _ = implied.as_ref().map(|user| (user.email(), user.nickname()));
    let _ = old.as_ref().map(|user| user.preferred_username());
}

fn main() {
    let _: Router = Router::new().route("/", get(home)).route("/addresses", get(addresses));
    assert_eq!(Old::DESCRIPTION.name(), "old");
}
