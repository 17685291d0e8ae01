use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(preset = entra)]
struct Entra {
    tenant_id: String,
}

fn main() {}
