use oauth_runtime::api::Pages;
use oauth_runtime::{OAuthProvider, oauth_api};

#[derive(OAuthProvider)]
#[oauth(issuer = "https://as.example", scopes(openid, "repo" as repo))]
struct Corp;

#[oauth_api(Corp, base_url = "https://as.example")]
trait CorpApi {
    #[get("/a")]
    async fn a(&self) -> Vec<&str>;

    #[get("/b")]
    async fn b(&self) -> (u8, Option<&[u8]>);

    #[get("/c", pages(link))]
    fn c(&self) -> Pages<&str>;
}

fn main() {}
