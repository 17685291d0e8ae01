use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(
    issuer = "https://op.example",
    renamed_params(client_id = "key", redirect_uri = "back"),
    renamed_token_params(client_id = "id", code = "key", grant_type = "back", refresh_token = "state"),
    token_params(id = "1"),
    authorization_params(key = "free"),
)]
struct Names;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", renamed_token_params(client_secret = "clientSecret", grantType = "x"))]
struct Secret;

fn main() {}
