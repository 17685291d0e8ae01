use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://op.example",
    userinfo_endpoint = "https://op.example/me",
    profile_in_id_token,
)]
struct Two;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", no_userinfo)]
struct OtherWord;

#[derive(OAuthProvider)]
#[oauth(
    authorization_endpoint = "https://as.example/authorize",
    token_endpoint = "https://as.example/token",
    profile_in_id_token,
)]
struct NoIdToken;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", dangerous_no_pkce, dangerous_optional_nonce)]
struct Unbound;

fn main() {}
