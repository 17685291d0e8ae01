use oauth_runtime::{OAuthProvider, PrivateKey};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", minted_secret(audience = "https://op.example"))]
struct Nothing;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", minted_secret(audience = "https://op.example"), client_secret_env = "SECRET")]
struct Half {
    team_id: String,
    private_key: PrivateKey,
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", minted_secret())]
struct Whose {
    team_id: String,
    key_id: String,
    private_key: PrivateKey,
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", minted_secret(audience = "op.example"), client_authentication = none)]
struct Audience {
    team_id: String,
    key_id: String,
    private_key: PrivateKey,
}

fn main() {}
