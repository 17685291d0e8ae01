use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", code_in_redirect = "state")]
struct Taken;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", code_in_redirect = "auth code")]
struct NoName;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", code_in_redirect = "authCode", keep_from_redirect(login = "authCode", hint = "code"))]
struct Kept;

fn main() {}
