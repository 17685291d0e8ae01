use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a")]
    async fn a(&self) -> Result<Vec<u8>, ApiError>;

    #[get("/b")]
    async fn b(&self) -> oauth_runtime::Result<()>;
}

fn main() {}
