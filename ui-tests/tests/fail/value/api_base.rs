use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", api_base(from = "instance_url", suffixes = "op.example"))]
struct NoFact;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", keep_from_token(url = "/url"), api_base(from = "url"))]
struct Anywhere;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", keep_from_token(url = "/url"), api_base(from = "url", suffixes = "com"))]
struct Anybody;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", keep_from_token(url = "/url"), api_base(from = "url", suffixes = "https://op.example"))]
struct Url;

fn main() {}
