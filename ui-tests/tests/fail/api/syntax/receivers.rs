use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a")]
    async fn a(&mut self) -> u8;

    #[get("/b")]
    async fn b(self) -> u8;

    #[get("/c")]
    async fn c(self: Box<Self>) -> u8;
}

fn main() {}
