use oauth_runtime::api::ApiResponse;
use oauth_runtime::oauth_api;

struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a")]
    async fn a(&self) -> u8;

    #[get("/b")]
    async fn b(&self);

    #[get("/c", raw)]
    async fn c(&self) -> ApiResponse;
}

fn main() {}
