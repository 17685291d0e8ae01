use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example")]
struct Example {
    #[oauth(colour = "blue")]
    client_id: String,
}

fn main() {}
