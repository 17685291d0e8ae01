use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", access_token_scheme = "OAuth ")]
struct Space;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", access_token_scheme = "basic")]
struct Basic;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", access_token_header = "Authorization")]
struct Authorization;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", access_token_header = "Host")]
struct Host;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", access_token_header = "X Token")]
struct Header;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", dangerous_access_token_query = "access token")]
struct Parameter;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", refresh_params(refresh_token = "r"))]
struct Reserved;

fn main() {}
