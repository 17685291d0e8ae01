use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", client_id_env = "A")]
struct Example {
    #[oauth(env = "B")]
    client_id: String,
}

fn main() {}
