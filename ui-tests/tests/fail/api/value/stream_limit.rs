use oauth_runtime::api::ApiStream;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a", stream(limit = 0))]
    async fn nothing(&self) -> ApiStream;

    #[get("/b", stream(limit = "1000"))]
    async fn text(&self) -> ApiStream;

    #[get("/c", stream(limit = MOST))]
    async fn constant(&self) -> ApiStream;

    #[get("/d", stream(limit = 1000u8))]
    async fn suffix(&self) -> ApiStream;

    #[get("/e", stream(limit = 1000, 2))]
    async fn two(&self) -> ApiStream;
}

fn main() {}
