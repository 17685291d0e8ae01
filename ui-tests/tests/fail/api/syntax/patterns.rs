use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a")]
    async fn a(&self, (a, b): (u8, u8)) -> u8;

    #[get("/b")]
    async fn b(&self, _: u8) -> u8;

    #[get("/c")]
    async fn c(&self, mut page: u8) -> u8;
}

fn main() {}
