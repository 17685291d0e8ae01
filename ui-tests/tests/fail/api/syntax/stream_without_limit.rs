use oauth_runtime::api::ApiStream;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a", stream)]
    async fn bare(&self) -> ApiStream;

    #[get("/b", stream())]
    async fn empty(&self) -> ApiStream;

    #[get("/c", stream(1000))]
    async fn number(&self) -> ApiStream;

    #[get("/d", stream(most = 1000))]
    async fn other(&self) -> ApiStream;

    #[get("/e", stream = 1000)]
    async fn equals(&self) -> ApiStream;
}

fn main() {}
