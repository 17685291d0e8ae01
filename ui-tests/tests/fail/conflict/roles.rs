use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", roles(id_token = "roles", userinfo = "groups"))]
struct Two;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", profile_in_id_token, roles(userinfo = "groups"))]
struct Unasked;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    roles(id_token = "roles"),
)]
struct NoIdToken;

#[derive(OAuthProvider)]
#[oauth(
    temporary_credentials_endpoint = "https://as.example/temporary",
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    userinfo_endpoint = "https://as.example/me",
    userinfo(subject = "/id"),
    roles(access_token = "/roles"),
)]
struct NoJwt;

fn main() {}
