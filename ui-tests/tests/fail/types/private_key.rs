use oauth_runtime::{OAuthProvider, PrivateKey};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example", minted_secret(audience = "https://op.example"))]
struct Shown {
    team_id: String,
    key_id: String,
    private_key: String,
}

#[derive(OAuthProvider)]
#[oauth(preset = google)]
struct OfAnother {
    team_id: String,
    key_id: String,
    private_key: PrivateKey,
}

#[derive(OAuthProvider)]
#[oauth(issuer = "https://op.example")]
struct Unused {
    private_key: PrivateKey,
}

fn main() {}
