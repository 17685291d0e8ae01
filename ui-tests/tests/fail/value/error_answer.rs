use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", error_answer(ok = "/ok", fine = "0"))]
struct FineAlone;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", error_answer(code = "/code", fine = ""))]
struct FineEmpty;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", error_answer(code = "/code", ok = "ok"))]
struct Ok;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", error_answer(description = "/message"))]
struct Nothing;

fn main() {}
