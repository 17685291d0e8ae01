use oauth_runtime::OAuthProvider;

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid))]
struct Example {
    #[oauth(from_env = "CORP_ID", callback_url = "/x")]
    client_id: String,
}

fn main() {}
